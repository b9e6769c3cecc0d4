package app.plainsums.effects

import android.graphics.RectF
import android.net.Uri
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.*
import java.io.InputStream

private const val PIECE = 1 shl 18
/** Pixels of a part, at most. */
private const val MOST = 24_000_000L
private const val WHOLE = 1000f

/** What the person chooses in a picker, until it is dropped: it may be fed more than once. */
class FilePicker(private val shell: Shell, private val windows: OtherWindows) {
    private val core get() = shell.core
    private val held = HashMap<ULong, Chosen>()

    fun pick(id: ULong, kind: PickKind) {
        val isOpen = windows.ask(pickers(kind)) { result, data -> chosen(id, tapped(result, data)) }
        if (!isOpen) core.done(id, OutcomeNotPossible)
    }

    /** The app that holds it may be slow to say what it is. */
    private fun chosen(id: ULong, uri: Uri?) {
        if (uri == null) return core.done(id, OutcomeNotPossible)
        val chosen = Chosen(shell.app, uri)
        held[id] = chosen
        core.aside {
            val picked = chosen.asked()
            core.done(id, OutcomePicked(picked))
        }
    }

    operator fun get(picked: ULong): Chosen? = held[picked]

    fun feed(picked: ULong, import: ULong) {
        val chosen = held[picked]
        core.aside { feed(import) { chosen?.open() } }
    }

    /** The part is taken from the picture's own pixels, and written as pixels alone. */
    fun crop(id: ULong, act: ActCrop) {
        val chosen = held[act.picked] ?: return core.done(id, OutcomeNotPossible)
        core.aside {
            val part = answered { cropped(act.frame.part, MOST, chosen::whole) }
            val bytes = part?.encoded()
            bytes?.let(chosen::crop)
            val size = bytes?.let { OutcomeCropped(it.length.toULong(), part.width.toUInt(), part.height.toUInt()) }
            part?.recycle()
            core.done(id, size ?: OutcomeNotPossible)
        }
    }

    private val Frame.part get() = RectF(left.toFloat() / WHOLE, top.toFloat() / WHOLE, right.toFloat() / WHOLE, bottom.toFloat() / WHOLE)

    fun drop(picked: ULong) {
        val chosen = held.remove(picked) ?: return
        core.aside { chosen.drop() }
    }

    fun forget() = held.keys.toList().forEach(::drop)

    private fun Bytes.feed(import: ULong, open: () -> InputStream?) {
        val isRead = answered { open()?.use { pass(it, import) } } ?: false
        if (!isRead) stop(import)
    }

    /** True when there is no more to read, or none of it is wanted. */
    private fun Bytes.pass(from: InputStream, import: ULong): Boolean {
        val piece = ByteArray(PIECE)
        while (true) {
            val count = from.fill(piece)
            if (count > 0 && !append(import, piece, count)) return true
            if (count < piece.size) break
        }
        end(import)
        return true
    }
}
