package app.plainsums.fingers

import android.content.ComponentCallbacks2
import android.content.Intent
import android.media.AudioManager
import android.os.Bundle
import android.view.inputmethod.InputMethodManager
import app.plainsums.Phone
import java.util.concurrent.TimeUnit
import kotlin.random.Random
import org.robolectric.RuntimeEnvironment

/** Where the window is, as its phone has it. */
internal enum class Stage { FRONT, PAUSED, STOPPED }

private val SHAPES = listOf("w411dp-h800dp-port", "w800dp-h411dp-land", "w320dp-h600dp-port", "w900dp-h1200dp-port")
private val LANGUAGES = listOf("en-rGB-ldltr", "cy-rGB-ldltr", "ar-rEG-ldrtl", "de-rDE-ldltr")
private val NIGHTS = listOf("night", "notnight")
private val TIMES = listOf(0L, 1, 20, 300, 1000)
private const val A_WHILE = 16L

/** What becomes of the window, the process and the phone. */
internal class Fate(private val phone: Phone, private val random: Random, private val arrived: () -> Unit) {
    var stage = Stage.FRONT
        private set

    /** What was open must be locked since the last event. */
    var isLocked = false
    private var isCalling = false

    fun pause(): String {
        if (stage == Stage.FRONT) phone.window.windowFocusChanged(false).pause()
        stage = Stage.PAUSED
        return "paused"
    }

    fun stop(): String {
        if (stage == Stage.FRONT) pause()
        if (stage == Stage.PAUSED) phone.window.stop()
        stage = Stage.STOPPED
        return "stopped"
    }

    fun resume(): String {
        phone.screen(true)
        if (stage == Stage.STOPPED) phone.window.restart().start()
        phone.window.resume()
        stage = Stage.FRONT
        phone.focus(random.nextInt(4) > 0)
        return "resumed"
    }

    /** It is seen again, and covered in part. */
    fun glimpse(): String {
        if (stage == Stage.STOPPED) phone.window.restart().start()
        if (stage == Stage.STOPPED) stage = Stage.PAUSED
        return "seen"
    }

    fun focus(): String {
        val has = random.nextBoolean()
        phone.window.windowFocusChanged(has)
        return "focus $has"
    }

    /** Which the system may say when it is on again. */
    fun screenOff(): String {
        phone.screen(random.nextInt(3) == 0)
        phone.app.sendBroadcast(Intent(Intent.ACTION_SCREEN_OFF))
        isLocked = isLocked || !isCalling
        return "screen off${if (isCalling) " in a call" else ""}"
    }

    fun ring(): String {
        isCalling = !isCalling
        phone.app.getSystemService(AudioManager::class.java)!!.mode = if (isCalling) AudioManager.MODE_IN_CALL else AudioManager.MODE_NORMAL
        return "calling $isCalling"
    }

    fun wait(): String {
        val ms = TIMES.random(random)
        phone.pass(ms, TimeUnit.MILLISECONDS)
        return "waits $ms ms"
    }

    /** Longer than anything waits in the background. */
    fun waitLong(): String {
        phone.pass(A_WHILE, TimeUnit.MINUTES)
        isLocked = isLocked || stage == Stage.STOPPED && !isCalling
        return "waits $A_WHILE minutes"
    }

    /** Turned, split, in the dark, in large letters, in another language: the window is made again. */
    fun turn(): String {
        val now = when (random.nextInt(4)) {
            0 -> LANGUAGES.random(random)
            1 -> NIGHTS.random(random)
            else -> SHAPES.random(random)
        }
        if (random.nextInt(4) == 0) RuntimeEnvironment.setFontScale(listOf(0.85f, 1f, 1.3f, 2f).random(random))
        RuntimeEnvironment.setQualifiers("+$now")
        phone.app.onConfigurationChanged(phone.app.resources.configuration)
        phone.window.recreate()
        if (stage == Stage.FRONT) phone.focus(true)
        // As the system does; here it stays resumed if it was only seen before.
        if (stage == Stage.PAUSED) phone.window.pause()
        return "turns to $now"
    }

    fun trim(): String {
        val level = listOf(ComponentCallbacks2.TRIM_MEMORY_UI_HIDDEN, 40, 80).random(random)
        phone.app.onTrimMemory(level)
        return "memory $level"
    }

    /** From the list of recent apps, or by Leave; then opened again. */
    fun swipe(): String {
        phone.activity.finish()
        return "swiped away"
    }

    /** The system needs the window's memory: the process stays. */
    fun drop(): String {
        val saved = Bundle().also(phone.window::saveInstanceState)
        gone()
        phone.relaunch(saved)
        arrive()
        return "its window dropped"
    }

    /** Whatever finished, the person opens it again. */
    fun reopen() {
        gone()
        phone.relaunch()
        arrive()
    }

    fun kill(): String {
        phone.app.end()
        gone()
        val isFresh = random.nextBoolean()
        phone.killed(if (isFresh) null else Bundle())
        isLocked = true
        arrive()
        return "killed, ${if (isFresh) "opened" else "from its card"}"
    }

    private fun arrive() {
        stage = Stage.FRONT
        arrived()
    }

    private fun gone() {
        stop()
        closeKeyboard()
        phone.window.destroy()
    }

    /** As the system does where what is typed in goes. */
    private fun closeKeyboard() {
        phone.app.getSystemService(InputMethodManager::class.java)!!.hideSoftInputFromWindow(null, 0)
    }

    /** As phones come. */
    fun even() {
        closeKeyboard()
        phone.screen(true)
        if (isCalling) ring()
        RuntimeEnvironment.setFontScale(1f)
        RuntimeEnvironment.setQualifiers("en-rGB-ldltr-w411dp-h800dp-port-notnight-xhdpi")
    }
}
