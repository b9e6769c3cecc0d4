package app.plainsums.effects

import android.os.Handler
import android.os.Looper
import app.plainsums.Shell
import app.plainsums.gateway.*
import app.plainsums.platform.MediaPlayback

private const val BETWEEN = 500L

/** What plays: one thing at a time, while it is drawn. */
class Players(private val shell: Shell) {
    private val core get() = shell.core
    private val handler = Handler(Looper.getMainLooper())
    private val tell = object : Runnable {
        override fun run() {
            moved()
            handler.postDelayed(this, BETWEEN)
        }
    }
    private var media: ULong? = null
    private var asked: ULong? = null
    private var from = 0L

    var playback: MediaPlayback? = null
        private set

    fun play(id: ULong, media: ULong) {
        if (this.media != media) begin(media)
        asked = id
        playback?.play()
        handler.removeCallbacks(tell)
        handler.postDelayed(tell, BETWEEN)
    }

    private fun begin(media: ULong) {
        close()
        this.media = media
        val made = MediaPlayback(shell.app, core.source(media)) { isPlayed -> ended(isPlayed) }
        playback = made
        made.begin(from)
        shell.views?.film(media)?.show(made)
    }

    fun pause(media: ULong) {
        if (this.media != media) return
        handler.removeCallbacks(tell)
        playback?.pause()
    }

    fun seek(media: ULong, ms: Long) {
        if (this.media == media) playback?.seek(ms) else from = ms
    }

    /** What is not drawn any more does not play. */
    fun keep(drawn: Set<ULong>) {
        if (media != null && media !in drawn) close()
        if (drawn.isEmpty()) from = 0
    }

    fun close() {
        handler.removeCallbacks(tell)
        playback?.close()
        playback = null
        media = null
        asked = null
    }

    private fun moved() {
        val (media, playback) = (media ?: return) to (playback ?: return)
        core.send(EventMoved(media, playback.position.toULong()))
    }

    private fun ended(isPlayed: Boolean) {
        val id = asked
        moved()
        if (isPlayed) handler.removeCallbacks(tell) else close()
        asked = null
        from = 0
        id?.let { core.done(it, if (isPlayed) OutcomePerformed else OutcomeNotPossible) }
    }
}
