// Made by bindings/look/generate
package app.plainsums.look

import app.plainsums.R

/** A look in the launcher. Class names may never change: launchers remember them. */
enum class LauncherAlias(val look: String, val className: String, val label: Int, val icon: Int) {
    START("", "app.plainsums.Start", R.string.face_start, R.drawable.face_start),
    A("a", "app.plainsums.FaceA", R.string.face_a, R.drawable.face_a),
    B("b", "app.plainsums.FaceB", R.string.face_b, R.drawable.face_b),
    C("c", "app.plainsums.FaceC", R.string.face_c, R.drawable.face_c),
    ;

    companion object {
        fun of(look: String): LauncherAlias = values().firstOrNull { it.look == look } ?: START
    }
}
