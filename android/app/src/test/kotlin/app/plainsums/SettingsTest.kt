package app.plainsums

import android.content.ComponentName
import android.content.pm.PackageManager
import android.widget.RadioButton
import app.plainsums.gateway.Age
import app.plainsums.gateway.Prefs
import app.plainsums.platform.LauncherFace
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class SettingsTest {
    private fun Phone.prefs(): Prefs {
        var got: Prefs? = null
        app.gateway.ask({ prefs }) { got = it }
        settle()
        return checkNotNull(got)
    }

    private fun Phone.inside(): Boolean {
        var got = false
        app.gateway.ask({ session != null }) { got = it }
        settle()
        return got
    }

    private fun Phone.worn(face: LauncherFace): Boolean = PackageManager.COMPONENT_ENABLED_STATE_ENABLED ==
        app.packageManager.getComponentEnabledSetting(ComponentName(app, face.className))

    @Test
    fun settings_change_look_door_age_and_waits() {
        val phone = Phone.atHome().tap("Settings")
        val name = phone.app.getString(LauncherFace.B.label)
        phone.tap("Look and name").tap(name).tap("Done")
        assertTrue(phone.worn(LauncherFace.B) && !phone.worn(LauncherFace.START))
        phone.tap("Way in without a code").tap("Off: only your code opens it.").tap("Done")
        phone.tap("If holding a key is difficult").tap("Press = three times").tap("Done")
        phone.tap("My age").tap("Under 18").tap("Done")
        phone.tap("How long it stays open").tap("Lock straight away").tap("Done")
        assertTrue(phone.has("Under 18"))
        assertTrue(phone.has("Lock straight away"))
        val prefs = phone.prefs()
        assertEquals(LauncherFace.B.look, prefs.look)
        assertFalse(prefs.helpDoor)
        assertTrue(prefs.threePresses)
        assertEquals(0u, prefs.callMinutes)
        phone.back().tap("Keep proof")
        assertFalse(phone.has("Add a document"))
    }

    @Test
    fun another_language_is_chosen_and_marked_if_nobody_checked_it() {
        val phone = Phone.atHome().tap("Settings").tap("Language")
        val others = phone.views.filterIsInstance<RadioButton>().map { it.text.toString() }
        assertTrue("$others", others.any { it.endsWith("Not yet checked by a speaker") })
        phone.tap(others.last())
        assertEquals("cy", phone.prefs().language)
        assertTrue(phone.has("Iaith"))
    }

    @Test
    fun hiding_is_undone_from_inside() {
        val phone = Phone.atHome().tap("Settings").tap("Hide it now").tap("Hide it now")
        assertTrue(phone.prefs().covered)
        phone.code(Phone.CODE).tap("Settings").tap("Stop hiding it")
        assertFalse(phone.prefs().covered)
        assertTrue(phone.has("Hide it now"))
    }

    @Test
    fun the_record_is_checked() {
        val phone = Phone.atHome().tap("Settings").tap("Check the record")
        assertTrue(phone.has("is complete."))
    }

    @Test
    fun showing_someone_locks_what_was_kept() {
        val phone = Phone.atHome().tap("Show someone")
        assertTrue(phone.has("While this is on, what you kept is locked."))
        assertTrue(phone.inside())
        phone.tap("Next")
        assertFalse(phone.inside())
        assertTrue(phone.has("Don't promise to keep it secret."))
        phone.tap("Next card")
        assertTrue(phone.has("For parents and carers"))
        repeat(3) { phone.tap("Next card") }
        assertTrue(phone.has("Scan this with another phone."))
        assertTrue(phone.has("SHOUT to 85258"))
        assertNull("it dials nothing", phone.started())
        phone.back()
        assertTrue(phone.covered)
    }

    @Test
    fun without_a_code_showing_someone_leads_back() {
        val phone = Phone().start().tap("Help now").tap("Show someone").tap("Next")
        assertTrue(phone.has("Don't promise to keep it secret."))
        phone.back().back()
        assertTrue(phone.has("You are not alone."))
    }

    @Test
    fun a_child_shows_an_adult_one_card() {
        val phone = Phone.atHome("Under 18")
        phone.host.open("show-adult")
        phone.settle()
        phone.tap("Turn it round")
        assertTrue(phone.has("Please read this"))
        assertTrue(phone.has("Please don't ask to see the picture."))
        assertEquals(listOf("In danger or might hurt yourself", "Leave"), phone.labels())
        assertFalse(phone.inside())
        phone.back()
        assertTrue(phone.covered)
    }

    @Test
    fun the_age_is_in_the_session() {
        val phone = Phone.atHome().tap("Settings").tap("My age").tap("Not sure")
        var age: Age? = null
        phone.app.gateway.ask({ session?.age() }) { age = it }
        phone.settle()
        assertEquals(Age.NOT_SAID, age)
        phone.back().back().tap("Keep proof")
        assertTrue(phone.has("Before your first piece of proof"))
        phone.tap("18 or over")
        assertTrue(phone.has("Add a document"))
    }
}
