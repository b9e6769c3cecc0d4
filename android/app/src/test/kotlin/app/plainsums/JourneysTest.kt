package app.plainsums

import android.content.Intent
import app.plainsums.look.LauncherAlias
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Ten ways through the app on the real core, by what is on the screen. The rules are held where the core is. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class JourneysTest {
    @Test
    fun from_the_first_launch_to_the_dialler_with_999() {
        val phone = Phone().start().tap("Help now").tap("I might hurt myself or I'm in danger").call("999")
        val asked = phone.started()!!
        assertEquals(Intent.ACTION_DIAL, asked.action)
        assertEquals("tel:999", asked.dataString)
    }

    @Test
    fun a_code_is_chosen_and_home_is_there() {
        val phone = Phone.atHome()
        assertTrue(phone.has("Keep proof"))
        assertTrue(phone.isSecure)
    }

    @Test
    fun hidden_it_opens_as_a_calculator_and_by_the_code() {
        val phone = Phone.atHome().tap("Settings").tap("Hide it now").tap("No").tap("Hide it now")
        assertTrue(phone.covered)
        phone.relaunch()
        assertTrue(phone.covered)
        assertTrue(phone.code(Phone.CODE).has("Keep proof"))
    }

    @Test
    fun a_wrong_code_shows_the_sum_and_nothing_else() {
        val phone = Phone.atHome().leave().relaunch().tap("Type my code").code("738195")
        assertTrue(phone.covered)
        assertTrue(phone.texts.toString(), phone.shows("738195"))
    }

    @Test
    fun a_key_that_is_gone_opens_nothing_and_shows_nothing() {
        val phone = Phone.atHome().leave()
        phone.app.softKeys.made.clear()
        phone.relaunch().tap("Type my code").code(Phone.CODE)
        assertTrue(phone.covered)
        assertTrue(phone.texts.toString(), phone.shows(Phone.CODE))
    }

    @Test
    fun words_that_were_typed_are_carried_on_after_the_process_was_killed() {
        val phone = Phone.atHome().tap("Keep proof").tap("What did they say?").type("Type their words", TYPED)
        phone.away().killed().tap("Type my code").code(Phone.CODE).tap("Carry on")
        assertEquals(TYPED, phone.box("Type their words").text.toString())
        phone.tap("Them").tap("Not sure").tap("Keep it")
        assertTrue(phone.has("Kept."))
    }

    @Test
    fun a_picture_is_picked_asked_about_kept_and_seen() {
        val phone = Phone.atHome().tap("Keep proof").tap("Screenshot").tapLast("Add a screenshot")
        phone.choose("chat.png", "image/png", noise(60, 100)).tap("It only shows words").tap("No")
        phone.tap("Not sure").tap("Keep it")
        assertTrue(phone.texts.toString(), phone.has("Kept."))
        phone.tap("Done").tap("What I kept")
        assertTrue(phone.texts.toString(), phone.has("Screenshot"))
    }

    @Test
    fun the_plan_asks_and_shows_its_steps() {
        val phone = Phone().start().tap("Help now").tap("Make my plan").tap("Yes, I'm safe").tap("Someone I met online")
        repeat(3) { phone.tap("I've done this") }
        assertTrue(phone.texts.toString(), phone.has("3 of 8"))
    }

    @Test
    fun somebody_is_called_and_the_app_waits() {
        val phone = Phone.atHome().tap("People who help").call("Samaritans")
        assertEquals("tel:116123", phone.started()!!.dataString)
        phone.away()
        assertTrue(phone.covered)
        assertFalse(phone.again().covered)
        assertTrue(phone.has("Samaritans"))
    }

    @Test
    fun the_call_sheet_is_turned_to_an_officer_and_leads_nowhere() {
        val phone = Phone.atHome().tap("Tell the police").tap("Call sheet").tap("Turn the phone to the officer")
        assertTrue(phone.has("Please read it."))
        assertNull(phone.find("Keep proof"))
        assertTrue(phone.tap("Done").covered)
    }

    @Test
    fun another_look_is_worn_and_leave_ends_it_all() {
        val phone = Phone.atHome().tap("Settings").tap("Look and name").tap("Tally").tap("Done")
        assertTrue(LauncherAlias.values().single(phone::inLauncher) != LauncherAlias.START)
        phone.leave()
        assertTrue(phone.covered)
        assertTrue(phone.activity.isFinishing)
        assertTrue(phone.relaunch().has("Help now"))
    }

    /** On the display, however its digits are set apart. */
    private fun Phone.shows(digits: String) = texts.any { text -> text.filter(Char::isDigit) == digits }

    private companion object {
        const val TYPED = "Send it or I will tell"
    }
}
