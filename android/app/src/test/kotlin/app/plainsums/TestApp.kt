package app.plainsums

import app.plainsums.gateway.Threads
import app.plainsums.platform.KeySigner
import java.security.SecureRandom
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executor
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import org.robolectric.Shadows.shadowOf

/** The app with a key store of its own, as there is none on a desktop, and threads that can be waited for. */
class TestApp : App() {
    val softKeys = SoftKeys()
    private val queue: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "queue") }
    private val asides: ExecutorService = Executors.newCachedThreadPool { Thread(it, "aside").apply { isDaemon = true } }
    private val free = Semaphore(ASIDES)

    override fun keys(): KeySigner = softKeys

    override fun threads() = Threads(MainThread(), queue, Executor(::aside))

    /** A process begins again over the same folder. */
    fun begin() {
        end()
        restart()
    }

    /** The process is gone: whatever its window still tells is told to nobody. */
    fun end() {
        drain()
        shell.core.close()
        val mine = shadowOf(this).registeredReceivers.map { it.broadcastReceiver }.filter { it.javaClass.name.startsWith("app.plainsums") }
        mine.forEach(::unregisterReceiver)
    }

    private fun aside(work: Runnable) {
        free.acquire()
        asides.execute { try { work.run() } finally { free.release() } }
    }

    /** Returns when all that was asked for so far is done, or stalls. */
    fun drain(patienceMs: Long = 20_000) {
        if (free.tryAcquire(ASIDES, patienceMs, TimeUnit.MILLISECONDS)) free.release(ASIDES)
        queue.submit {}.get()
    }

    override fun onTerminate() {
        drain(1000)
        shell.core.close()
        queue.shutdown()
        super.onTerminate()
    }

    private companion object {
        const val ASIDES = 16
    }
}

class SoftKeys : KeySigner {
    val made = ConcurrentHashMap<String, ByteArray>()

    /** It deletes none any more. */
    @Volatile var refuses = false

    override fun make(alias: String) {
        made.computeIfAbsent(alias) { ByteArray(32).also { SecureRandom().nextBytes(it) } }
    }

    override fun answer(alias: String, challenge: ByteArray): ByteArray? = made[alias]?.let { key ->
        Mac.getInstance("HmacSHA256").run { init(SecretKeySpec(key, algorithm)); doFinal(challenge) }
    }

    override fun delete(alias: String): Boolean {
        if (!refuses) made.remove(alias)
        return !made.containsKey(alias)
    }
}
