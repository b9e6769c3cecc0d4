package app.plainsums

import android.widget.ImageView
import android.widget.TextView
import app.plainsums.platform.fill
import app.plainsums.screens.KeptStream
import java.io.FileNotFoundException
import java.io.InputStream
import java.util.concurrent.CountDownLatch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What comes in from other apps, which may be slow, broken or wrong. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35])
class ComingTest {
    private fun keeping() = Phone.atHome().tap("Keep proof")

    private fun Phone.document(size: Long?, stream: () -> InputStream): Phone =
        adding("Add a document").choose("mail.txt", "text/plain", size, stream)

    private fun Phone.failsWith(says: String) {
        val before = kinds()
        type("What it shows, in your own words", "their mail").words().whileComing()
        assertTrue("$texts", has(says))
        assertEquals(0, kept())
        assertEquals(before, kinds())
    }

    /** Every file but the database's own journal. */
    private fun Phone.kinds() = files.map { it.path }.filterNot { it.endsWith("-journal") }.toSet()

    @Test
    fun a_stream_that_breaks_midway_leaves_nothing_and_what_was_typed_stays() {
        var breaks = true
        val bytes = ByteArray(3 shl 20) { 7 }
        val phone = keeping().document(null) { if (breaks) Breaks(bytes, 2 shl 20) else bytes.inputStream() }
        phone.failsWith("That didn't work. Nothing was lost. Try again.")
        assertTrue("what was typed", phone.has("their mail"))
        breaks = false
        phone.words().whileComing()
        assertTrue(phone.has("Kept."))
        assertEquals(1, phone.kept())
    }

    @Test
    fun an_app_that_breaks_down_while_it_gives_a_file_does_not_take_this_one_with_it() {
        val bytes = ByteArray(3 shl 20) { 7 }
        keeping().document(null) { Breaks(bytes, 2 shl 20) { IllegalStateException("theirs") } }
            .failsWith("That didn't work. Nothing was lost. Try again.")
    }

    @Test
    fun an_empty_file_is_not_kept_and_another_can_be_chosen() {
        val phone = keeping().document(0) { ByteArray(0).inputStream() }
        phone.failsWith("There's nothing in this file, so we didn't save it.")
        phone.tapLast("Add a document").choose("mail.txt", "text/plain", 4) { "mail".byteInputStream() }
        assertTrue("what was typed", phone.has("their mail"))
    }

    @Test
    fun a_file_that_is_gone_or_may_not_be_read_is_said_to_be_gone() {
        val phone = keeping().document(4) { throw FileNotFoundException() }
        phone.failsWith("This is no longer here.")
        phone.tapLast("Add a document").choose("mail.txt", "text/plain", 4) { throw SecurityException() }
        phone.failsWith("This is no longer here.")
    }

    @Test
    fun a_file_shorter_than_its_holder_said_is_kept_and_that_is_said() {
        val phone = keeping().document(3_000_000) { ByteArray(1_000_000).inputStream() }.words()
        phone.whileComing()
        assertTrue(phone.has("Kept."))
        assertTrue(phone.has("It's smaller than your phone said."))
    }

    @Test
    fun a_file_longer_than_its_holder_said_is_kept_whole() {
        val phone = keeping().document(-5) { ByteArray(1_500_000) { 3 }.inputStream() }.words()
        phone.whileComing()
        assertTrue(phone.has("Kept."))
        assertFalse(phone.has("It's smaller than your phone said."))
        assertEquals(1_500_000L, phone.inCore { session!!.list(null, 1u).single().lengthBytes.toLong() })
    }

    @Test
    fun a_holder_that_cannot_even_name_its_file_is_asked_for_it_all_the_same() {
        val phone = keeping().adding("Add a document")
        val uri = phone.shelve("mail.txt", "text/plain", 4) { "mail".byteInputStream() }
        Shelf.fails = true
        phone.answer(android.content.Intent().setData(uri)).words().whileComing()
        assertTrue(phone.has("Kept."))
    }

    @Test
    fun help_does_not_wait_for_a_file_that_never_comes() {
        val never = CountDownLatch(1)
        val phone = keeping().document(null) { Waits(never) }
        phone.app.patienceMs = 50
        phone.words().tap("In danger or might hurt yourself")
        assertTrue(phone.has("In danger now, or hurt? Call 999."))
        phone.back().tap("Stop")
        assertTrue("${phone.texts}", phone.has("It was stopped."))
        assertEquals(0, phone.kept())
        never.countDown()
    }

    @Test
    fun what_is_kept_while_help_is_in_front_leaves_help_in_front() {
        val goes = CountDownLatch(1)
        val phone = keeping().document(null) { Waits(goes, "mail".byteInputStream()) }
        phone.app.patienceMs = 50
        phone.words().tap("In danger or might hurt yourself")
        goes.countDown()
        phone.app.patienceMs = 20_000
        phone.settle()
        phone.settle()
        assertEquals(1, phone.kept())
        assertTrue(phone.has("In danger now, or hurt? Call 999."))
        phone.back()
        assertTrue(phone.has("Kept."))
    }

    @Test
    fun a_full_phone_keeps_nothing_by_halves_and_the_next_try_works() {
        val bytes = ByteArray(6 shl 20) { 5 }
        val phone = keeping().document(null) { bytes.inputStream() }
        filesUpTo(4L shl 20) { phone.failsWith("Your phone is full. Free up some space, then try again.") }
        assertTrue("what was typed", phone.has("their mail"))
        phone.words().whileComing()
        assertEquals(1, phone.kept())
    }

    @Test
    fun when_there_is_no_room_in_here_it_says_so_and_not_that_the_phone_is_full() {
        val phone = keeping()
        phone.troubled { throw kit.KitException.Invalid(kit.Field.LENGTH) }
        phone.document(null) { "mail".byteInputStream() }.words()
        assertTrue("${phone.texts}", phone.has("There's no room left."))
    }

    @Test
    fun the_crop_is_what_was_seen_and_carries_nothing_else() {
        val phone = keeping().adding("Add a screenshot").choose("IMG.jpg", "image/jpeg", null) { lying(6).inputStream() }
        phone.tap("Crop to the words")
        repeat(10) { phone.tap("Cut more off the bottom").tap("Cut more off the left") }
        phone.tap("Use this part").words().whileComing()
        phone.tap("What I kept").tap("Screenshot")
        assertTrue(phone.has("IMG.png"))
        val picture = phone.tap("Show it").image().drawable
        assertEquals(20 to 40, picture.intrinsicWidth to picture.intrinsicHeight)
        val pixel = (picture as android.graphics.drawable.BitmapDrawable).bitmap.getPixel(10, 20)
        assertTrue("red, as in the top right corner: ${Integer.toHexString(pixel)}", pixel ushr 16 and 0xFF > 200 && pixel and 0xFFFF < 0x6060)
        val kept = phone.inCore { KeptStream(session!!, session!!.list(null, 1u).single().id).readBytes() }.toString(Charsets.ISO_8859_1)
        assertTrue("PNG" in kept)
        assertFalse("Exif" in kept || "eXIf" in kept || PLACE in kept)
    }

    @Test
    fun a_broken_picture_cannot_be_cropped_and_that_is_said() {
        val phone = keeping().adding("Add a screenshot").choose("a.png", "image/png", null) { "no picture".byteInputStream() }
        phone.tap("Crop to the words")
        assertTrue(phone.has("We can't show this here, so it can't be cropped."))
        phone.back().adding("Add a screenshot").choose("a.png", "image/png", null) { noise(300, 300).let { Breaks(it, it.size / 2) } }
        phone.tap("Crop to the words")
        assertTrue("${phone.texts}", phone.has("That didn't work. Nothing was lost. Try again."))
        assertEquals(0, phone.kept())
    }

    @Test
    fun turning_the_phone_loses_neither_a_crop_nor_what_comes_in() {
        val phone = keeping().adding("Add a screenshot").choosePicture(noise(200, 400)).tap("Crop to the words")
        repeat(10) { phone.tap("Cut more off the top") }
        phone.turn("+land").tap("Use this part").turn("+port").words().whileComing()
        val picture = phone.tap("What I kept").tap("Screenshot").tap("Show it").image().drawable
        assertEquals(200 to 200, picture.intrinsicWidth to picture.intrinsicHeight)
        phone.back().back().document(null) { Long1(Long.MAX_VALUE) }.words().turn("+land").tap("Stop").whileComing()
        assertTrue(phone.has("It was stopped."))
    }

    @Test
    fun what_was_cut_off_can_be_kept_anew_and_says_what_it_continues() {
        val phone = keeping().document(null) { Long1(Long.MAX_VALUE) }.words()
        phone.leave().code(Phone.CODE).tap("What I kept").tap("Document")
        assertTrue(phone.has("It was cut off while it was being saved."))
        phone.tap("Keep all of it")
        assertTrue(phone.has("Choose the same file again."))
        phone.tapLast("Add a document").choose("mail.txt", "text/plain", 4) { "mail".byteInputStream() }.words().whileComing()
        assertEquals(2, phone.kept())
        phone.tap("What I kept").tap("Document")
        assertFalse(phone.has("It was cut off while it was being saved."))
        phone.tap("The part that was cut off before")
        assertTrue(phone.has("It was cut off while it was being saved."))
    }

    private fun Phone.image(): ImageView = views.filterIsInstance<ImageView>().single()
}

/** Gives nothing until it may, then what it has. */
private class Waits(private val until: CountDownLatch, private val then: InputStream = ByteArray(0).inputStream()) : InputStream() {
    override fun read(): Int {
        until.await()
        return then.read()
    }
}
