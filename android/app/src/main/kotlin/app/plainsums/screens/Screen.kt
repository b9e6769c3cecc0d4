package app.plainsums.screens

import android.view.View
import app.plainsums.gateway.Core
import app.plainsums.gateway.Failure

/** One page: what it holds lives here, in memory, and its views are made anew from that whenever they are needed. */
abstract class Screen(val id: String) {
    lateinit var host: Host

    /** Message ids by screen that it reads, besides `common`. */
    open val prefixes: List<String> get() = listOf(id)

    /** Whether the way back is drawn. A page that may not be left backwards says no. */
    open val canGoBack: Boolean get() = true

    /** Whether it may say what this is for. Before the first tap nothing does. */
    open val tells: Boolean get() = true

    var words: Map<String, String> = emptyMap()

    /** How far it was scrolled, for when it is drawn anew. */
    var scrolled = 0

    /** Its title, read out when it appears. */
    var name = ""

    /** What went wrong last; drawn first, and read out. */
    var problem: String? = null

    /** On the queue, whenever it comes to the front: takes from the core what `draw` needs. */
    open fun load(core: Core) = Unit

    /** On the main thread: puts the page together. */
    abstract fun draw(page: Page)

    /** What stays in reach while the page scrolls, if anything: below it, or beside it on a phone on its side. */
    open fun still(look: Look): View? = null

    /** Goes a step back within the page, if there is one. */
    open fun stepBack(): Boolean = false

    /** Another page, the calculator or another app is in front of it. */
    open fun outOfSight() = Unit

    /** It is not there any more: lets go of what it held. */
    open fun closed() = Unit

    fun word(id: String): String = words[id] ?: ""

    /** Draws it again from what it holds. */
    fun redraw() = host.redraw(this)

    /** Loads and draws it again. */
    fun reload() = host.load(this)

    /** Work on the queue; the answer is dropped if this page is gone by then. */
    fun <T> ask(work: Core.() -> T, failed: (Failure) -> Unit = ::complain, then: (T) -> Unit) = host.gateway.ask(
        work,
        { failure -> if (host.has(this)) failed(failure) },
        { got -> if (host.has(this)) then(got) },
    )

    /** Work beside the queue, for what another app may be slow to give; `late` has the answer if this page is gone by then. */
    fun <T> aside(work: () -> T, late: (T) -> Unit = {}, then: (T) -> Unit) =
        host.gateway.aside(work) { got -> if (host.has(this)) then(got) else late(got) }

    /** Says what went wrong, in place. */
    fun complain(failure: Failure) {
        problem = words[failure.word]
        redraw()
    }
}
