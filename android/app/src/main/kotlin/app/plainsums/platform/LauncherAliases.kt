package app.plainsums.platform

import android.annotation.TargetApi
import android.app.Activity
import android.app.ActivityManager.TaskDescription
import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Build
import app.plainsums.look.LauncherAlias

private const val ON = PackageManager.COMPONENT_ENABLED_STATE_ENABLED
private const val OFF = PackageManager.COMPONENT_ENABLED_STATE_DISABLED

/** Icon and name in the launcher, and the same two in the list of recent apps. */
class LauncherAliases(private val context: Context) {
    /** What the launcher shows: an alias that nobody switched is as the manifest says. */
    val worn: LauncherAlias get() = LauncherAlias.values().firstOrNull { state(it) == ON } ?: LauncherAlias.START

    /** Puts one alias in the launcher and takes the others out, so that there is never none. */
    fun wear(alias: LauncherAlias) {
        switch(alias, ON)
        LauncherAlias.values().filter { it != alias }.forEach { switch(it, OFF) }
    }

    /** In the list of recent apps: the launcher's own name and icon. */
    fun name(window: Activity) {
        val alias = worn
        window.title = context.getString(alias.label)
        window.setTaskDescription(described(alias))
    }

    @TargetApi(33)
    private fun described(alias: LauncherAlias): TaskDescription {
        val label = context.getString(alias.label)
        val isLate = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        if (isLate) return TaskDescription.Builder().setLabel(label).setIcon(alias.icon).build()
        @Suppress("DEPRECATION") // The one that older versions have.
        return TaskDescription(label, drawn(alias))
    }

    private fun drawn(alias: LauncherAlias): Bitmap? = context.getDrawable(alias.icon)?.let { drawable ->
        val bitmap = Bitmap.createBitmap(drawable.intrinsicWidth, drawable.intrinsicHeight, Bitmap.Config.ARGB_8888)
        drawable.setBounds(0, 0, bitmap.width, bitmap.height)
        drawable.draw(Canvas(bitmap))
        bitmap
    }

    private fun state(alias: LauncherAlias) = context.packageManager.getComponentEnabledSetting(component(alias))

    private fun switch(alias: LauncherAlias, state: Int) =
        context.packageManager.setComponentEnabledSetting(component(alias), state, PackageManager.DONT_KILL_APP)

    private fun component(alias: LauncherAlias) = ComponentName(context, alias.className)
}
