package app.plainsums.effects

import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.KeySigner

/** What is asked of the phone's key store, on the queue. Every key is asked, whatever the others answer. */
internal class KeyActs(private val shell: Shell, private val keys: KeySigner) {
    private val core get() = shell.core

    fun answer(id: ULong, act: ActAnswerKeys) = core.queued {
        val answers = act.aliases.map { keys.answer(it, act.challenge) }
        act.challenge.fill(0)
        core.onMain {
            core.done(id, OutcomeAnswers(answers))
            answers.forEach { it?.fill(0) }
        }
    }

    fun make(act: ActMakeKeys) = core.queued { act.aliases.forEach(keys::make) }

    fun delete(id: ULong, act: ActDeleteKey) = core.queued {
        core.done(id, if (keys.delete(act.alias)) OutcomePerformed else OutcomeNotPossible)
    }
}
