package app.plainsums.platform

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.media.AudioManager
import android.os.PowerManager
import app.plainsums.gateway.Cause
import app.plainsums.gateway.PhoneFacts
import app.plainsums.gateway.PhoneSystem
import java.util.TimeZone

/** Why the app is no longer in front, and when the screen goes off or the zone changes. */
class ScreenWatch(private val context: Context, private val wentOff: () -> Unit, private val zoneChanged: () -> Unit) {
    val cause: Cause get() = when {
        isInCall -> Cause.CALL
        context.getSystemService(PowerManager::class.java)?.isInteractive == false -> Cause.SCREEN_OFF
        else -> Cause.SWITCHED
    }

    private val isInCall: Boolean get() = when (context.getSystemService(AudioManager::class.java)?.mode) {
        AudioManager.MODE_RINGTONE, AudioManager.MODE_IN_CALL, AudioManager.MODE_IN_COMMUNICATION -> true
        else -> false
    }

    fun begin() {
        // At the ear in a call the screen goes off too.
        hear(Intent.ACTION_SCREEN_OFF) { if (!isInCall) wentOff() }
        hear(Intent.ACTION_TIMEZONE_CHANGED, zoneChanged)
    }

    private fun hear(action: String, told: () -> Unit) = context.registerReceiver(receiver(told), IntentFilter(action))
}

/** Told whenever the system says it. */
internal fun receiver(told: () -> Unit) = object : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) = told()
}

/** What the phone says of itself now. */
fun phoneFacts(context: Context): PhoneFacts {
    val zone = TimeZone.getDefault()
    val language = context.resources.configuration.locales[0].toLanguageTag()
    return PhoneFacts(language, zone.id, zone.getOffset(System.currentTimeMillis()) / MINUTE, PhoneSystem.ANDROID)
}

private const val MINUTE = 60_000
