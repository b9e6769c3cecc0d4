package app.plainsums

import android.graphics.BitmapFactory
import android.graphics.Color
import android.os.SystemClock
import android.view.MotionEvent
import app.plainsums.effects.CropFrame
import app.plainsums.effects.CropView
import app.plainsums.effects.Edge
import app.plainsums.gateway.*
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** A part of a picture is chosen, as it was seen, and nothing else of it is passed on. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class CropsTest {
    private lateinit var phone: Phone
    private lateinit var fake: FakeApp
    private val sides = listOf("Off the left", "Off the top", "Off the right", "Off the bottom")
    private val words = CropWords("What to crop", "Take this", "All of it", "Close", "Leave", sides)

    @Before
    fun begin() {
        phone = Phone().start().tap("Help now")
        fake = phone.faked()
    }

    private fun cropping(bytes: ByteArray, type: String = "image/jpeg"): Phone {
        phone.perform(PICKED, ActPick(PickKind.PICTURE)).choose("a.jpg", type, bytes)
        return phone.perform(CROP, ActCrop(PICKED.toULong(), words))
    }

    private fun fed(): ByteArray {
        phone.perform(9, ActFeed(PICKED.toULong(), 3u))
        return fake.imported.toByteArray()
    }

    private fun view() = phone.views.filterIsInstance<CropView>().single()

    @Test
    fun it_shows_the_words_that_came_with_it_and_nothing_below_it() {
        cropping(lying(6))
        (listOf(words.title) + words.take + words.whole + words.close + words.leave + words.edges).forEach { assertTrue(it, phone.has(it)) }
        assertNull("the page below is neither read nor tapped", phone.find("Make my plan"))
        val least = phone.app.resources.displayMetrics.density * 48 - 1
        phone.controls.forEach { assertTrue(phone.said(it), it.height >= least && it.width >= least) }
        phone.picture(File(System.getProperty("house")!!, "build/android/crop.png"))
    }

    @Test
    fun each_button_cuts_more_off_its_side_of_what_is_seen() {
        cropping(lying(6)).tap("Off the left").tap("Off the top").tap("Off the right").tap("Off the right").tap("Off the bottom")
        assertEquals(CropFrame(0.05f, 0.05f, 0.9f, 0.95f), view().crop)
        assertEquals(CropFrame(), phone.tap("All of it").let { view().crop })
    }

    @Test
    fun the_part_is_what_was_seen_upright_in_the_picture_s_own_pixels() {
        // Seen upright it is 40 by 80: blue, red above; yellow, green below.
        cropping(lying(6))
        repeat(10) { phone.tap("Off the bottom") }
        repeat(10) { phone.tap("Off the right") }
        phone.tap("Take this")
        assertEquals(OutcomeCropped(fake.outcome(CROP).let { (it as OutcomeCropped).length }, 20u, 40u), fake.outcome(CROP))
        val bytes = fed()
        assertEquals((fake.outcome(CROP) as OutcomeCropped).length, bytes.size.toULong())
        val part = BitmapFactory.decodeByteArray(bytes, 0, bytes.size)
        assertEquals(20 to 40, part.width to part.height)
        val middle = part.getPixel(10, 20)
        assertTrue(Integer.toHexString(middle), Color.blue(middle) > 200 && Color.red(middle) < 60)
        assertFalse("not where it was taken", PLACE in String(bytes, Charsets.ISO_8859_1))
        assertFalse("gone from the screen", phone.has("Take this"))
    }

    @Test
    fun an_edge_is_pulled_with_a_finger() {
        cropping(noise(60, 120), "image/png")
        val view = view()
        pull(view, view.width / 2f, view.height - 2f, view.width / 2f, view.height * 0.75f)
        assertEquals(0.75f, view.crop.bottom, 0.02f)
        assertEquals(1f, view.crop.right, 0f)
    }

    private fun pull(view: CropView, x: Float, y: Float, toX: Float, toY: Float) {
        val now = SystemClock.uptimeMillis()
        val steps = listOf(Triple(MotionEvent.ACTION_DOWN, x, y), Triple(MotionEvent.ACTION_MOVE, toX, toY), Triple(MotionEvent.ACTION_UP, toX, toY))
        steps.forEach { (action, atX, atY) ->
            MotionEvent.obtain(now, now, action, atX, atY, 0).let { view.dispatchTouchEvent(it); it.recycle() }
        }
    }

    @Test
    fun a_strip_always_stays_and_a_finger_far_from_each_edge_holds_none() {
        var crop = CropFrame()
        repeat(40) { crop = crop.inward(Edge.LEFT).inward(Edge.TOP).inward(Edge.RIGHT).inward(Edge.BOTTOM) }
        assertTrue(crop.right - crop.left >= 0.049f && crop.bottom - crop.top >= 0.049f)
        assertNull(CropFrame().near(50f, 50f, 100f, 100f, 20f))
        assertEquals(Edge.LEFT, CropFrame().near(5f, 50f, 100f, 100f, 20f))
    }

    @Test
    fun it_is_turned_with_the_phone_and_keeps_what_was_cut() {
        cropping(lying(1)).tap("Off the left").turn("w800dp-h411dp-land-xhdpi")
        assertEquals(0.05f, view().crop.left, 0f)
    }

    @Test
    fun closed_by_a_button_or_back_nothing_was_chosen() {
        cropping(lying(1)).tap("Close")
        assertEquals(OutcomeNotPossible, fake.outcome(CROP))
        phone.perform(3, ActCrop(PICKED.toULong(), words)).back()
        assertEquals(OutcomeNotPossible, fake.outcome(3))
        assertFalse(EventBack in fake.heard)
        assertTrue("the page is there again", phone.has("Make my plan"))
    }

    @Test
    fun what_is_no_picture_or_gone_cannot_be_cropped() {
        cropping("no picture".toByteArray())
        phone.perform(3, ActCrop(99u, words))
        assertEquals(listOf(OutcomeNotPossible, OutcomeNotPossible), listOf(CROP, 3).map(fake::outcome))
    }

    @Test
    fun leave_on_it_leaves_at_once() {
        cropping(lying(1))
        fake.shown = ViewCover(CoverView("0", 1u, "", "0", "", null, listOf(KeyFace(Key.EQUALS, "=", "equals", KeyLook.EQUALS, false))))
        phone.tap("Leave")
        assertTrue(EventLeave in fake.heard)
        assertFalse(phone.has("Take this"))
        assertTrue(phone.covered)
    }

    private companion object {
        const val PICKED = 5
        const val CROP = 6
    }
}
