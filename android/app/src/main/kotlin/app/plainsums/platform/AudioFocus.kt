package app.plainsums.platform

import android.annotation.TargetApi
import android.content.Context
import android.content.IntentFilter
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import android.os.Build

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
