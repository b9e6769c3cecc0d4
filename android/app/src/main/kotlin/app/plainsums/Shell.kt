package app.plainsums

import android.app.Application
import android.os.SystemClock
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import app.plainsums.effects.*
import app.plainsums.gateway.*
import app.plainsums.look.LauncherAlias
import app.plainsums.platform.*

private const val FOLDER = "a"

/** One a process: it outlives the window. Tells the app what the person and the phone did, and has its views drawn. */
class Shell(val app: Application, keys: KeySigner, threads: Threads) {
    private val aliases = LauncherAliases(app)
    // The system may say late that the screen went off: who is in front again by then is not away.
    private val watch = ScreenWatch(app, { if (window?.privacy?.isInFront == true) lock() else stopped(Cause.SCREEN_OFF) }, ::phoneChanged)
    private var facts = phoneFacts(app)
    val core = Core(app.noBackupFilesDir.resolve(FOLDER), facts, threads) { runner.perform(it) }
    val runner: EffectRunner = EffectRunner(this, keys)

    /** The window, while there is one. */
    var window: MainActivity? = null
        private set
    val views: MediaViews? get() = window?.media

    private var drawn: AppView? = null
    private var isDrawing = false
    private var isStale = false
    private var isLaunched = false
    private var isAway = false

    /** The page that is up, unless it is the calculator. */
    val page: PageView? get() = (drawn as? ViewPage)?.v1

    fun attach(made: MainActivity) {
        window = made
        aliases.name(made)
        draw()
        if (isLaunched) return
        isLaunched = true
        watch.begin()
        told(EventLaunched)
    }

    fun detach(gone: MainActivity, isOver: Boolean) {
        if (window !== gone) return
        window = null
        // Swiped away: the process may live on, and must not stay open.
        if (isOver) end()
    }

    /** What the person did. */
    fun told(event: Event) {
        core.send(event)
        if (event is EventLeave) runner.forget()
    }

    /** The calculator has nothing to go back from: the phone puts it behind, as any. */
    fun back() {
        if (drawn is ViewCover) window?.moveTaskToBack(true) else told(EventBack)
    }

    /** In front again: what waited too long is locked before anything is drawn. */
    fun started() {
        runner.timers.check()
        phoneChanged()
        if (!isAway) return
        isAway = false
        runner.timers.endWait()
        core.send(EventReturned)
    }

    /** Not in front any more, by whatever way. */
    fun stopped() = stopped(watch.cause)

    private fun stopped(cause: Cause) {
        if (cause == Cause.SCREEN_OFF) lock()
        if (isAway) return
        isAway = true
        runner.timers.endWait()
        core.send(EventBackgrounded(cause))
        if (!runner.timers.isLocking) runner.forget()
    }

    /** The system will soon stop the process. */
    fun end() {
        core.send(EventEnding)
        runner.forget()
    }

    fun lock() {
        core.lockNow()
        runner.forget()
    }

    /** Its language, its zone, or what its clocks show. */
    fun phoneChanged() {
        val now = phoneFacts(app)
        if (now == facts) return
        facts = now
        core.send(EventPhoneChanged(now))
    }

    fun wear(look: String) {
        aliases.wear(LauncherAlias.of(look))
        window?.let(aliases::name)
    }

    /** Out of the list of recent apps, and at once. */
    fun leaveRecents() {
        val window = window ?: return
        window.finishAndRemoveTask()
        @Suppress("DEPRECATION") // The one that every version has.
        window.overridePendingTransition(0, 0)
    }

    /** Draws what is up now. What it says while it is being drawn is drawn after that. */
    fun draw() {
        isStale = true
        if (isDrawing) return
        isDrawing = true
        try {
            while (isStale) {
                isStale = false
                core.view()?.let(::draw)
            }
        } finally {
            isDrawing = false
        }
    }

    private fun draw(view: AppView) {
        drawn = view
        val media = page?.media.orEmpty().map { it.id }.toSet()
        runner.players.keep(media)
        window?.run {
            privacy.shut(view)
            stayAwake(this, page?.awakeUntilMs?.toLong())
            screen.draw(view)
            this.media.keep(media)
        }
    }

    /** Until the page says; then the phone's own time for it begins. */
    private fun stayAwake(window: MainActivity, until: Long?) {
        val left = (until ?: 0) - SystemClock.elapsedRealtime()
        if (left > 0) window.window.addFlags(FLAG_KEEP_SCREEN_ON) else window.window.clearFlags(FLAG_KEEP_SCREEN_ON)
        window.later(left) { stayAwake(window, null) }
    }
}
