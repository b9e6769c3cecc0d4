package app.plainsums

import android.app.Activity
import android.content.ClipData
import android.content.ComponentName
import android.content.Intent
import android.content.IntentFilter
import android.net.Uri
import android.os.Bundle
import android.provider.MediaStore
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The system's pickers: the ones that a phone has, what they answer, and what happens while they are in front. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class PickingTest {
    private fun Phone.asked(): Intent? = shadowOf(window.get()).nextStartedActivityForResult?.intent

    private fun Phone.onlyHas(vararg actions: String): Phone {
        shadowOf(app).checkActivities(true)
        val manager = shadowOf(app.packageManager)
        actions.forEach { action ->
            val picker = ComponentName("other", "other.$action")
            manager.addActivityIfNotPresent(picker)
            manager.addIntentFilterForActivity(picker, IntentFilter(action, "image/*").apply { addCategory(Intent.CATEGORY_DEFAULT); addCategory(Intent.CATEGORY_OPENABLE) })
        }
        return this
    }

    @Test
    fun a_phone_without_the_picker_for_pictures_has_the_one_for_files() {
        val phone = Phone.atHome().tap("Keep proof").onlyHas(Intent.ACTION_OPEN_DOCUMENT).adding("Add a screenshot")
        val asked = checkNotNull(phone.asked())
        assertEquals(Intent.ACTION_OPEN_DOCUMENT to "image/*", asked.action to asked.type)
        assertFalse(phone.has("You can't choose a file here on this phone."))
    }

    @Test
    fun a_phone_without_any_picker_says_so_and_still_locks() {
        val phone = Phone.atHome().tap("Keep proof").onlyHas().adding("Add a screenshot")
        assertNull(phone.asked())
        assertTrue(phone.has("You can't choose a file here on this phone. Type the words instead."))
        phone.onlyHas(Intent.ACTION_OPEN_DOCUMENT).tapLast("Add a screenshot")
        assertEquals("it can be tried again", Intent.ACTION_OPEN_DOCUMENT, phone.asked()?.action)
    }

    @Test
    fun a_picker_that_never_came_excuses_no_absence() {
        val phone = Phone.atHome().tap("Keep proof").onlyHas().adding("Add a screenshot").away()
        assertFalse(phone.sessionIsUp())
    }

    @Test
    fun two_quick_taps_open_one_picker() {
        val phone = Phone.atHome().tap("Keep proof").tap("Add a screenshot")
        val button = phone.control("Add a screenshot")
        button.performClick()
        button.performClick()
        phone.settle()
        assertTrue(phone.asked() != null)
        assertNull(phone.asked())
    }

    @Test
    fun a_picker_over_a_part_of_the_window_excuses_no_later_absence() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a screenshot")
        val asked = checkNotNull(phone.asked())
        shadowOf(phone.window.pause().get()).receiveResult(asked, Activity.RESULT_CANCELED, null)
        phone.window.resume()
        phone.settle()
        assertTrue(phone.sessionIsUp())
        phone.away()
        assertFalse(phone.sessionIsUp())
    }

    @Test
    fun only_one_thing_is_taken_and_never_a_file_of_this_app() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a screenshot")
        val asked = checkNotNull(phone.asked())
        assertFalse(asked.hasExtra(Intent.EXTRA_ALLOW_MULTIPLE) || asked.hasExtra("android.provider.extra.PICK_IMAGES_MAX"))
        val own = Uri.fromFile(phone.files.first())
        phone.host.picked(1, Activity.RESULT_OK, Intent().setData(own))
        phone.settle()
        assertFalse("still on the first part", phone.labels().contains("Next"))
        phone.tapLast("Add a screenshot")
        val first = phone.shelve("one.png", "image/png", 3) { "one".byteInputStream() }
        val several = ClipData.newRawUri("", first).apply { addItem(ClipData.Item(Uri.parse("content://shelf/two.png"))) }
        phone.answer(Intent().apply { clipData = several })
        assertTrue(phone.has("one.png"))
        phone.words().whileComing()
        assertEquals(1, phone.kept())
    }

    @Test
    fun turning_the_phone_while_a_picker_is_in_front_loses_nothing() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a screenshot")
        val uri = phone.shelve("one.png", "image/png", 3) { "one".byteInputStream() }
        phone.turn("+land")
        phone.host.picked(1, Activity.RESULT_OK, Intent().setData(uri))
        phone.settle()
        assertTrue(phone.has("one.png"))
        phone.type("What it shows, in your own words", "their words").turn("+port")
        assertTrue(phone.has("one.png") && phone.has("their words"))
    }

    @Test
    fun a_process_that_died_behind_a_picker_comes_back_as_the_empty_calculator() {
        val phone = Phone.atHome().tap("Hide it now").tap("Hide it now").code(Phone.CODE).tap("Keep proof").adding("Add a screenshot")
        val uri = phone.shelve("one.png", "image/png", 3) { "one".byteInputStream() }
        phone.away()
        val next = phone.killed(Bundle())
        next.host.picked(1, Activity.RESULT_OK, Intent().setData(uri))
        next.settle()
        assertTrue(next.covered)
        assertEquals("0", next.display)
        assertEquals(0, Shelf.opened)
        next.code(Phone.CODE)
        assertEquals(0, next.kept())
    }

    @Test
    fun a_picker_that_takes_too_long_finds_everything_locked_and_keeps_nothing() {
        val phone = Phone.atHome().tap("Keep proof").adding("Add a screenshot")
        val uri = phone.shelve("one.png", "image/png", 3) { "one".byteInputStream() }
        phone.away().pass(31, java.util.concurrent.TimeUnit.MINUTES)
        phone.window.restart().start()
        phone.host.picked(1, Activity.RESULT_OK, Intent().setData(uri))
        phone.window.resume()
        phone.settle()
        assertFalse(phone.sessionIsUp())
        assertFalse(phone.has("one.png"))
    }

    @Test
    fun nothing_can_be_sent_into_the_app_from_another() {
        val phone = Phone()
        listOf(Intent.ACTION_SEND, Intent.ACTION_SEND_MULTIPLE, Intent.ACTION_VIEW, Intent.ACTION_PROCESS_TEXT).forEach { action ->
            val asked = Intent(action).setType("image/png").setPackage(phone.app.packageName)
            assertEquals(action, emptyList<Any>(), phone.app.packageManager.queryIntentActivities(asked, 0))
        }
    }

    @Test
    fun the_best_picker_comes_first() {
        val late = RuntimeEnvironment.getApiLevel() >= 33
        val pickers = app.plainsums.platform.picking(app.plainsums.platform.Wanted.FILM).map { it.action }
        assertEquals(if (late) listOf(MediaStore.ACTION_PICK_IMAGES, Intent.ACTION_OPEN_DOCUMENT) else listOf(Intent.ACTION_OPEN_DOCUMENT), pickers)
    }
}
