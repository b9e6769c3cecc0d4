package app.plainsums.fingers

import android.os.Looper
import app.plainsums.Phone
import app.plainsums.Shell
import app.plainsums.TestApp
import app.plainsums.replaced
import java.util.concurrent.ConcurrentLinkedQueue
import kotlin.random.Random
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Events that are told of a walk that went wrong. */
private const val TOLD = 40

/** One phone, from its first start or from home, under random fingers. */
internal class Walk(private val seed: Long, private val counts: Counts) {
    private val random = Random(seed)
    private val panics = ConcurrentLinkedQueue<String>()
    private val phone = fresh()
    private val fingers = Fingers(phone, random)
    private val fate = Fate(phone, random, ::arrived)
    private val elsewhere = Elsewhere(random)
    private val rules = Rules(phone)
    private val told = ArrayDeque<String>()
    private var watched: Shell? = null

    private fun fresh(): Phone {
        val app = RuntimeEnvironment.getApplication() as TestApp
        app.end()
        app.noBackupFilesDir.resolve("a").deleteRecursively()
        app.softKeys.made.clear()
        app.begin()
        return Phone()
    }

    /** As many events, unless one of them breaks something: what it broke. */
    fun go(events: Int): String? {
        try {
            begin()
            repeat(events) { step()?.let { return it } }
            return null
        } catch (broken: Throwable) {
            return "exceptions: ${broken.stackTraceToString().lines().take(25).joinToString("\n")}"
        } finally {
            end()
        }
    }

    private fun begin() {
        fate.even()
        phone.start()
        if (random.nextInt(4) == 0) note("new") else atHome()
        watch()
    }

    private fun atHome() {
        phone.setUp("18 or over")
        note("at home")
    }

    private fun watch() {
        watched = phone.shell
        phone.replaced { Watched(it, panics) }
    }

    /** Another window is there, and perhaps another process. */
    private fun arrived() {
        elsewhere.forget()
        if (phone.shell !== watched) watch()
    }

    private fun step(): String? {
        fate.isLocked = false
        val at = phone.shell.page?.id ?: "cover"
        note("$at ${fate.stage}: ${act()}")
        phone.settle()
        if (phone.activity.isFinishing) { fate.reopen(); note("reopened") }
        elsewhere.collect(phone)
        counts.saw(phone.shell.page, fate.isLocked)
        return panics.poll()?.let { "panics: $it" } ?: counts.elsewhere.poll()?.let { "exceptions: $it" }
            ?: rules.broken(fate.stage, fate.isLocked)?.let { "rules: $it" }
    }

    private fun act(): String = when (fate.stage) {
        Stage.FRONT -> if (phone.shell.page == null) onCover() else onPage()
        Stage.PAUSED -> aside()
        Stage.STOPPED -> away()
    } ?: fingers.back()

    private fun onCover(): String? = when (random.nextInt(20)) {
        in 0..9 -> fingers.code()
        in 10..13 -> fingers.keys()
        14 -> fingers.longPress()
        15 -> fingers.touch()
        16 -> back()
        else -> befalls()
    }

    /** The phone puts the calculator behind. */
    private fun back(): String {
        fingers.back()
        return if (phone.shell.page == null) "back, ${fate.stop()}" else "back"
    }

    private fun onPage(): String? = when (random.nextInt(100)) {
        in 0..1 -> fingers.leave()?.also { fate.isLocked = true }
        2 -> fingers.danger()
        in 3..8 -> fingers.wayIn() ?: fingers.tap()
        in 9..18 -> fingers.code() ?: fingers.tap()
        in 19..28 -> fingers.type()
        in 29..30 -> fingers.submit()
        in 31..34 -> fingers.scroll()
        in 35..38 -> fingers.touch()
        in 39..40 -> fingers.link()
        in 41..42 -> fingers.keys()
        in 43..44 -> fingers.pull()
        in 45..48 -> fingers.date() ?: fingers.tap()
        in 49..54 -> fingers.back()
        in 55..64 -> befalls()
        in 65..70 -> elsewhere.answer(phone)
        else -> fingers.tap()
    }

    private fun befalls(): String? = when (random.nextInt(16)) {
        in 0..1 -> fate.pause()
        in 2..3 -> fate.stop()
        in 4..6 -> fate.turn()
        7 -> fate.focus()
        8 -> fate.screenOff()
        9 -> fate.ring()
        10 -> if (random.nextInt(4) == 0) fate.swipe() else fate.wait()
        11 -> if (random.nextInt(4) == 0) fate.kill() else fate.wait()
        12 -> fate.trim()
        13 -> fate.drop()
        else -> fate.wait()
    }

    private fun aside(): String? = when (random.nextInt(12)) {
        in 0..5 -> fate.resume()
        in 6..7 -> fate.stop()
        8 -> fate.turn()
        9 -> elsewhere.answer(phone) ?: fate.screenOff()
        else -> befallsAway()
    }

    private fun away(): String? = when (random.nextInt(12)) {
        in 0..5 -> fate.resume()
        6 -> fate.glimpse()
        7 -> elsewhere.answer(phone) ?: fate.wait()
        8 -> fate.drop()
        9 -> fate.waitLong()
        else -> befallsAway()
    }

    private fun befallsAway(): String = when (random.nextInt(6)) {
        0 -> fate.screenOff()
        1 -> fate.ring()
        2 -> fate.trim()
        3 -> if (random.nextInt(3) == 0) fate.kill() else fate.wait()
        else -> fate.wait()
    }

    private fun note(what: String) {
        if (told.size >= TOLD) told.removeFirst()
        told += what
    }

    /** What was done last. */
    fun tell(): String = "seed $seed\n  ${told.joinToString("\n  ")}\n  now ${phone.shell.page?.id ?: "cover"} ${fate.stage}"

    private fun end() {
        runCatching {
            fate.even()
            phone.app.end()
            phone.window.destroy()
        }
        shadowOf(Looper.getMainLooper()).idle()
    }
}
