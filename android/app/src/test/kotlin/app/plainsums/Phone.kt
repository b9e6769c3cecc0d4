package app.plainsums

import android.content.ClipboardManager
import android.content.ComponentName
import android.content.Intent
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Bundle
import android.os.Looper
import android.os.PowerManager
import android.os.SystemClock
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.view.ViewGroup
import android.widget.Button
import android.widget.EditText
import android.widget.TextView
import app.plainsums.look.LauncherAlias
import java.io.File
import java.util.concurrent.TimeUnit
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** A phone with the app on it, touched as a person would: by what can be read or is spoken. */
class Phone {
    val app: TestApp = RuntimeEnvironment.getApplication() as TestApp
    var window: ActivityController<MainActivity> = Robolectric.buildActivity(MainActivity::class.java)
        private set
    val activity: MainActivity get() = window.get()
    val shell: Shell get() = app.shell

    val root: ViewGroup get() = activity.findViewById(android.R.id.content)!!

    /** Everything that can be seen now, from top to bottom. */
    val views: List<View> get() = all(root).filter { it.isShown }

    val texts: List<String> get() = views.mapNotNull { (it as? TextView)?.text?.toString() }.filter { it.isNotEmpty() }

    fun start(saved: Bundle? = null): Phone {
        if (saved == null) window.setup() else window.setup(saved)
        return focus(true)
    }

    fun focus(has: Boolean): Phone {
        window.windowFocusChanged(has)
        return settle()
    }

    /** Waits until nobody has anything left to do. */
    fun settle(): Phone {
        repeat(4) {
            app.drain()
            shadowOf(Looper.getMainLooper()).idle()
        }
        return this
    }

    val controls: List<View> get() = views.filter { it.isClickable || it is EditText }

    /** The control that reads, or says, this; or begins with it. */
    fun control(text: String): View = find(text) ?: error("no control '$text' among ${controls.map(::said)} on $texts")

    fun find(text: String): View? {
        val all = controls
        return all.firstOrNull { text in words(it) } ?: all.firstOrNull { view -> words(view).any { it.startsWith(text) } }
    }

    fun has(text: String): Boolean = texts.any { text in it }

    fun tap(text: String): Phone {
        control(text).performClick()
        return settle()
    }

    /** As above, where the same words are more than once: the last of them. */
    fun tapLast(text: String): Phone {
        controls.last { text in words(it) }.performClick()
        return settle()
    }

    /** The round button of the way to somebody. */
    fun call(name: String): Phone {
        controls.first { it.contentDescription?.lines()?.getOrNull(1) == name }.performClick()
        return settle()
    }

    fun type(label: String, text: String): Phone {
        box(label).run { requestFocus(); setText(text) }
        return settle()
    }

    fun box(label: String): EditText {
        val name = views.filterIsInstance<TextView>().first { it.text.toString() == label && it.labelFor != View.NO_ID }
        return views.first { it.id != View.NO_ID && it.id == name.labelFor } as EditText
    }

    /** Types signs on the calculator, or the keys of a page. */
    fun keys(signs: String): Phone {
        signs.forEach { sign -> key(sign).performClick() }
        return settle()
    }

    private fun key(sign: Char): View = views.first { it is Button && it.text.toString() == sign.toString() }

    /** Holds the equals key as long as a hand does. */
    fun hold(): Phone {
        val equals = key('=')
        val now = SystemClock.uptimeMillis()
        touch(equals, MotionEvent.ACTION_DOWN, now)
        shadowOf(Looper.getMainLooper()).idleFor(ViewConfiguration.getLongPressTimeout() + 20L, TimeUnit.MILLISECONDS)
        touch(equals, MotionEvent.ACTION_UP, now)
        return settle()
    }

    fun code(digits: String): Phone = keys(digits).hold()

    /** From the first page to home. */
    fun setUp(age: String): Phone =
        tap("Set up").tap("I have read this").tap(age).code(CODE).code(CODE).tap("Next").tap("I will do this later")

    fun leave(): Phone = tap("Leave")

    fun back(): Phone {
        @Suppress("DEPRECATION")
        activity.onBackPressed()
        return settle()
    }

    fun away(): Phone {
        window.windowFocusChanged(false).pause().stop()
        return settle()
    }

    fun again(): Phone {
        screen(true)
        window.restart().start().resume()
        return focus(true)
    }

    /** On or off; the system says to all that it changed. */
    fun screen(isOn: Boolean) = shadowOf(app.getSystemService(PowerManager::class.java)!!).turnScreenOn(isOn)

    /** The screen goes off; the system puts the window away later. */
    fun screenOff(): Phone {
        screen(true)
        screen(false)
        return settle()
    }

    /** The window is made again, as when the phone is turned. */
    fun turn(qualifiers: String): Phone {
        RuntimeEnvironment.setQualifiers(qualifiers)
        window.recreate()
        return focus(true)
    }

    /** The app is opened once more after its window was closed. */
    fun relaunch(saved: Bundle? = null): Phone {
        if (!activity.isDestroyed) window.pause().stop().destroy()
        window = Robolectric.buildActivity(MainActivity::class.java)
        return start(saved)
    }

    /** The process was killed in the background; the app is opened from its card, with what was saved. */
    fun killed(saved: Bundle? = Bundle()): Phone {
        app.begin()
        window = Robolectric.buildActivity(MainActivity::class.java)
        return start(saved)
    }

    /** Time goes by, for timers and for the core. */
    fun pass(amount: Long, unit: TimeUnit): Phone {
        shadowOf(Looper.getMainLooper()).idleFor(amount, unit)
        return settle()
    }

    fun inLauncher(face: LauncherAlias): Boolean {
        val of = ComponentName(app, face.className)
        return when (app.packageManager.getComponentEnabledSetting(of)) {
            PackageManager.COMPONENT_ENABLED_STATE_DEFAULT -> face == LauncherAlias.START
            else -> app.packageManager.getComponentEnabledSetting(of) == PackageManager.COMPONENT_ENABLED_STATE_ENABLED
        }
    }

    val clipboard: ClipboardManager get() = app.getSystemService(ClipboardManager::class.java)!!

    fun started(): Intent? = shadowOf(app).nextStartedActivity

    val covered: Boolean get() = find("Leave") == null && views.any { it is Button && it.text.toString() == "=" }

    val isSecure: Boolean get() = activity.window.attributes.flags and android.view.WindowManager.LayoutParams.FLAG_SECURE != 0

    fun picture(to: File) {
        val view = activity.window.decorView
        val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(bitmap))
        to.parentFile!!.mkdirs()
        to.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    fun said(view: View): String = words(view).firstOrNull() ?: ""

    /** All that a control reads or says, line by line. */
    private fun words(view: View): List<String> =
        (all(view).filterIsInstance<TextView>().map { it.text.toString() } + view.contentDescription?.toString().orEmpty().lines())
            .filter { it.isNotEmpty() }

    private fun touch(view: View, action: Int, since: Long) {
        val event = MotionEvent.obtain(since, SystemClock.uptimeMillis(), action, 5f, 5f, 0)
        view.dispatchTouchEvent(event)
        event.recycle()
    }

    private fun all(view: View): List<View> =
        listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { all(group.getChildAt(it)) } } ?: emptyList())

    companion object {
        const val CODE = "417926"

        /** Set up, at home. */
        fun atHome(age: String = "18 or over"): Phone = Phone().start().setUp(age)
    }
}
