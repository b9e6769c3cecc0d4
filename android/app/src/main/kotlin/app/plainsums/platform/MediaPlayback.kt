package app.plainsums.platform

import android.annotation.TargetApi
import android.content.Context
import android.content.IntentFilter
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import android.media.MediaDataSource
import android.media.MediaPlayer
import android.os.Build
import android.view.Surface
import java.io.IOException

/** Plays what was kept, straight from memory. `ended` is told whether it came to its end or cannot be played. */
class MediaPlayback(context: Context, private val source: MediaDataSource, private val ended: (Boolean) -> Unit) {
    private val focus = AudioFocus(context, ::pause)
    private var player: MediaPlayer? = MediaPlayer()
    private var isReady = false
    private var isWanted = false
    private var begin = 0L

    /** Told the width and height, once something is seen. */
    var shaped: (Int, Int) -> Unit = { _, _ -> }

    val isPlaying: Boolean get() = isReady && player?.isPlaying == true

    /** Milliseconds; 0 until they are known. */
    val position: Long get() = if (isReady) (player?.currentPosition ?: 0).toLong() else begin

    fun begin(from: Long) {
        val player = player ?: return
        begin = from
        player.setOnPreparedListener { prepared() }
        player.setOnCompletionListener { focus.end(); ended(true) }
        player.setOnErrorListener { _, _, _ -> fail(); true }
        player.setOnVideoSizeChangedListener { _, width, height -> shaped(width, height) }
        try {
            player.setAudioAttributes(focus.attributes)
            player.setDataSource(source)
            player.prepareAsync()
        } catch (_: IOException) {
            fail()
        }
    }

    fun play() {
        isWanted = true
        if (!isReady) return
        focus.begin()
        player?.start()
    }

    fun pause() {
        isWanted = false
        if (isPlaying) player?.pause()
        focus.end()
    }

    fun seek(ms: Long) {
        begin = ms
        if (isReady) player?.seekTo(ms.coerceAtMost(Int.MAX_VALUE.toLong()).toInt())
    }

    fun show(on: Surface?) {
        player?.setSurface(on)
    }

    fun close() {
        focus.end()
        isReady = false
        player?.release()
        player = null
    }

    private fun prepared() {
        isReady = true
        player?.run { shaped(videoWidth, videoHeight) }
        if (begin > 0) seek(begin)
        if (isWanted) play()
    }

    private fun fail() {
        close()
        ended(false)
    }
}

/** Sound from this phone: it hushes when a call comes in, and when earphones come out, before anyone else hears it. */
class AudioFocus(private val context: Context, private val hush: () -> Unit) {
    val attributes: AudioAttributes = AudioAttributes.Builder().setUsage(AudioAttributes.USAGE_MEDIA).also(::forUsOnly).build()

    private val audio = context.getSystemService(AudioManager::class.java)
    private val turn = AudioFocusRequest.Builder(AudioManager.AUDIOFOCUS_GAIN_TRANSIENT).setAudioAttributes(attributes)
        .setOnAudioFocusChangeListener { change -> if (change < 0) hush() }.build()
    private var on = false

    private val unplugged = receiver(hush)

    fun begin() {
        if (on) return
        on = true
        audio?.requestAudioFocus(turn)
        context.registerReceiver(unplugged, IntentFilter(AudioManager.ACTION_AUDIO_BECOMING_NOISY))
    }

    fun end() {
        if (!on) return
        on = false
        context.unregisterReceiver(unplugged)
        audio?.abandonAudioFocusRequest(turn)
    }

    /** No other app takes it up. */
    @TargetApi(29)
    private fun forUsOnly(builder: AudioAttributes.Builder) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) builder.setAllowedCapturePolicy(AudioAttributes.ALLOW_CAPTURE_BY_NONE)
    }
}
