package app.plainsums.rows

import android.annotation.TargetApi
import android.os.Build
import android.view.View
import android.view.WindowInsets
import android.view.WindowInsetsController.APPEARANCE_LIGHT_NAVIGATION_BARS
import android.view.WindowInsetsController.APPEARANCE_LIGHT_STATUS_BARS

private val isNew = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R

/** Keeps what is drawn clear of the phone's own bars, the notch and the keyboard. */
internal fun keepOffEdges(view: View) = view.setOnApplyWindowInsetsListener { _, insets ->
    if (isNew) newer(view, insets) else older(view, insets)
    insets
}

@TargetApi(30)
private fun newer(view: View, insets: WindowInsets) {
    val edges = insets.getInsets(WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime())
    view.setPadding(edges.left, edges.top, edges.right, edges.bottom)
}

@Suppress("DEPRECATION") // What Android 10 and before have.
private fun older(view: View, insets: WindowInsets) =
    view.setPadding(insets.systemWindowInsetLeft, insets.systemWindowInsetTop, insets.systemWindowInsetRight, insets.systemWindowInsetBottom)

/** Signs in the phone's bars are dark on light pages, and light on dark ones. */
internal fun barsOf(view: View, isLight: Boolean) {
    if (isNew) view.post { newerBars(view, isLight) } else olderBars(view, isLight)
}

@TargetApi(30)
private fun newerBars(view: View, isLight: Boolean) {
    val both = APPEARANCE_LIGHT_STATUS_BARS or APPEARANCE_LIGHT_NAVIGATION_BARS
    view.windowInsetsController?.setSystemBarsAppearance(if (isLight) both else 0, both)
}

@Suppress("DEPRECATION") // What Android 10 and before have.
private fun olderBars(view: View, isLight: Boolean) {
    val both = View.SYSTEM_UI_FLAG_LIGHT_STATUS_BAR or View.SYSTEM_UI_FLAG_LIGHT_NAVIGATION_BAR
    view.systemUiVisibility = if (isLight) both else 0
}
