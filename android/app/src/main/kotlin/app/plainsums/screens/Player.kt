package app.plainsums.screens

import android.media.MediaPlayer
import android.view.SurfaceHolder
import android.view.SurfaceView
import java.io.IOException

/** Plays what was kept, straight from memory. */
class Player(private val source: KeptSource, private val failed: () -> Unit) {
    private var player: MediaPlayer? = MediaPlayer()

    fun start() {
        val player = player ?: return
        player.setOnPreparedListener(MediaPlayer::start)
        player.setOnErrorListener { _, _, _ -> fail(); true }
        try {
            player.setDataSource(source)
            player.prepareAsync()
        } catch (_: IOException) {
            fail()
        }
    }

    /** Where a recording is seen; kept out of captures like the page around it. */
    fun surface(look: Look) = SurfaceView(look.context).apply {
        setSecure(true)
        minimumHeight = look.dp(HEIGHT)
        holder.addCallback(object : SurfaceHolder.Callback {
            override fun surfaceCreated(holder: SurfaceHolder) {
                player?.setDisplay(holder)
            }

            override fun surfaceChanged(holder: SurfaceHolder, format: Int, width: Int, height: Int) = Unit

            override fun surfaceDestroyed(holder: SurfaceHolder) {
                player?.setDisplay(null)
            }
        })
    }

    fun close() {
        player?.release()
        player = null
    }

    private fun fail() {
        close()
        failed()
    }

    private companion object {
        const val HEIGHT = 360
    }
}
