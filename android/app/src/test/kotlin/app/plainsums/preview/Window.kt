package app.plainsums.preview

import android.app.Activity
import android.content.Intent
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Looper
import android.os.SystemClock
import android.view.InputDevice
import android.view.KeyEvent
import android.view.MotionEvent
import android.view.View
import android.view.inspector.WindowInspector
import app.plainsums.MainActivity
import java.time.Duration
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** The shell's one window on a pretended phone: what is on the glass, and fingers and keys that reach it. */
class Window {
    private var phone: ActivityController<MainActivity>? = null
    private var asked: Intent? = null
    private var clock = System.nanoTime()

    /** What the shell asked the phone to do, while it is not in front for that. */
    val away: String? get() = asked?.let(::told)

    /** Nothing of the shell is on the glass. */
    val closed: Boolean get() = phone == null

    fun launch() {
        if (phone == null) phone = Robolectric.buildActivity(MainActivity::class.java).setup().windowFocusChanged(true)
        rest()
    }

    /** Lets as much time pass for the shell as has passed. */
    fun rest() {
        val now = System.nanoTime()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofNanos(now - clock))
        clock = now
        notice()
    }

    fun touch(x: Float, y: Float, millis: Long) {
        val began = SystemClock.uptimeMillis()
        finger(MotionEvent.ACTION_DOWN, began, x, y)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(millis.coerceIn(20, 5000)))
        finger(MotionEvent.ACTION_UP, began, x, y)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(50))
        rest()
    }

    /** A wheel: up is positive. */
    fun wheel(x: Float, y: Float, steps: Float) {
        val at = MotionEvent.PointerCoords().apply { this.x = x; this.y = y; setAxisValue(MotionEvent.AXIS_VSCROLL, steps) }
        val now = SystemClock.uptimeMillis()
        val mouse = arrayOf(MotionEvent.PointerProperties().apply { toolType = MotionEvent.TOOL_TYPE_MOUSE })
        val event = MotionEvent.obtain(
            now, now, MotionEvent.ACTION_SCROLL, 1, mouse, arrayOf(at), 0, 0, 1f, 1f, 0, 0, InputDevice.SOURCE_MOUSE, 0,
        )
        root()?.dispatchGenericMotionEvent(event)
        rest()
    }

    fun type(text: String) {
        root()?.dispatchKeyEvent(KeyEvent(SystemClock.uptimeMillis(), text, -1, 0))
        rest()
    }

    fun key(code: Int) {
        root()?.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_DOWN, code))
        root()?.dispatchKeyEvent(KeyEvent(KeyEvent.ACTION_UP, code))
        rest()
    }

    /** The phone's own way back, whatever is in front. */
    fun back() {
        if (asked != null) comeBack() else activity()?.let(::pressBack)
        rest()
    }

    /** Another app comes to the front, as when somebody goes to the phone's start screen. */
    fun goAway() {
        if (asked == null) step(Intent(Intent.ACTION_MAIN))
        rest()
    }

    fun comeBack() {
        if (asked != null) phone?.restart()?.resume()
        asked = null
        rest()
    }

    fun roots(): List<View> = if (phone == null || asked != null) emptyList() else WindowInspector.getGlobalWindowViews()

    fun picture(): Bitmap? {
        val roots = roots().filter { it.width > 0 }
        val first = roots.firstOrNull() ?: return null
        val bitmap = Bitmap.createBitmap(first.width, first.height, Bitmap.Config.ARGB_8888)
        roots.forEach { it.draw(Canvas(bitmap)) }
        return bitmap
    }

    private fun activity(): Activity? = phone?.get()

    private fun root(): View? = roots().lastOrNull()

    private fun finger(action: Int, began: Long, x: Float, y: Float) {
        val event = MotionEvent.obtain(began, SystemClock.uptimeMillis(), action, x, y, 0)
        event.source = InputDevice.SOURCE_TOUCHSCREEN
        root()?.dispatchTouchEvent(event)
        event.recycle()
    }

    @Suppress("DEPRECATION")
    private fun pressBack(activity: Activity) = activity.onBackPressed()

    /** Follows the shell when it steps out or ends. */
    private fun notice() {
        val next = shadowOf(RuntimeEnvironment.getApplication()).nextStartedActivity
        if (next != null && asked == null) step(next)
        if (activity()?.isFinishing == true) end()
    }

    private fun step(to: Intent) {
        asked = to
        phone?.pause()?.stop()
    }

    private fun end() {
        if (asked == null) phone?.pause()?.stop()
        phone?.destroy()
        phone = null
        asked = null
    }

    private fun told(intent: Intent): String = listOfNotNull(intent.action, intent.dataString).joinToString(" ")
}
