package app.plainsums

import android.app.Application
import android.content.res.Configuration
import android.os.Handler
import android.os.Looper
import app.plainsums.gateway.Threads
import app.plainsums.platform.KeySigner
import app.plainsums.platform.KeystoreSigner
import java.util.concurrent.Executor
import java.util.concurrent.Executors

/** One a process. */
open class App : Application() {
    lateinit var shell: Shell
        private set

    override fun onCreate() {
        super.onCreate()
        restart()
    }

    protected fun restart() {
        shell = Shell(this, keys(), threads())
    }

    override fun onConfigurationChanged(now: Configuration) {
        super.onConfigurationChanged(now)
        shell.phoneChanged()
    }

    @Suppress("DEPRECATION") // Newer phones no longer say it, and stop a process unasked.
    override fun onTrimMemory(level: Int) {
        super.onTrimMemory(level)
        if (level >= TRIM_MEMORY_COMPLETE) shell.end()
    }

    protected open fun keys(): KeySigner = KeystoreSigner()

    protected open fun threads() = Threads(MainThread(), Executors.newSingleThreadExecutor(), Executors.newCachedThreadPool())
}

/** At once where this is the thread that draws already, so that nothing is drawn late. */
class MainThread : Executor {
    private val looper = Looper.getMainLooper()
    private val handler = Handler(looper)

    override fun execute(work: Runnable) {
        if (Looper.myLooper() == looper) work.run() else handler.post(work)
    }
}
