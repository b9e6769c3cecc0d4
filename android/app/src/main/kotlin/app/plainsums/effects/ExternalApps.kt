package app.plainsums.effects

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import app.plainsums.Shell
import app.plainsums.gateway.OutcomeNotPossible
import app.plainsums.gateway.OutcomePerformed

private const val TEXT = "text/plain"

/** Dialler, messages, mail, browser, and whichever app takes a text. */
internal class ExternalApps(private val shell: Shell, private val windows: OtherWindows) {
    /** The call itself is the person's own tap. */
    fun open(id: ULong, uri: String) {
        val target = Uri.parse(uri)
        val action = when (target.scheme) {
            "tel" -> Intent.ACTION_DIAL
            "sms", "smsto", "mailto" -> Intent.ACTION_SENDTO
            else -> Intent.ACTION_VIEW
        }
        val isOpen = windows.open(listOf(Intent(action, target)))
        shell.core.done(id, if (isOpen) OutcomePerformed else OutcomeNotPossible)
    }

    /** It is over once the person is back: what is between is no absence. */
    fun share(id: ULong, text: String) {
        val send = Intent(Intent.ACTION_SEND).setType(TEXT).putExtra(Intent.EXTRA_TEXT, text)
        val isOpen = windows.ask(listOf(Intent.createChooser(send, null))) { _, _ -> shell.core.done(id, OutcomePerformed) }
        if (!isOpen) shell.core.done(id, OutcomeNotPossible)
    }
}

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
