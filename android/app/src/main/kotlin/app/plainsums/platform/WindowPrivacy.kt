package app.plainsums.platform

import android.annotation.TargetApi
import android.app.Activity
import android.os.Build
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.plainsums.gateway.AppView
import app.plainsums.gateway.ViewPage
import kotlin.properties.Delegates

/** What others may see of the window: no capture of what refuses one, and in the list of recent apps nothing but the
 *  calculator. The calculator allows both: one that refuses gives itself away. */
class WindowPrivacy(private val window: Activity) {
    /** Whether somebody is in front of it: not of one that is made again in the background. */
    var isInFront by Delegates.observable(false) { _, _, _ -> shut() }

    private var drawn: AppView? = null

    /** The calculator was up when somebody was in front of it last. What is drawn in its place in the background may not
     *  have reached the screen when the card is made. */
    private var isCard = false

    fun shut(view: AppView) {
        if (drawn == null) isCard = view !is ViewPage
        drawn = view
        shut()
    }

    private fun shut() {
        val page = (drawn as? ViewPage)?.v1
        if (isInFront || page != null) isCard = drawn != null && page == null
        val isShut = page?.refusesCaptures == true || !isInFront && !isCard
        if (isShut) window.window.addFlags(FLAG_SECURE) else window.window.clearFlags(FLAG_SECURE)
        allowCard(isCard)
    }

    /** Older phones make the card from what the flag above lets them see. */
    @TargetApi(33)
    private fun allowCard(isAllowed: Boolean) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) window.setRecentsScreenshotEnabled(isAllowed)
    }
}
