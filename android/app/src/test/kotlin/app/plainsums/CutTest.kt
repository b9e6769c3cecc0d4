package app.plainsums

import android.graphics.Bitmap
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import app.plainsums.screens.Cut
import app.plainsums.screens.CutView
import app.plainsums.screens.Edge
import app.plainsums.screens.Look
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [26, 35], application = android.app.Application::class)
class CutTest {
    private var cut = Cut()
    private val view = RuntimeEnvironment.getApplication().let { context ->
        CutView(context, Look(context), Bitmap.createBitmap(100, 200, Bitmap.Config.ARGB_8888), cut) { cut = it }
    }.also {
        it.measure(View.MeasureSpec.makeMeasureSpec(800, View.MeasureSpec.EXACTLY), View.MeasureSpec.UNSPECIFIED)
        it.layout(0, 0, 800, 1600)
    }

    private fun touch(action: Int, x: Float, y: Float): Boolean {
        val now = SystemClock.uptimeMillis()
        return MotionEvent.obtain(now, now, action, x, y, 0).let { event -> view.dispatchTouchEvent(event).also { event.recycle() } }
    }

    @Test
    fun an_edge_is_pulled_by_a_finger_near_it() {
        assertTrue(touch(MotionEvent.ACTION_DOWN, 400f, 30f))
        touch(MotionEvent.ACTION_MOVE, 400f, 800f)
        touch(MotionEvent.ACTION_UP, 400f, 800f)
        assertEquals(Cut(top = 0.5f), cut)
        assertTrue("where it is now", touch(MotionEvent.ACTION_DOWN, 400f, 810f))
    }

    @Test
    fun a_finger_far_from_each_edge_scrolls_the_page_and_cuts_nothing() {
        assertFalse(touch(MotionEvent.ACTION_DOWN, 400f, 800f))
        touch(MotionEvent.ACTION_MOVE, 400f, 300f)
        assertEquals(Cut(), cut)
    }

    @Test
    fun a_strip_always_stays_and_a_cut_has_at_least_a_pixel() {
        val narrow = Cut().to(Edge.TOP, 2f).to(Edge.LEFT, 2f)
        assertTrue(narrow.top < narrow.bottom && narrow.left < narrow.right)
        val part = narrow.of(Bitmap.createBitmap(3, 3, Bitmap.Config.ARGB_8888))
        assertTrue(part.width >= 1 && part.height >= 1)
    }
}
