package app.plainsums.effects

import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import app.plainsums.Shell
import app.plainsums.gateway.EventWoke

private const val SECOND = 1000L

/** What is done after a while. No alarm wakes the phone: a wait that ended while it slept has ended when it is looked at. */
class Timers(private val shell: Shell) {
    private val handler = Handler(Looper.getMainLooper())
    private var deadline: Long? = null
    private val lock = Runnable { check() }
    private var wake: Runnable? = null

    /** Whether something waits to be locked. */
    val isLocking: Boolean get() = deadline != null

    fun lockAfter(seconds: Long) {
        deadline = SystemClock.elapsedRealtime() + seconds * SECOND
        later(lock, seconds * SECOND)
    }

    /** Locks if the wait is over, by the clock that runs through sleep. */
    fun check() {
        val due = deadline ?: return
        val left = due - SystemClock.elapsedRealtime()
        if (left > 0) return later(lock, left)
        endWait()
        shell.lock()
    }

    /** Coming back ends it. */
    fun endWait() {
        deadline = null
        handler.removeCallbacks(lock)
    }

    fun wake(token: ULong, ms: Long) {
        wake?.let(handler::removeCallbacks)
        wake = Runnable { shell.core.send(EventWoke(token)) }.also { later(it, ms) }
    }

    private fun later(what: Runnable, ms: Long) {
        handler.removeCallbacks(what)
        handler.postDelayed(what, ms)
    }
}
