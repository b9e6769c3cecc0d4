package app.plainsums

import android.os.Handler
import android.os.Looper
import app.plainsums.gateway.KeyHolder
import app.plainsums.gateway.Threads
import java.security.SecureRandom
import java.util.concurrent.Executor
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec

/** The app with a key store of its own, as there is none on a desktop, and threads that can be waited for. */
class TestApp : App() {
    val softKeys = SoftKeys()
    private val queue: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "queue") }
    private val door: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "door") }

    override fun keys(): KeyHolder = softKeys

    override fun threads(): Threads {
        val handler = Handler(Looper.getMainLooper())
        return Threads(queue, door, Executor { handler.post(it) })
    }

    /** A process begins anew over the same folder. */
    fun begin() {
        gateway.close()
        drain()
        restart()
    }

    /** Returns when all that was asked for so far is done. */
    fun drain() {
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
}

class SoftKeys : KeyHolder {
    val made = HashMap<String, ByteArray>()

    override fun make(alias: String) {
        made[alias] = ByteArray(32).also { SecureRandom().nextBytes(it) }
    }

    override fun answer(alias: String, challenge: ByteArray): ByteArray? = made[alias]?.let { key ->
        Mac.getInstance("HmacSHA256").run { init(SecretKeySpec(key, algorithm)); doFinal(challenge) }
    }
}
