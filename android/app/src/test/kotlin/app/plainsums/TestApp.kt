package app.plainsums

import android.os.Handler
import android.os.Looper
import app.plainsums.gateway.KeyHolder
import app.plainsums.gateway.Threads
import java.security.SecureRandom
import java.util.concurrent.Executor
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The app with a key store of its own, as there is none on a desktop, and threads that can be waited for. */
class TestApp : App() {
    val softKeys = SoftKeys()
    private val queue: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "queue") }
    private val door: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "door") }

    private val asides: ExecutorService = Executors.newCachedThreadPool { Thread(it, "aside").apply { isDaemon = true } }
    private val free = Semaphore(ASIDES)

    /** How long to wait for what another app gives; tests in which one never does have less of it. */
    var patienceMs = 20_000L

    /** What the whole app takes for now; the time of this machine until a test sets it. */
    var now: Long? = null

    override fun keys(): KeyHolder = softKeys

    override fun nowMs(): Long = now ?: super.nowMs()

    override fun threads(): Threads {
        val handler = Handler(Looper.getMainLooper())
        return Threads(queue, door, Executor { handler.post(it) }, Executor(::aside))
    }

    /** A process begins anew over the same folder. */
    fun begin() {
        gateway.close()
        drain()
        restart()
    }

    private fun aside(work: Runnable) {
        free.acquire()
        asides.execute { try { work.run() } finally { free.release() } }
    }

    /** Returns when all that was asked for so far is done. */
    fun drain() {
        if (free.tryAcquire(ASIDES, patienceMs, TimeUnit.MILLISECONDS)) free.release(ASIDES)
        door.submit {}.get()
        queue.submit {}.get()
    }

    override fun onTerminate() {
        gateway.close()
        drain()
        queue.shutdown()
        door.shutdown()
        super.onTerminate()
    }

    private companion object {
        const val ASIDES = 16
    }
}

class SoftKeys : KeyHolder {
    val made = java.util.concurrent.ConcurrentHashMap<String, ByteArray>()

    override fun make(alias: String) {
        made.computeIfAbsent(alias) { ByteArray(32).also { SecureRandom().nextBytes(it) } }
    }

    override fun answer(alias: String, challenge: ByteArray): ByteArray? = made[alias]?.let { key ->
        Mac.getInstance("HmacSHA256").run { init(SecretKeySpec(key, algorithm)); doFinal(challenge) }
    }
}
