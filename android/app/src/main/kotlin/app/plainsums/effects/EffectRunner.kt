package app.plainsums.effects

import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.KeySigner

/** Performs what the app asks for, one after the other, on the thread that draws; each act in its own performer. */
class EffectRunner(private val shell: Shell, keys: KeySigner) {
    private val core get() = shell.core
    private val windows = OtherWindows(shell)
    private val apps = ExternalApps(shell, windows)
    val files = FilePicker(shell, windows)
    private val exports = Exports(shell, windows)
    private val copies = Copies(shell)
    private val keyActs = KeyActs(shell, keys)
    val timers = Timers(shell)
    val players = Players(shell)

    private val waiting = ArrayDeque<Effect>()
    private var isPerforming = false

    /** Draws first: nothing that is done may be seen through a page that has ended. */
    fun perform(effects: List<Effect>) {
        if (effects.any { it.act is ActRedraw }) shell.draw()
        waiting.addAll(effects)
        if (isPerforming) return
        isPerforming = true
        try {
            while (true) perform(waiting.removeFirstOrNull() ?: break)
        } finally {
            isPerforming = false
        }
    }

    /** The window has the focus: only now may it look at the clipboard. */
    fun focused() = copies.focused()

    fun answered(request: Int, result: Int, data: android.content.Intent?) = windows.answered(request, result, data)

    /** Nothing waits any more: what was chosen, and what is over the window, goes. */
    fun forget() {
        windows.close()
        files.forget()
    }

    private fun perform(effect: Effect) = perform(effect.id, effect.act)

    // Every act has its line: one that is new does not compile without.
    private fun perform(id: ULong, act: Act): Unit = when (act) {
        is ActRedraw -> Unit
        is ActRun -> core.run(act.v1)
        is ActAnswerKeys -> keyActs.answer(id, act)
        is ActMakeKeys -> keyActs.make(act)
        is ActDeleteKey -> keyActs.delete(id, act)
        is ActLockAfter -> timers.lockAfter(act.seconds.toLong())
        is ActWake -> timers.wake(act.token, act.ms.toLong())
        is ActOpen -> apps.open(id, act.uri)
        is ActShareText -> apps.share(id, act.text)
        is ActShareFile -> exports.share(id, act)
        is ActSaveAs -> exports.save(id, act)
        is ActPick -> files.pick(id, act.v1)
        is ActFeed -> files.feed(act.picked, act.import)
        is ActDrop -> files.drop(act.picked)
        is ActCrop -> files.crop(id, act)
        is ActPlay -> players.play(id, act.media)
        is ActPause -> players.pause(act.media)
        is ActSeek -> players.seek(act.media, act.ms.toLong())
        is ActCopy -> copies.copy(id, act.text)
        is ActCopySum -> copies.copySum(act.text)
        is ActTakeBackCopy -> copies.takeBack()
        is ActWear -> shell.wear(act.look)
        is ActLeaveRecents -> shell.leaveRecents()
    }
}
