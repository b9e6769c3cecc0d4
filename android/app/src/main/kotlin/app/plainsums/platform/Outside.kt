package app.plainsums.platform

import android.app.Activity
import android.app.Application
import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.net.Uri
import android.os.PersistableBundle
import app.plainsums.gateway.Reason
import app.plainsums.screens.Host
import app.plainsums.screens.NoAppScreen

/** Other apps: dialler, browser, messages, pickers, the share sheet, and the clipboard. */
class Outside(private val app: Application, private val host: Host) {
    private val clipboard get() = app.getSystemService(ClipboardManager::class.java)
    private var copied: String? = null
    private var waiting: ((Int, Intent?) -> Unit)? = null

    /** Opens what a way in names: a number, a text, a page or a mail. The call itself is the reader's own tap. `shown` is
     *  what there is to write down if no app takes it. */
    fun go(uri: String, screen: String, shown: String = uri) {
        val target = Uri.parse(uri)
        when (target.scheme) {
            "tel" -> out(Reason.CALL, screen, Intent(Intent.ACTION_DIAL, target), shown)
            "sms", "smsto", "mailto" -> out(Reason.PAGE, screen, Intent(Intent.ACTION_SENDTO, target), shown)
            else -> out(Reason.PAGE, screen, Intent(Intent.ACTION_VIEW, target), shown)
        }
    }

    /** A text of the reader's, for an app that they choose. */
    fun share(text: String, screen: String) {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        out(Reason.PICKER, screen, Intent.createChooser(send, null), text)
    }

    /** The first picker that this phone has; `then` has its answer, if this page is still there to take it. */
    fun pick(pickers: List<Intent>, screen: String, none: () -> Unit, then: (Int, Intent?) -> Unit) {
        if (waiting != null) return
        waiting = then
        host.gateway.stepOut(Reason.PICKER, screen) {
            if (host.activity == null) return@stepOut forget()
            if (pickers.none { picker -> opens { startActivityForResult(picker, PICK) } }) stayed { forget(); none() }
        }
    }

    /** Who waited for a picker is gone. */
    fun forget() {
        waiting = null
    }

    fun picked(request: Int, result: Int, data: Intent?) {
        if (request != PICK) return
        val then = waiting
        waiting = null
        then?.invoke(result, data)
    }

    /** Marked so that no keyboard or preview shows it; taken back later if it is still ours. */
    fun copy(text: String) {
        val clip = ClipData.newPlainText("", text)
        clip.description.extras = PersistableBundle().apply { putBoolean(SENSITIVE, true) }
        clipboard?.setPrimaryClip(clip)
        copied = text
    }

    /** Not the clipboard of someone who copied something else meanwhile. */
    fun takeBackCopy() {
        val mine = copied ?: return
        copied = null
        val now = clipboard?.primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.text?.toString()
        if (now == mine) clipboard?.setPrimaryClip(ClipData.newPlainText("", ""))
    }

    private fun out(reason: Reason, screen: String, intent: Intent, shown: String) = host.gateway.stepOut(reason, screen) {
        if (!opens { startActivity(intent) }) stayed { host.called = null; host.push(NoAppScreen(shown)) }
    }

    private fun opens(start: Activity.() -> Unit): Boolean = try {
        host.activity?.start()
        true
    } catch (_: ActivityNotFoundException) {
        false
    } catch (_: SecurityException) {
        // A profile that forbids the app that would have taken it.
        false
    }

    /** A tablet without a dialler, a phone without a browser: nobody stepped out, so nothing may wait for a return. */
    private fun stayed(then: () -> Unit) = host.gateway.returned { turn -> if (turn.locked) host.show(turn) else if (!host.covered) then() }

    private companion object {
        const val PICK = 1

        /** `ClipDescription.EXTRA_IS_SENSITIVE`, whose name older phones do not have. */
        const val SENSITIVE = "android.content.extra.IS_SENSITIVE"
    }
}
