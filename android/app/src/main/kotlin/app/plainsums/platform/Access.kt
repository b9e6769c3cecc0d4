package app.plainsums.platform

import android.annotation.TargetApi
import android.app.UiModeManager
import android.content.Context
import android.os.Build
import android.provider.Settings
import android.view.View
import android.widget.TextView

/** A screen reader can jump from heading to heading where the phone knows them. */
@TargetApi(28)
fun asHeading(view: TextView) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) view.isAccessibilityHeading = true
}

/** Its name is read out when it appears. */
@TargetApi(28)
fun asPane(view: View, name: String) {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) view.accessibilityPaneTitle = name
}

/** Whether the reader asked the phone for more contrast, by whichever of its settings. */
@TargetApi(34)
fun wantsContrast(context: Context): Boolean {
    if (wantsStrongText(context)) return true
    val late = Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE
    return late && (context.getSystemService(UiModeManager::class.java)?.contrast ?: 0f) >= MEDIUM
}

/** The older setting, for text alone. No class has its name, and a phone may refuse to tell. */
private fun wantsStrongText(context: Context): Boolean =
    runCatching { Settings.Secure.getInt(context.contentResolver, "high_text_contrast_enabled", 0) == 1 }.getOrDefault(false)

private const val MEDIUM = 0.5f
