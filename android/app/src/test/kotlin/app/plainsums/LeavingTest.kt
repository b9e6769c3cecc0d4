package app.plainsums

import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Ways out, and what is there on return. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class LeavingTest {
    @Test
    fun quick_exit_from_every_screen() {
        val phone = Phone.atHome().keepSome()
        phone.everyPlace { place ->
            assertTrue("$place can be captured", isShut(phone))
            phone.leave()
            assertTrue(place, phone.covered)
            assertEquals(place, "0", phone.display)
        }
    }

    @Test
    fun danger_and_leave_are_on_every_screen() {
        val phone = Phone.atHome().keepSome()
        phone.everyPlace(Places.all.filter { it.name != "launch" }) { place ->
            val last = phone.labels().takeLast(2)
            assertEquals(place, listOf("In danger or might hurt yourself", "Leave"), last)
        }
    }

    @Test
    fun the_calculator_is_drawn_before_the_core_is_told() {
        val phone = Phone.atHome()
        phone.control("Leave").performClick()
        assertTrue(phone.covered)
    }

    @Test
    fun a_hidden_app_leaves_the_recent_list() {
        val phone = Phone.atHome().tap("Hide it now").tap("Hide it now").code(Phone.CODE)
        assertFalse(phone.window.get().isFinishing)
        phone.leave()
        assertTrue(phone.window.get().isFinishing)
    }

    @Test
    fun leaving_for_another_app_locks() {
        val phone = Phone.atHome().away()
        assertTrue(phone.covered)
        phone.again()
        assertTrue("Help now" in phone.labels())
        assertFalse(phone.sessionIsUp())
    }

    @Test
    fun a_screen_that_goes_off_locks() {
        val phone = Phone.atHome()
        phone.app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        phone.settle()
        assertTrue(phone.covered)
        assertFalse(phone.sessionIsUp())
    }

    @Test
    fun a_call_from_the_danger_sheet_comes_back_to_it() {
        val phone = Phone.atHome().tap("In danger or might").tap("Call 999")
        val intent = phone.started()!!
        assertEquals(Intent.ACTION_DIAL to "tel:999", intent.action to intent.dataString)
        phone.away()
        assertTrue(phone.covered)
        phone.again()
        assertTrue(phone.sessionIsUp())
    }

    @Test
    fun a_call_that_takes_too_long_locks() {
        val phone = Phone.atHome().tap("In danger or might").tap("Call 999").away()
        phone.pass(31, TimeUnit.MINUTES)
        assertFalse(phone.sessionIsUp())
    }

    @Test
    fun process_death_shows_the_cover_empty() {
        val phone = Phone().start().tap("Hide it now").tap("Hide it now").keys("4179")
        val saved = Bundle()
        phone.window.saveInstanceState(saved)
        assertTrue(saved.toString(), saved.isEmpty)
        val next = phone.killed(saved)
        assertTrue(next.covered)
        assertEquals("0", next.display)
    }

    @Test
    fun rotation_keeps_the_screen() {
        val phone = Phone.atHome().turn("+land")
        assertTrue(phone.has("What do you need?"))
        assertTrue(phone.sessionIsUp())
        phone.leave().keys("12").turn("+port")
        assertEquals("12", phone.display)
    }

    @Test
    fun inner_pages_cannot_be_captured_and_the_calculator_can() {
        val phone = Phone.atHome()
        assertTrue(isShut(phone))
        phone.leave()
        assertFalse(isShut(phone))
        phone.away()
        assertEquals(Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU, isShut(phone))
    }

    @Test
    fun what_was_copied_is_taken_back_unless_something_else_was_copied() {
        val phone = Phone.atHome()
        phone.host.outside.copy("one")
        phone.away().again()
        assertEquals("", phone.clipboard())
        phone.host.outside.copy("two")
        phone.copyElsewhere("theirs")
        phone.away().again()
        assertEquals("theirs", phone.clipboard())
    }

    @Test
    fun no_permission_is_asked_for() {
        val info = Phone().app.run { packageManager.getPackageInfo(packageName, android.content.pm.PackageManager.GET_PERMISSIONS) }
        assertEquals(emptyList<String>(), info.requestedPermissions?.toList().orEmpty())
    }

    private fun isShut(phone: Phone) = phone.window.get().window.attributes.flags and FLAG_SECURE != 0
}
