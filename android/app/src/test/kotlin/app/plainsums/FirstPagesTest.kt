package app.plainsums

import android.os.Looper
import app.plainsums.platform.LauncherFace
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** From the first launch to a hidden one. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class FirstPagesTest {
    @Test
    fun first_launch_to_help_in_one_tap() {
        val phone = Phone().start()
        assertEquals(listOf("Help now", "Set up", "Hide it now", "Leave"), phone.texts)
        phone.tap("Help now")
        assertTrue(phone.has("You are not alone."))
        assertTrue(phone.has("Don't pay any more, don't reply, and don't delete anything."))
    }

    @Test
    fun files_that_cannot_be_had_leave_an_empty_window_and_are_tried_again() {
        val phone = Phone()
        val strange = phone.app.noBackupFilesDir.resolve("a").apply { mkdirs() }.resolve("strange").apply { writeText("not ours") }
        phone.start()
        assertEquals(emptyList<String>(), phone.texts)
        assertTrue(phone.back().texts.isEmpty())
        strange.delete()
        shadowOf(Looper.getMainLooper()).idleFor(3, TimeUnit.SECONDS)
        phone.settle()
        assertTrue("Help now" in phone.labels())
    }

    @Test
    fun help_is_behind_the_page_it_was_opened_from() {
        val phone = Phone().start().tap("Help now").back()
        assertTrue("Set up" in phone.labels())
    }

    @Test
    fun hidden_every_launch_is_the_calculator() {
        val phone = Phone().start().tap("Hide it now").tap("Tally").tap("Hide it now")
        assertTrue(phone.covered)
        assertEquals(LauncherFace.C, faceOf(phone))
        assertTrue(phone.relaunch().covered)
        phone.away().again()
        assertTrue(phone.covered)
        assertFalse(phone.has("Help"))
    }

    @Test
    fun the_help_door_opens_help() {
        val phone = Phone().start().tap("Hide it now").tap("Hide it now")
        phone.code("999")
        assertTrue(phone.has("You are not alone."))
        assertFalse("Hide it now" in phone.labels())
    }

    @Test
    fun with_the_door_off_only_a_code_opens() {
        val phone = Phone.atHome().tap("Hide it now").tap("Yes, they might").tap("Hide it now")
        phone.code("999")
        assertTrue(phone.covered)
        assertEquals("999", phone.display)
        phone.tap("AC").code(Phone.CODE)
        assertTrue(phone.has("What do you need?"))
    }

    @Test
    fun without_a_code_the_door_stays_on_and_the_page_says_so() {
        val phone = Phone().start().tap("Hide it now").tap("Yes, they might")
        assertTrue(phone.has("That way in stays on until you set a code."))
        phone.tap("Hide it now").code("999")
        assertTrue(phone.has("You are not alone."))
    }

    @Test
    fun a_task_is_called_as_its_launcher_face() {
        val phone = Phone().start().tap("Hide it now").tap("Sums").tap("Hide it now")
        assertEquals("Sums", phone.window.get().title)
    }

    @Test
    fun class_names_of_faces_never_change() {
        val names = LauncherFace.values().map { it.className }
        assertEquals(listOf("Start", "FaceA", "FaceB", "FaceC").map { "app.plainsums.$it" }, names)
    }

    private fun faceOf(phone: Phone) = LauncherFace.values().single { phone.inLauncher(it) }
}
