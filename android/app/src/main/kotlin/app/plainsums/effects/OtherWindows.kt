package app.plainsums.effects

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import app.plainsums.Shell

private const val MOST = 0x7FFF

/** Windows of other apps, and who waits for what they answer. */
class OtherWindows(private val shell: Shell) {
    private val waiting = HashMap<Int, (Int, Intent?) -> Unit>()
    private var last = 0

    /** Opens the first that this phone has; false if it has none. */
    fun open(intents: List<Intent>): Boolean = intents.any { intent -> tried { startActivity(intent) } }

    /** As above; `then` has what it answers, if nothing was locked meanwhile. */
    fun ask(intents: List<Intent>, then: (Int, Intent?) -> Unit): Boolean {
        val request = ++last and MOST
        waiting[request] = then
        val isOpen = intents.any { intent -> tried { startActivityForResult(intent, request) } }
        if (!isOpen) waiting.remove(request)
        return isOpen
    }

    fun answered(request: Int, result: Int, data: Intent?) {
        waiting.remove(request)?.invoke(result, data)
    }

    /** Takes away what is over this app's own window. */
    fun close() {
        val open = waiting.keys.toList()
        waiting.clear()
        open.forEach { shell.window?.finishActivity(it) }
    }

    private fun tried(start: Activity.() -> Unit): Boolean = try {
        shell.window?.run { start(); true } ?: false
    } catch (_: ActivityNotFoundException) {
        false
    } catch (_: SecurityException) {
        // A profile that forbids the app that would have taken it.
        false
    }
}
