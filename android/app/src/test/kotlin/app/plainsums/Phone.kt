package app.plainsums

import android.content.ClipData
import android.content.ClipboardManager
import android.content.ComponentName
import android.content.Intent
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Bundle
import android.os.Looper
import android.view.MotionEvent
import android.view.View
import android.view.ViewConfiguration
import android.view.ViewGroup
import android.widget.Button
import android.widget.EditText
import android.widget.TextView
import app.plainsums.platform.LauncherFace
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
    val host get() = app.host

    val root: ViewGroup get() = window.get().findViewById(android.R.id.content)!!

    /** Everything that can be seen now, from top to bottom. */
    val views: List<View> get() = all(root).filter { it.isShown }

    val texts: List<String> get() = views.mapNotNull { (it as? TextView)?.text?.toString() }.filter { it.isNotEmpty() }

    fun start(): Phone {
        window.setup()
        settle()
        return this
    }

    /** Waits until nobody has anything left to do. */
    fun settle() {
        repeat(3) {
            app.drain()
            shadowOf(Looper.getMainLooper()).idle()
        }
    }

    /** The control that reads, or says, this; or begins with it. */
    fun control(text: String): View = find(text) ?: error("no control '$text' among ${labels()}")

    fun has(text: String): Boolean = texts.any { text in it }

    fun labels(): List<String> = views.filter { it.isClickable || it is EditText }.map(::label)

    fun tap(text: String): Phone {
        control(text).performClick()
        settle()
        return this
    }

    fun type(label: String, text: String): Phone {
        val name = views.filterIsInstance<TextView>().first { it.text.toString() == label && it.labelFor != View.NO_ID }
        val box = views.first { it.id != View.NO_ID && it.id == name.labelFor } as EditText
        box.setText(text)
        settle()
        return this
    }

    /** Types signs on the calculator in front. */
    fun keys(signs: String): Phone {
        signs.forEach { sign -> control(sign.toString()).performClick() }
        settle()
        return this
    }

    /** Holds the equals key as long as a hand does. */
    fun hold(): Phone {
        val equals = control("=")
        val now = android.os.SystemClock.uptimeMillis()
        touch(equals, MotionEvent.ACTION_DOWN, now)
        shadowOf(Looper.getMainLooper()).idleFor(ViewConfiguration.getLongPressTimeout() + 20L, TimeUnit.MILLISECONDS)
        touch(equals, MotionEvent.ACTION_UP, now)
        settle()
        return this
    }

    fun code(digits: String): Phone = keys(digits).hold()

    fun leave(): Phone = tap("Leave")

    fun back(): Phone {
        @Suppress("DEPRECATION")
        window.get().onBackPressed()
        settle()
        return this
    }

    fun away(): Phone {
        window.pause().stop()
        settle()
        return this
    }

    fun again(): Phone {
        window.restart().start().resume()
        settle()
        return this
    }

    /** The window is made anew, as when the phone is turned. */
    fun turn(qualifiers: String): Phone {
        RuntimeEnvironment.setQualifiers(qualifiers)
        window.recreate()
        settle()
        return this
    }

    /** The app is opened once more after its window was closed. */
    fun relaunch(): Phone {
        window = Robolectric.buildActivity(MainActivity::class.java)
        return start()
    }

    /** The process was killed in the background; the app is opened from its card, with what was saved. */
    fun killed(saved: Bundle): Phone {
        app.begin()
        window = Robolectric.buildActivity(MainActivity::class.java)
        window.setup(saved)
        settle()
        return this
    }

    /** Time goes by, for timers and for the core. */
    fun pass(amount: Long, unit: TimeUnit): Phone {
        shadowOf(Looper.getMainLooper()).idleFor(amount, unit)
        settle()
        return this
    }

    /** What the calculator shows. */
    val display: String get() {
        val keypad = control("=").parent.parent
        val column = (keypad.parent as ViewGroup)
        return all(column).filterIsInstance<TextView>().last { it !is Button && it.top < (keypad as View).top }.text.toString()
    }

    fun sessionIsUp(): Boolean {
        var up = false
        app.gateway.ask({ session?.age() }) { up = it != null }
        settle()
        return up
    }

    fun inLauncher(face: LauncherFace): Boolean {
        val of = ComponentName(app, face.className)
        return when (app.packageManager.getComponentEnabledSetting(of)) {
            PackageManager.COMPONENT_ENABLED_STATE_DEFAULT -> face == LauncherFace.START
            else -> app.packageManager.getComponentEnabledSetting(of) == PackageManager.COMPONENT_ENABLED_STATE_ENABLED
        }
    }

    fun clipboard(): String = clips.primaryClip?.getItemAt(0)?.text?.toString() ?: ""

    fun copyElsewhere(text: String) = clips.setPrimaryClip(ClipData.newPlainText("", text))

    private val clips get() = app.getSystemService(ClipboardManager::class.java)!!

    fun started(): Intent? = shadowOf(app).nextStartedActivity

    val covered: Boolean get() = find("Leave") == null && find("=") != null

    fun picture(to: File) {
        val view = window.get().window.decorView
        val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        view.draw(Canvas(bitmap))
        to.parentFile.mkdirs()
        to.outputStream().use { bitmap.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    private fun find(text: String): View? {
        val controls = views.filter { it.isClickable || it is EditText }
        return controls.firstOrNull { label(it) == text || said(it) == text } ?: controls.firstOrNull { label(it).startsWith(text) }
    }

    private fun label(view: View) = (view as? TextView)?.text?.toString() ?: said(view)

    private fun said(view: View) = view.contentDescription?.toString() ?: ""

    private fun touch(view: View, action: Int, since: Long) {
        val event = MotionEvent.obtain(since, android.os.SystemClock.uptimeMillis(), action, 5f, 5f, 0)
        view.dispatchTouchEvent(event)
        event.recycle()
    }

    private fun all(view: View): List<View> =
        listOf(view) + ((view as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { all(group.getChildAt(it)) } } ?: emptyList())

    companion object {
        const val CODE = "417926"

        /** Set up, at home. */
        fun atHome(age: String = "18 or over", done: (Phone) -> Unit = {}): Phone =
            Phone().start().tap("Set up").tap("I have read this").tap(age).code(CODE).code(CODE).also(done).tap("Next")
    }
}
