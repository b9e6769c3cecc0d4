package app.plainsums.effects

import android.graphics.Bitmap
import android.view.View
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.*
import app.plainsums.rows.Media
import app.plainsums.rows.Screen

private const val TAKE = "take"
private const val WHOLE = "whole"
private const val CLOSE = "close"
private const val LEAVE = "leave"
private const val TITLE = "title"
private const val PICTURE = "picture"
/** Pixels of what is shown, and the most of a part. */
private const val LOOKED_AT = 2_000_000L
private const val MOST = 24_000_000L

/** Shows what was chosen, and lets the person choose a part of it: a page like any other, over the one that is up. */
class Crops(private val shell: Shell, private val files: FilePicker) {
    private class Open(val id: ULong, val chosen: Chosen, val words: CropWords, val picture: Bitmap) {
        var crop = CropFrame()
    }

    private val core get() = shell.core
    private var asked: ULong? = null
    private var open: Open? = null
    private var view: CropView? = null

    val isOpen: Boolean get() = open != null

    fun show(id: ULong, act: ActCrop) {
        val chosen = files[act.picked] ?: return core.done(id, OutcomeNotPossible)
        asked = id
        core.aside {
            val picture = answered { decoded(LOOKED_AT, chosen::whole) }
            core.onMain { shown(id, picture?.let { Open(id, chosen, act.words, it) }) }
        }
    }

    private fun shown(id: ULong, now: Open?) {
        if (asked != id) return
        if (now == null) return over(id)
        open = now
        draw()
    }

    /** Over the page that is up, in whichever window there is; gone from it when it is over. */
    fun draw() {
        val window = shell.window ?: return
        val (now, below) = (open to shell.page)
        if (now == null || below == null) return window.uncover()
        val screen = Screen(window, ::told, Showing(now))
        screen.draw(page(below, now))
        window.cover(screen.root)
    }

    private inner class Showing(private val now: Open) : Media {
        override fun picture(id: ULong, into: (Bitmap?) -> Unit) = into(now.picture)

        override fun surface(id: ULong): View? = shell.window?.let { window ->
            CropView(window, now.picture) { now.crop = it }.also { it.crop = now.crop; view = it }
        }
    }

    private fun told(event: Event) {
        val now = open ?: return
        when (event) {
            is EventLeave -> shell.told(event)
            is EventBack -> close()
            is EventTapped -> tapped(now, event.v1)
            else -> Unit
        }
    }

    private fun tapped(now: Open, control: String) {
        when (control) {
            TAKE -> return take(now)
            CLOSE -> return close()
            WHOLE -> now.crop = CropFrame()
            else -> now.crop = now.crop.inward(Edge.valueOf(control))
        }
        view?.crop = now.crop
    }

    /** The part is taken from the picture's own pixels, and written as pixels alone. */
    private fun take(now: Open) {
        put()
        core.aside {
            val part = answered { cropped(now.crop.part, MOST, now.chosen::whole) }
            val bytes = part?.encoded()
            bytes?.let(now.chosen::crop)
            val size = bytes?.let { OutcomeCropped(it.length.toULong(), part.width.toUInt(), part.height.toUInt()) }
            part?.recycle()
            core.done(now.id, size ?: OutcomeNotPossible)
        }
    }

    fun close() {
        val id = asked ?: return
        put()
        over(id)
    }

    private fun put() {
        asked = null
        open = null
        view = null
        draw()
    }

    private fun over(id: ULong) = core.done(id, OutcomeNotPossible)

    private fun page(below: PageView, now: Open): AppView {
        val words = now.words
        val picture = MediaItem(now.id, MediaKind.FILM, 0u, "", null, 0u)
        val edges = words.edges.zip(Edge.values()).map { (label, edge) -> button(edge.name, label, Weight.SECONDARY, Shape.MINI) }
        val rows = listOf(Row(TITLE, RowTitle(listOf(RunPlain(words.title)))), Row(PICTURE, RowMedia(picture)))
        val dock = listOf(button(TAKE, words.take, Weight.PRIMARY), button(WHOLE, words.whole), button(CLOSE, words.close))
        val leave = button(LEAVE, words.leave).copy(icon = Icon.LEAVE)
        return ViewPage(
            below.copy(
                visit = now.id, title = words.title, rows = rows + edges.map { Row(it.id, RowTap(it)) }, window = null, pinned = emptyList(),
                dock = dock, bars = Bars(null, emptyList(), null, leave), anchor = null, announce = null,
            ),
        )
    }

    private fun button(id: String, words: String, weight: Weight = Weight.QUIET, shape: Shape = Shape.ROW) =
        Control(id, words, null, null, KindButton(weight), null, false, State.REST, null, shape)
}
