package app.plainsums

import android.graphics.BitmapFactory
import android.graphics.Color
import android.os.SystemClock
import android.view.MotionEvent
import app.plainsums.gateway.*
import app.plainsums.rows.CropView
import app.plainsums.rows.page
import app.plainsums.rows.rowsOf
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
    private val whole = Frame(0u, 0u, 1000u, 1000u)

    @Before
    fun begin() {
        phone = Phone().start().tap("Help now")
        fake = phone.faked()
    }

    private fun picked(bytes: ByteArray, type: String = "image/jpeg"): Phone =
        phone.perform(PICKED, ActPick(PickKind.PICTURE)).choose("a.jpg", type, bytes)

    private fun cropped(part: Frame): Outcome? {
        phone.perform(CROP, ActCrop(PICKED.toULong(), part))
        return fake.outcome(CROP)
    }

    private fun shown(part: Frame): CropView {
        fake.shown = page(rowsOf(RowCrop(CropArea("crop", PICKED.toULong(), "What to keep", part))))
        phone.perform(9, ActRedraw)
        return phone.views.filterIsInstance<CropView>().single()
    }

    private fun fed(): ByteArray {
        phone.perform(9, ActFeed(PICKED.toULong(), 3u))
        return fake.imported.toByteArray()
    }

    @Test
    fun the_part_is_what_was_seen_upright_in_the_picture_s_own_pixels() {
        // Seen upright it is 40 by 80: blue, red above; yellow, green below.
        picked(lying(6))
        val outcome = cropped(whole.copy(right = 500u, bottom = 500u)) as OutcomeCropped
        assertEquals(20u to 40u, outcome.width to outcome.height)
        val bytes = fed()
        assertEquals(outcome.length, bytes.size.toULong())
        val part = BitmapFactory.decodeByteArray(bytes, 0, bytes.size)
        assertEquals(20 to 40, part.width to part.height)
        val middle = part.getPixel(10, 20)
        assertTrue(Integer.toHexString(middle), Color.blue(middle) > 200 && Color.red(middle) < 60)
        assertFalse("not where it was taken", PLACE in String(bytes, Charsets.ISO_8859_1))
    }

    @Test
    fun an_edge_is_pulled_with_a_finger_and_the_app_says_where_it_stays() {
        picked(noise(60, 120), "image/png")
        val view = shown(whole)
        pull(view, view.width / 2f, view.height - 6f, view.width / 2f, view.height * 0.75f)
        val told = fake.heard.filterIsInstance<EventFramed>().single()
        assertEquals("crop", told.crop)
        assertEquals(750f, told.frame.bottom.toFloat(), 20f)
        assertEquals(whole, told.frame.copy(bottom = 1000u))
        assertEquals("in place", view, shown(told.frame))
    }

    @Test
    fun between_the_edges_and_outside_of_the_picture_nothing_is_pulled_too_far() {
        picked(noise(60, 120), "image/png")
        val view = shown(whole)
        pull(view, view.width / 2f, view.height / 2f, 0f, 0f)
        assertEquals(emptyList<Event>(), fake.heard.filterIsInstance<EventFramed>())
        pull(view, view.width / 2f, 6f, view.width / 2f, -500f)
        assertEquals(0u, fake.heard.filterIsInstance<EventFramed>().single().frame.top)
    }

    private fun pull(view: CropView, x: Float, y: Float, toX: Float, toY: Float) {
        val now = SystemClock.uptimeMillis()
        val steps = listOf(Triple(MotionEvent.ACTION_DOWN, x, y), Triple(MotionEvent.ACTION_MOVE, toX, toY), Triple(MotionEvent.ACTION_UP, toX, toY))
        steps.forEach { (action, atX, atY) ->
            MotionEvent.obtain(now, now, action, atX, atY, 0).let { view.dispatchTouchEvent(it); it.recycle() }
        }
    }

    @Test
    fun it_says_what_it_is_and_is_there_again_when_the_phone_is_turned() {
        picked(lying(1))
        assertEquals("What to keep", shown(whole).contentDescription.toString())
        phone.turn("w800dp-h411dp-land-xhdpi")
        assertTrue(phone.views.any { it is CropView && it.height > 0 })
    }

    @Test
    fun what_is_no_picture_or_gone_cannot_be_cropped() {
        picked("no picture".toByteArray())
        assertEquals(OutcomeNotPossible, cropped(whole))
        phone.perform(3, ActCrop(99u, whole))
        assertEquals(OutcomeNotPossible, fake.outcome(3))
        shown(whole)
    }

    @Test
    fun what_was_dropped_is_not_drawn_any_more() {
        picked(lying(1)).perform(9, ActDrop(PICKED.toULong()))
        assertEquals(OutcomeNotPossible, cropped(whole))
        shown(whole)
        assertNull(phone.find("Make my plan"))
    }

    private companion object {
        const val PICKED = 5
        const val CROP = 6
    }
}
