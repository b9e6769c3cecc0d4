package app.plainsums.gateway

import java.nio.Buffer
import java.nio.ByteBuffer
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** The keys in the phone that answer a challenge. */
interface KeyHolder {
    /** Makes the key of that name if the phone's key store says that there is none. Never replaces one, never throws. */
    fun make(alias: String)

    /** 32 bytes, or null if the key is gone or does not answer. */
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

/** Hands bytes over outside the heap, and wipes both. */
internal fun <T> wiped(bytes: ByteArray, count: Int = bytes.size, use: (ByteBuffer) -> T): T {
    val direct = ByteBuffer.allocateDirect(count)
    direct.put(bytes, 0, count)
    anew(direct)
    try {
        return use(direct)
    } finally {
        bytes.fill(0)
        anew(direct)
        while (direct.hasRemaining()) direct.put(0)
    }
}

/** By `Buffer`: the methods of the same names that return a `ByteBuffer` are not on older phones. */
private fun anew(buffer: Buffer) = buffer.clear()

internal fun noAnswers(age: Age?) = Answers(null, null, age ?: Age.NOT_SAID, null, null, null, null, null)
