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
import app.plainsums.R

private const val ON = PackageManager.COMPONENT_ENABLED_STATE_ENABLED
private const val OFF = PackageManager.COMPONENT_ENABLED_STATE_DISABLED

/** A look in the launcher. Class names may never change: launchers remember them. */
enum class LauncherFace(val look: String, val className: String, val label: Int, val icon: Int) {
    START("", "app.plainsums.Start", R.string.face_start, R.drawable.face_start),
    A("a", "app.plainsums.FaceA", R.string.face_a, R.drawable.face_a),
    B("b", "app.plainsums.FaceB", R.string.face_b, R.drawable.face_b),
    C("c", "app.plainsums.FaceC", R.string.face_c, R.drawable.face_c),
    ;

    companion object {
        fun of(look: String): LauncherFace = values().firstOrNull { it.look == look } ?: START
    }
}

/** Icon and name in the launcher, and the same two in the list of recent apps. */
class LauncherAliases(private val context: Context) {
    /** What the launcher shows: an alias that nobody switched is as the manifest says. */
    val worn: LauncherFace get() = LauncherFace.values().firstOrNull { state(it) == ON } ?: LauncherFace.START

    /** Puts one face in the launcher and takes the others out, so that there is never none. */
    fun wear(face: LauncherFace) {
        switch(face, ON)
        LauncherFace.values().filter { it != face }.forEach { switch(it, OFF) }
    }

    /** In the list of recent apps: the launcher's own name and icon. */
    fun name(window: Activity) {
        val face = worn
        window.title = context.getString(face.label)
        window.setTaskDescription(described(face))
    }

    @TargetApi(33)
    private fun described(face: LauncherFace): TaskDescription {
        val label = context.getString(face.label)
        val isLate = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        if (isLate) return TaskDescription.Builder().setLabel(label).setIcon(face.icon).build()
        @Suppress("DEPRECATION") // The one that older versions have.
        return TaskDescription(label, drawn(face))
    }

    private fun drawn(face: LauncherFace): Bitmap? = context.getDrawable(face.icon)?.let { drawable ->
        val bitmap = Bitmap.createBitmap(drawable.intrinsicWidth, drawable.intrinsicHeight, Bitmap.Config.ARGB_8888)
        drawable.setBounds(0, 0, bitmap.width, bitmap.height)
        drawable.draw(Canvas(bitmap))
        bitmap
    }

    private fun state(face: LauncherFace) = context.packageManager.getComponentEnabledSetting(component(face))

    private fun switch(face: LauncherFace, state: Int) =
        context.packageManager.setComponentEnabledSetting(component(face), state, PackageManager.DONT_KILL_APP)

    private fun component(face: LauncherFace) = ComponentName(context, face.className)
}
