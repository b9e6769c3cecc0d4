package app.plainsums.screens

import android.app.Application
import android.content.Intent
import android.content.res.Configuration
import app.plainsums.MainActivity
import app.plainsums.gateway.Cause
import app.plainsums.gateway.Gateway
import app.plainsums.gateway.KeyName
import app.plainsums.gateway.ShowAsItWas
import app.plainsums.gateway.ShowCallSheet
import app.plainsums.gateway.ShowCover
import app.plainsums.gateway.ShowFirst
import app.plainsums.gateway.ShowHelp
import app.plainsums.gateway.ShowHome
import app.plainsums.gateway.ShowLeft
import app.plainsums.gateway.Turn
import app.plainsums.platform.LauncherFace
import app.plainsums.platform.Outside
import app.plainsums.platform.Shade

/** What is up: the calculator, or a pile of pages. Outlives the window, but not the process. */
class Host(app: Application, val gateway: Gateway) {
    val outside = Outside(app, this)
    internal val shade = Shade(app, this)
    internal val cover = CoverFace(this)
    private val pile = ArrayList<Screen>()
    private var window: MainActivity? = null
    private var began = false
    private var away = false

    /** The calculator is drawn; the pages below it, if any, wait. */
    var covered = true
        private set

    /** Whom the reader turned to last, for the box in which they note what was said. */
    internal var called: Called? = null

    /** Whether a launch draws the calculator. */
    var hides = false
        internal set

    /** What pages remember until the process ends. Nothing that was typed. */
    val marks = HashMap<String, String>()

    val activity: MainActivity? get() = window

    val first: Screen? get() = pile.firstOrNull()

    val top: Screen? get() = pile.lastOrNull()

    fun attach(activity: MainActivity) {
        window = activity
        if (began) draw() else begin(activity.resources.configuration)
    }

    fun detach(activity: MainActivity) {
        if (window === activity) window = null
    }

    private fun begin(configuration: Configuration) {
        began = true
        val language = configuration.locales[0].toLanguageTag()
        gateway.start(language, { shade.later(RETRY_MILLIS) { begin(configuration) } }, ::drawFirst)
    }

    private fun drawFirst(turn: Turn, keys: List<KeyName>, display: String) {
        cover.ready(keys, display)
        show(turn)
        learn()
    }

    /** In front again. */
    fun started() {
        shade.watch()
        if (!away) return
        away = false
        window?.let { shade.secure(it, !covered, false) }
        outside.takeBackCopy()
        gateway.returned(::show)
    }

    /** Not in front any more, by whatever way. */
    fun stopped() = stopped(shade.cause())

    fun stopped(cause: Cause) {
        if (away) return
        away = true
        cover()
        gateway.backgrounded(cause) { turn -> show(turn); shade.lockAfter(turn.waitSeconds.toLong()) }
    }

    /** Draws what the core's answer says. */
    fun show(turn: Turn) {
        if (turn.locked) forget()
        when (val show = turn.show) {
            is ShowAsItWas -> if (away) Unit else if (pile.isNotEmpty()) uncover()
            is ShowCover -> cover()
            is ShowFirst -> start("launch")
            is ShowHelp -> start("help")
            is ShowHome -> start("home")
            is ShowLeft -> resume(show.screen)
            is ShowCallSheet -> resumeWith(show.screen, "call-sheet")
        }
    }

    /** Goes to a page by its id. */
    fun open(id: String, about: String = "") {
        Screens.make(id, about)?.let(::push)
    }

    fun push(screen: Screen) {
        top?.outOfSight()
        pile.add(screen)
        load(screen)
    }

    /** Goes to a page in the place of the one in front. */
    fun replace(screen: Screen) {
        pile.removeLastOrNull()?.closed()
        push(screen)
    }

    /** Puts a page in the place of another, which may have a third in front of it by now. */
    fun replace(old: Screen, screen: Screen) {
        val at = pile.indexOf(old)
        if (at < 0) return
        pile[at] = screen
        old.closed()
        load(screen)
    }

    /** A page is done with, even if another is in front of it by now. */
    fun drop(screen: Screen) {
        val inFront = screen === top
        if (!pile.remove(screen)) return
        screen.closed()
        if (inFront && !covered) top?.let(::load)
    }

    /** Empties the pile and begins it with one page. */
    fun start(id: String) {
        forget()
        covered = false
        open(id)
    }

    /** This page and nothing behind it, for whoever the phone is handed to. */
    fun only(screen: Screen) {
        forget()
        covered = false
        push(screen)
    }

    fun back() {
        when {
            pile.isEmpty() || top is LaunchScreen -> window?.moveTaskToBack(true)
            covered -> leave()
            top?.stepBack() == true -> Unit
            pile.size > 1 && top?.canGoBack == true -> { pile.removeLast().closed(); top?.let(::load) }
            pile.size > 1 -> Unit
            else -> leave()
        }
    }

    /** Quick exit: the calculator first, then everything else. */
    fun leave() {
        forget()
        cover()
        outside.takeBackCopy()
        gateway.leave { turn -> show(turn); if (hides) window?.finishAndRemoveTask() }
    }

    /** Puts the calculator up, on which a code can be typed. */
    fun toCover() {
        forget()
        cover()
        gateway.leave(::show)
    }

    /** A code opened something; unless the app was left meanwhile. */
    fun entered() {
        if (!away) start("home")
    }

    /** From now on every launch is the calculator, under another face. */
    fun nowAs(turn: Turn, face: LauncherFace) {
        hides = true
        show(turn)
        shade.wear(face)
    }

    /** What was chosen may have changed: whether it hides, and its face. */
    fun learn() = shade.learn()

    fun has(screen: Screen) = screen in pile

    fun isInFront(screen: Screen) = screen === top && !covered

    /** Takes from the core what the page needs, then draws it if it is still the one in front. */
    fun load(screen: Screen) {
        screen.host = this
        gateway.ask({ words(screen.prefixes + "common" + "launch").also { screen.words = it; screen.load(this) } }, { failure ->
            if (has(screen)) screen.complain(failure)
        }) { redraw(screen) }
    }

    fun redraw(screen: Screen) {
        if (screen === top && !covered) draw()
    }

    /** A picker is gone; one that covered only a part of the window never stopped it. */
    fun picked(request: Int, result: Int, data: Intent?) {
        if (!away) gateway.returned(::show)
        outside.picked(request, result, data)
    }

    private fun cover() {
        covered = true
        top?.outOfSight()
        cover.anew()
        draw()
    }

    private fun uncover() {
        if (!covered) return
        covered = false
        top?.let(::load)
    }

    private fun resume(screen: String) = if (top?.id == screen) uncover() else leave()

    private fun resumeWith(screen: String, sheet: String) {
        resume(screen)
        if (top?.id == screen && screen != sheet) open(sheet)
    }

    private fun forget() {
        pile.forEach(Screen::closed)
        pile.clear()
        outside.forget()
        called = null
    }

    private fun draw() {
        val window = window ?: return
        val screen = top
        shade.secure(window, !covered, away)
        if (covered) window.setContentView(cover.view(window)) else if (screen != null) window.setContentView(frame(window, screen))
    }

    private companion object {
        /** The files cannot be had now. An empty window tells nobody anything; it is tried again. */
        const val RETRY_MILLIS = 2000L
    }
}
