package app.plainsums.gateway

import java.util.concurrent.Executor

/** The key in the phone that answers a challenge: 32 bytes, or null if it is gone. */
interface KeyHolder {
    fun make(alias: String)

    fun answer(alias: String, challenge: ByteArray): ByteArray?
}

/** What went wrong, as a message id; `topic` names the page that says why something may not be kept. */
class Failure(val word: String, val topic: String? = null)

/** The threads: one for the work, one for what may never wait behind it, and the one that draws. */
class Threads(val queue: Executor, val door: Executor, val main: Executor)
