package app.plainsums.effects

import android.content.ClipData
import android.content.ClipboardManager
import android.os.PersistableBundle
import app.plainsums.Shell
import app.plainsums.gateway.OutcomePerformed

/** `ClipDescription.EXTRA_IS_SENSITIVE`, whose name older phones do not have. */
private const val SENSITIVE = "android.content.extra.IS_SENSITIVE"

/** What is put on the clipboard, and taken back again. */
internal class Copies(private val shell: Shell) {
    private val clipboard get() = shell.app.getSystemService(ClipboardManager::class.java)
    private var copied: String? = null
    private var isDue = false

    /** Marked so that no keyboard or preview shows it. */
    fun copy(id: ULong, text: String) {
        val clip = ClipData.newPlainText("", text)
        clip.description.extras = PersistableBundle().apply { putBoolean(SENSITIVE, true) }
        clipboard?.setPrimaryClip(clip)
        copied = text
        isDue = false
        shell.core.done(id, OutcomePerformed)
    }

    /** As any calculator does. */
    fun copySum(text: String) {
        clipboard?.setPrimaryClip(ClipData.newPlainText("", text))
    }

    fun takeBack() {
        isDue = true
        focused()
    }

    /** Only a window with the focus is let look; until one has it, what was copied is not forgotten. */
    fun focused() {
        if (!isDue || shell.window?.hasWindowFocus() != true) return
        isDue = false
        val mine = copied ?: return
        copied = null
        val now = clipboard?.primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.text?.toString()
        // Not the clipboard of someone who copied something else meanwhile.
        if (now == mine) clipboard?.setPrimaryClip(ClipData.newPlainText("", ""))
    }
}
