package app.plainsums

import android.app.Application
import android.os.Handler
import android.os.Looper
import app.plainsums.gateway.Gateway
import app.plainsums.gateway.KeyHolder
import app.plainsums.gateway.Threads
import app.plainsums.platform.Keys
import app.plainsums.screens.Host
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** One a process: the way to the core, and what is drawn, which outlives a turn of the screen. */
open class App : Application() {
    lateinit var gateway: Gateway
        private set
    lateinit var host: Host
        private set

    override fun onCreate() {
        super.onCreate()
        restart()
    }

    protected fun restart() {
        gateway = Gateway(noBackupFilesDir.resolve("a"), keys(), threads(), ::nowMs)
        host = Host(this, gateway)
    }

    protected open fun keys(): KeyHolder = Keys()

    /** Milliseconds since 1970: what the whole app takes for now. */
    protected open fun nowMs(): Long = System.currentTimeMillis()

    protected open fun threads(): Threads {
        val handler = Handler(Looper.getMainLooper())
        val main = Executor { handler.post(it) }
        return Threads(Executors.newSingleThreadExecutor(), Executors.newSingleThreadExecutor(), main)
    }
}
