package app.plainsums.screens

import android.content.Context
import android.media.MediaDataSource
import android.media.MediaPlayer
import android.view.SurfaceHolder
import app.plainsums.platform.Sounding
import java.io.IOException

/** Plays what was kept, straight from memory. `changed` is called when it begins, halts or has another shape. */
class Player(context: Context, private val source: MediaDataSource, private val changed: () -> Unit, private val failed: () -> Unit) {
    private val sounding = Sounding(context, ::halt)
    private var player: MediaPlayer? = MediaPlayer()
    private var ready = false

    /** Width by height, once something is seen. */
    var shape: Float? = null
        private set

    val isPlaying: Boolean get() = ready && player?.isPlaying == true

    /** Milliseconds; 0 until they are known. */
    val at: Int get() = if (ready) player?.currentPosition ?: 0 else 0
    val length: Int get() = if (ready) player?.duration?.coerceAtLeast(0) ?: 0 else 0

    fun start() {
        val player = player ?: return
        player.setOnPreparedListener { ready = true; play() }
        player.setOnCompletionListener { sounding.end(); changed() }
        player.setOnErrorListener { _, _, _ -> fail(); true }
        player.setOnVideoSizeChangedListener { _, width, height -> shaped(width, height) }
        try {
            player.setAudioAttributes(sounding.attributes)
            player.setDataSource(source)
            player.prepareAsync()
        } catch (_: IOException) {
            fail()
        }
    }

    /** Halts, or goes on; at the end it begins anew. */
    fun turn() = if (isPlaying) halt() else play()

    fun go(to: Int) {
        if (ready) player?.seekTo(to)
    }

    fun show(on: SurfaceHolder?) {
        player?.setDisplay(on)
    }

    fun close() {
        sounding.end()
        ready = false
        player?.release()
        player = null
    }

    private fun play() {
        if (!ready) return
        sounding.begin()
        player?.start()
        changed()
    }

    private fun halt() {
        if (isPlaying) player?.pause()
        sounding.end()
        changed()
    }

    private fun shaped(width: Int, height: Int) {
        if (width <= 0 || height <= 0) return
        shape = width.toFloat() / height
        changed()
    }

    private fun fail() {
        close()
        failed()
    }
}
