package app.plainsums

import android.content.Intent
import android.provider.MediaStore
import android.widget.ImageView
import app.plainsums.screens.KeptSource
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class FilesTest {
    private fun adding(what: String, age: String = "18 or over"): Phone =
        Phone.atHome(age).tap("Keep proof").adding(what)

    private fun Phone.image(): ImageView = views.filterIsInstance<ImageView>().single()

    @Test
    fun a_screenshot_of_words_is_kept_in_chunks() {
        val bytes = noise(800, 1600)
        assertTrue("more than one chunk", bytes.size > 3 shl 20)
        val phone = adding("Add a screenshot").choosePicture(bytes)
        assertEquals("nothing is read before the questions", 0, Shelf.opened)
        phone.words().whileComing()
        assertTrue(phone.has("Your phone still has the original."))
        phone.tap("What I kept").tap("Screenshot").tap("Show it")
        assertEquals(800 to 1600, phone.image().drawable.let { it.intrinsicWidth to it.intrinsicHeight })
        assertTrue("nothing stands on the disk in clear", phone.files.none { "\u0000\u0000\u0000\rIHDR" in it.readBytes().toString(Charsets.ISO_8859_1) })
    }

    @Test
    fun a_recording_is_kept_with_progress() {
        val phone = adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", 200L shl 20) { Long1(200L shl 20) }
        val seen = phone.words().whileComing()
        assertTrue("$seen", seen.count { it.endsWith("% saved") } > 1)
        phone.tap("What I kept").tap("Recording")
        assertTrue(phone.has("screen.mp4"))
        phone.tap("Check that nothing has changed")
        assertTrue(phone.has("Nothing has changed."))
    }

    @Test
    fun a_recording_can_be_stopped_and_is_as_if_it_had_never_begun() {
        val phone = adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", null) { Long1(Long.MAX_VALUE) }
        phone.words().tap("Stop").whileComing()
        assertTrue(phone.has("It was stopped."))
        phone.back().back().tap("What I kept")
        assertTrue(phone.has("Nothing is kept yet."))
    }

    @Test
    fun a_sound_is_kept_without_questions_and_played_from_memory() {
        val bytes = ByteArray(3_000_000) { (it % 251).toByte() }
        val phone = adding("Add a sound recording").choose("voice.m4a", "audio/mp4", 3_000_000) { bytes.inputStream() }
        phone.tap("Next").whileComing()
        phone.tap("What I kept").tap("Sound")
        assertTrue(phone.has("Play"))
        val into = ByteArray(70_000)
        val (read, end) = phone.inCore {
            val source = KeptSource(checkNotNull(session), session!!.list(null, 1u).single().id, 3_000_000)
            source.readAt(1_000_001, into, 5, 60_000) to source.readAt(3_000_000, ByteArray(1), 0, 1)
        }
        assertEquals(60_000 to -1, read to end)
        assertArrayEquals(bytes.copyOfRange(1_000_001, 1_060_001), into.copyOfRange(5, 60_005))
    }

    @Test
    fun a_document_is_kept() {
        val phone = adding("Add a document").choose("mail.txt", "text/plain", 4) { "mail".byteInputStream() }
        phone.type("What it shows, in your own words", "their mail").words().whileComing()
        phone.tap("What I kept").tap("Document: their mail")
        assertTrue(phone.has("mail.txt"))
    }

    private fun shown(name: String, bytes: ByteArray): Phone {
        val phone = adding("Add a document").choose(name, "application/octet-stream", bytes.size.toLong()) { bytes.inputStream() }
        phone.type("What it shows, in your own words", "their mail").words().whileComing()
        return phone.tap("What I kept").tap("Document: their mail").tap("Show it")
    }

    @Test
    fun a_document_of_words_is_read_from_what_is_kept() {
        val phone = shown("letter.bin", "They said:\n£200 by noon".toByteArray())
        assertTrue("They said:\n£200 by noon" in phone.texts)
        assertFalse("Show it" in phone.labels())
    }

    @Test
    fun a_document_of_another_kind_is_kept_and_says_that_it_cannot_be_shown() {
        val phone = shown("letter.docx", byteArrayOf(0x50, 0x4B, 3, 4, 0, -1))
        assertTrue(phone.has("It can't be shown here, but it is kept."))
        assertTrue("Check that nothing has changed" in phone.labels())
    }

    @Test
    fun a_refused_picture_writes_nothing_and_says_why() {
        val phone = adding("Add a screenshot").choosePicture()
        val before = phone.folder
        phone.tap("Next").tap("No").tap("Yes")
        assertTrue(phone.has("We didn't save this picture"))
        assertTrue(phone.has("Nothing was saved."))
        assertTrue(phone.has("Intimate pictures stay out of this app."))
        assertEquals(before, phone.folder)
        assertEquals("it is not even opened", 0, Shelf.opened)
        phone.tap("Read more about this")
        assertFalse(phone.has("We didn't save this picture"))
        phone.back().tap("Type their words")
        assertTrue(phone.has("What did they say?"))
    }

    @Test
    fun under_18_only_screenshots_of_words() {
        val phone = Phone.atHome("Under 18").tap("Keep proof")
        listOf("recording of a screen", "document", "sound recording").forEach { assertFalse(phone.has("Add a $it")) }
        phone.tap("Add a screenshot").tap("Add a screenshot").choosePicture()
        assertFalse(phone.has("Crop to the words"))
        val before = phone.folder
        phone.tap("Next").tap("No").tap("No")
        assertTrue(phone.has("If you are under 18, this app only keeps words"))
        assertEquals(before, phone.folder)
        phone.back().tap("Add a screenshot").tap("Add a screenshot").choosePicture().words().whileComing()
        assertTrue(phone.has("Kept."))
    }

    @Test
    fun an_adult_crops_to_the_words_and_only_the_crop_is_kept() {
        val phone = adding("Add a screenshot").choosePicture(noise(200, 400)).tap("Crop to the words")
        repeat(10) { phone.tap("Cut more off the top") }
        phone.tap("Use this part")
        assertTrue(phone.has("A crop you made."))
        phone.words().whileComing()
        phone.tap("What I kept").tap("Screenshot").tap("Show it")
        assertTrue(phone.has("A crop you made. The original isn't here."))
        assertEquals(200 to 200, phone.image().drawable.let { it.intrinsicWidth to it.intrinsicHeight })
    }

    @Test
    fun lock_while_importing() {
        var closed = false
        val phone = adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", null) { Long1(Long.MAX_VALUE) { closed = true } }
        phone.words()
        assertTrue(phone.labels().contains("Stop"))
        phone.leave()
        assertTrue(phone.covered)
        assertTrue("the file is let go of", closed)
        phone.code(Phone.CODE).tap("What I kept")
        assertTrue(phone.has("Unfinished"))
        phone.tap("Recording")
        assertTrue(phone.has("It was cut off while it was being saved."))
    }

    @Test
    fun danger_is_one_tap_away_while_something_comes_in() {
        val phone = adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", null) { Long1(Long.MAX_VALUE) }
        phone.words().tap("In danger or might hurt yourself")
        assertTrue(phone.has("In danger now, or hurt? Call 999."))
        phone.leave()
        assertTrue(phone.covered)
    }

    @Test
    fun too_large_is_said_before_anything_is_read() {
        val phone = adding("Add a recording of a screen").choose("screen.mp4", "video/mp4", 9L shl 30) { Long1(1) }
        phone.tap("Next")
        assertTrue(phone.has("It's too big."))
        assertEquals(0, Shelf.opened)
    }

    @Test
    fun the_picker_is_the_systems_own_and_asks_for_no_permission() {
        val phone = adding("Add a screenshot")
        val asked = shadowOf(phone.window.get()).nextStartedActivityForResult.intent
        val own = if (RuntimeEnvironment.getApiLevel() >= 33) MediaStore.ACTION_PICK_IMAGES else Intent.ACTION_OPEN_DOCUMENT
        assertEquals(own, asked.action)
        assertEquals("image/*", asked.type)
    }
}
