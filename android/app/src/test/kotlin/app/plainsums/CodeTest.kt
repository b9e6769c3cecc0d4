package app.plainsums

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Setting a code, and typing it. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class CodeTest {
    private fun atPad() = Phone().start().tap("Set up").tap("I have read this").tap("18 or over")

    @Test
    fun a_code_is_set_typed_twice() {
        val phone = atPad().code(Phone.CODE)
        assertTrue(phone.has("Type it once more."))
        phone.code("582016")
        assertTrue(phone.has("They don't match. Start again."))
        phone.code(Phone.CODE).code(Phone.CODE)
        assertTrue(phone.has("You're all set."))
        // One for each place, whichever is used.
        assertEquals(3, phone.app.softKeys.made.size)
    }

    @Test
    fun what_it_cannot_do_is_said_before_anything_is_asked() {
        val phone = Phone().start().tap("Set up")
        assertTrue(phone.has("It can't protect you from spying software on this phone."))
        assertTrue(phone.has("If you uninstall the app, you lose everything you kept in it."))
        assertFalse(phone.has("Are you 18 or over?"))
    }

    @Test
    fun set_up_can_be_left_and_resumed() {
        val phone = Phone().start().tap("Set up").tap("I have read this")
        phone.leave().away().again().tap("Set up")
        assertTrue(phone.has("Carry on where you stopped"))
        assertTrue(phone.has("Are you 18 or over?"))
        phone.tap("Under 18").code(Phone.CODE).code(Phone.CODE)
        assertTrue(phone.has("You're all set."))
    }

    @Test
    fun an_easy_code_is_refused_with_the_reason() {
        val phone = atPad().code("123456")
        assertTrue(phone.has("Digits in a row are easy to guess. Choose another code."))
        phone.tap("AC").code("19840612")
        assertTrue(phone.has("A date or a year is easy to guess. Choose another code."))
        phone.tap("AC").code("12")
        assertTrue(phone.has("Type 6 to 16 digits on the calculator, then hold the = key."))
    }

    @Test
    fun a_wrong_code_shows_the_sum_and_nothing_else() {
        val phone = Phone.atHome().leave()
        val before = phone.labels()
        phone.code("582016")
        assertTrue(phone.covered)
        assertEquals("582,016", phone.display)
        assertEquals(before - "AC", phone.labels() - "AC" - "C")
    }

    @Test
    fun a_code_opens_home() {
        val phone = Phone.atHome().leave()
        assertTrue(phone.covered)
        phone.code(Phone.CODE)
        assertTrue(phone.has("What do you need?"))
        assertEquals("0", phone.leave().display)
    }

    @Test
    fun a_key_that_is_gone_opens_nothing_and_shows_nothing() {
        val phone = Phone.atHome().leave()
        phone.app.softKeys.made.clear()
        phone.code(Phone.CODE)
        assertTrue(phone.covered)
    }

    @Test
    fun three_presses_stand_for_a_held_key() {
        val phone = atPad().tap("Press = three times").keys("${Phone.CODE}===${Phone.CODE}===")
        assertTrue(phone.has("You're all set."))
        phone.tap("Next").leave().keys("${Phone.CODE}===")
        assertTrue(phone.has("What do you need?"))
    }

    @Test
    fun sums_are_right() {
        val phone = Phone.atHome().leave()
        assertEquals("14", phone.keys("2+3×4=").display)
        assertEquals("220", phone.tap("AC").keys("200+10%=").display)
    }

    @Test
    fun from_the_first_page_a_code_is_typed_on_the_calculator() {
        val phone = Phone.atHome().leave().away().again()
        assertNotNull(phone.control("Help now"))
        phone.tap("Type my code").code(Phone.CODE)
        assertTrue(phone.has("What do you need?"))
    }
}
