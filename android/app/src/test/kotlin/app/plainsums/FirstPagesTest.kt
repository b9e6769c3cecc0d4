package app.plainsums

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class FirstPagesTest {
    @Test
    fun first_launch_to_help_in_one_tap() {
        val phone = Phone().start()
        assertEquals(listOf("Help now", "Set up", "Hide it now"), phone.texts.take(3))
        phone.tap("Help now")
        assertTrue(phone.has("You are not alone."))
    }

    @Test
    fun a_code_opens_home() {
        val phone = Phone.atHome()
        assertTrue(phone.has("What do you need?"))
        phone.leave()
        assertTrue(phone.covered)
        phone.code(Phone.CODE)
        assertTrue(phone.has("What do you need?"))
    }
}
