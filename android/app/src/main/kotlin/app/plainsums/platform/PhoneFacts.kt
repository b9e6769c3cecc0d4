package app.plainsums.platform

import android.content.Context
import app.plainsums.gateway.PhoneFacts
import app.plainsums.gateway.PhoneSystem
import java.util.TimeZone

/** What the phone says of itself now. */
fun phoneFacts(context: Context): PhoneFacts {
    val zone = TimeZone.getDefault()
    val language = context.resources.configuration.locales[0].toLanguageTag()
    return PhoneFacts(language, zone.id, zone.getOffset(System.currentTimeMillis()) / MINUTE, PhoneSystem.ANDROID)
}

private const val MINUTE = 60_000
