package app.plainsums

import android.view.View
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** The two questions before each picture, as someone in a hurry, or of ill will, would answer them; and what is kept when. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class AskingTest {
    private fun asking(age: String = "18 or over") =
        Phone.atHome(age).tap("Keep proof").adding("Add a screenshot").choosePicture().tap("Next")

    private fun Phone.both(first: String, second: String): Phone {
        val (one, two) = control(first) to control(second)
        listOf(one, two).forEach(View::performClick)
        settle()
        return this
    }

    @Test
    fun back_goes_to_the_question_before_and_each_is_asked_anew() {
        val phone = asking().tap("It only shows words")
        assertTrue(phone.has("Is anyone nude or sexual in it?"))
        phone.back()
        assertTrue(phone.has("Could anyone shown have been under 18"))
        phone.tap("Yes").tap("No")
        assertTrue("the second answer counts", phone.has("It may show someone under 18."))
        phone.back()
        assertTrue("not back into the questions", phone.has("We ask in the order a report needs."))
        assertEquals(0, phone.kept())
    }

    @Test
    fun back_from_the_first_question_keeps_what_was_typed() {
        val phone = asking().back().type("What it shows, in your own words", "their words").tap("Next").back()
        assertTrue(phone.has("their words"))
    }

    @Test
    fun two_fingers_on_both_answers_count_as_the_first_one() {
        val phone = asking().both("It only shows words", "Yes")
        phone.both("Yes", "No")
        assertTrue("${phone.texts}", phone.has("We didn't save this picture"))
        phone.settle()
        assertEquals(0, phone.kept())
        assertEquals(0, Shelf.opened)
    }

    @Test
    fun two_quick_taps_on_the_last_answer_keep_one_thing() {
        val phone = asking().tap("It only shows words").both("No", "No")
        phone.whileComing()
        assertEquals(1, phone.kept())
    }

    @Test
    fun a_second_picture_is_asked_about_like_the_first() {
        val phone = asking().tap("It only shows words").tap("No")
        phone.whileComing()
        phone.tap("Add more").tapLast("Add a screenshot").choosePicture().tap("Next")
        assertTrue(phone.has("Could anyone shown have been under 18"))
        phone.tap("I'm not sure").tap("No")
        assertTrue(phone.has("We didn't save this picture"))
        assertEquals(1, phone.kept())
    }

    @Test
    fun a_crop_after_a_refusal_is_asked_about_anew() {
        val phone = asking().tap("Yes").tap("No").tap("Crop to the words").tap("Use this part").tap("Next")
        assertTrue(phone.has("Could anyone shown have been under 18"))
        phone.tap("It only shows words").tap("Yes")
        assertTrue(phone.has("We didn't save this picture"))
        assertFalse("a crop is not cropped again", phone.has("You can crop it to the words"))
        assertEquals(0, phone.kept())
    }

    @Test
    fun under_18_no_way_round_leads_to_another_kind_of_file() {
        val phone = Phone.atHome("Under 18")
        listOf("recording", "document", "sound").forEach { step ->
            phone.host.open("keep-$step")
            phone.settle()
            assertTrue(step, phone.has("can't be kept here if you are under 18. Type what matters."))
            assertFalse(step, phone.labels().any { it.startsWith("Add a") })
        }
        phone.tap("Type their words")
        assertTrue(phone.has("What did they say?"))
    }

    @Test
    fun two_quick_taps_on_keep_it_keep_one_thing() {
        val phone = Phone.atHome().tap("Keep proof").tap("Anything else").type("Note", "it began on Monday")
        phone.both("Keep it", "Keep it")
        assertTrue(phone.has("Kept."))
        assertEquals(1, phone.kept())
    }

    @Test
    fun when_the_phone_is_full_what_was_typed_stays_and_is_kept_once_there_is_room() {
        val phone = Phone.atHome().tap("Keep proof").tap("Who are they?").type("The name they show", "emily_x").type("Phone number", "07700 900123")
        var left = 1
        phone.troubled { if (left-- == 0) throw kit.KitException.NoSpace(4096u) }
        phone.tap("Keep it")
        assertTrue("${phone.texts}", phone.has("Your phone is full. Free up some space, then try again."))
        assertTrue(phone.has("emily_x") && phone.has("07700 900123"))
        phone.tap("Keep it")
        assertTrue("${phone.texts}", phone.has("Kept."))
        assertEquals("neither is kept twice", 2, phone.kept())
    }

    @Test
    fun what_is_kept_after_danger_was_tapped_leaves_help_in_front() {
        val phone = Phone.atHome().tap("Keep proof").tap("Anything else").type("Note", "it began on Monday")
        val (keep, danger) = phone.control("Keep it") to phone.control("In danger or might hurt yourself")
        listOf(keep, danger).forEach(View::performClick)
        phone.settle()
        assertTrue(phone.has("In danger now, or hurt? Call 999."))
        phone.back()
        assertTrue(phone.has("Kept."))
    }
}
