package app.plainsums.effects

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
