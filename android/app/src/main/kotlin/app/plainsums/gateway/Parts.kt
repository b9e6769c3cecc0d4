package app.plainsums.gateway

import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The key in the phone that answers a challenge: 32 bytes, or null if it is gone. */
interface KeyHolder {
    fun make(alias: String)

    fun answer(alias: String, challenge: ByteArray): ByteArray?
}

/** What went wrong, as a message id; `topic` names the page that says why something may not be kept. */
class Failure(val word: String, val topic: String? = null)

/** The threads: one for the work, one for what may never wait behind it, the one that draws, and as many as are needed
 *  for what another app may be slow to give: the work never waits for those. */
class Threads(
    val queue: Executor,
    val door: Executor,
    val main: Executor,
    val aside: Executor = Executors.newCachedThreadPool(),
)
