package app.plainsums.platform

import android.content.ComponentName
import android.content.Context
import android.content.pm.PackageManager
import app.plainsums.R

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

/** Puts one face in the launcher and takes the others out, so that there is never none. */
fun putOn(context: Context, face: LauncherFace) {
    switch(context, face, PackageManager.COMPONENT_ENABLED_STATE_ENABLED)
    LauncherFace.values().filter { it != face }.forEach {
        switch(context, it, PackageManager.COMPONENT_ENABLED_STATE_DISABLED)
    }
}

private fun switch(context: Context, face: LauncherFace, state: Int) = context.packageManager
    .setComponentEnabledSetting(ComponentName(context, face.className), state, PackageManager.DONT_KILL_APP)
