package app.plainsums.effects

import android.annotation.SuppressLint
import android.graphics.Bitmap
import android.graphics.SurfaceTexture
import android.util.Size
import android.view.Gravity
import android.view.Surface
import android.view.TextureView
import android.view.View
import android.widget.FrameLayout
import app.plainsums.MainActivity
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.*
import app.plainsums.rows.Media
import java.io.IOException
import java.io.InputStream

/** Pixels of a picture for each of the screen: it is looked at closely. */
private const val MUCH = 2L
private const val LOOKED_AT = 2_000_000L
private const val PIECE = 1 shl 18

/** What one window shows of what was kept. */
class MediaViews(private val window: MainActivity, private val shell: Shell) : Media {
    private val pictures = HashMap<ULong, Bitmap?>()
    private val films = HashMap<ULong, FilmView>()

    override fun picture(id: ULong, into: (Bitmap?) -> Unit) {
        if (id in pictures) return into(pictures[id])
        val screen = window.resources.displayMetrics
        val most = MUCH * screen.widthPixels * screen.heightPixels
        shell.core.aside {
            val picture = answered { decoded(most) { MediaStream(this, id) } }
            shell.core.onMain {
                pictures[id] = picture
                into(picture)
            }
        }
    }

    override fun chosen(picked: ULong, into: (Bitmap?) -> Unit) {
        val chosen = shell.runner.files[picked] ?: return into(null)
        shell.core.aside {
            val picture = answered { decoded(LOOKED_AT, chosen::whole) }
            shell.core.onMain { into(picture) }
        }
    }

    override fun surface(id: ULong): View? = films.getOrPut(id) {
        FilmView(window).also { view -> shell.runner.players.playback?.let(view::show) }
    }

    fun film(id: ULong): FilmView? = films[id]

    /** What is not drawn any more is not kept in memory. */
    fun keep(drawn: Set<ULong>) {
        pictures.keys.retainAll(drawn)
        films.keys.retainAll(drawn)
    }
}

/** Where a film is drawn: in the shape that it has, and with the window's own privacy. */
@SuppressLint("ViewConstructor")
class FilmView(window: MainActivity) : FrameLayout(window), TextureView.SurfaceTextureListener {
    private val film = TextureView(window)
    private var playback: MediaPlayback? = null
    private var surface: Surface? = null
    private var shape = Size(16, 9)

    init {
        film.surfaceTextureListener = this
        addView(film)
    }

    fun show(playback: MediaPlayback) {
        this.playback = playback
        playback.shaped = ::shaped
        playback.show(surface)
    }

    private fun shaped(width: Int, height: Int) {
        if (width <= 0 || height <= 0) return
        shape = Size(width, height)
        requestLayout()
    }

    override fun onMeasure(width: Int, height: Int) {
        val wide = MeasureSpec.getSize(width)
        val high = minOf(wide * shape.height / shape.width, resources.displayMetrics.heightPixels / 2)
        val across = minOf(wide, high * shape.width / shape.height)
        film.layoutParams = LayoutParams(across, high, Gravity.CENTER_HORIZONTAL)
        super.onMeasure(MeasureSpec.makeMeasureSpec(wide, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(high, MeasureSpec.EXACTLY))
    }

    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) {
        surface = Surface(texture).also { playback?.show(it) }
    }

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean {
        playback?.show(null)
        surface?.release()
        surface = null
        return true
    }
}

/** A kept file read from start to end, a piece at a time, in memory. */
private class MediaStream(private val bytes: Bytes, private val media: ULong) : InputStream() {
    private var piece = ByteArray(0)
    private var at = 0
    private var offset = 0L

    override fun read(): Int = if (isFilled()) piece[at++].toInt() and 0xFF else -1

    override fun read(into: ByteArray, from: Int, most: Int): Int {
        if (most == 0) return 0
        if (!isFilled()) return -1
        val count = minOf(most, piece.size - at)
        piece.copyInto(into, from, at, at + count)
        at += count
        return count
    }

    override fun close() = piece.fill(0)

    private fun isFilled(): Boolean {
        if (at < piece.size) return true
        piece.fill(0)
        piece = bytes.readMedia(media, offset, PIECE) ?: throw IOException()
        offset += piece.size
        at = 0
        return piece.isNotEmpty()
    }
}
