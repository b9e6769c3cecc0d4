package app.plainsums.platform

import android.annotation.TargetApi
import android.app.Activity
import android.app.ActivityManager.TaskDescription
import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.graphics.Bitmap
import android.graphics.Canvas
import android.media.AudioManager
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.os.PowerManager
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.plainsums.gateway.Cause
import app.plainsums.screens.Host

/** What others may see of the window, and when it shuts by itself. */
class Shade(private val app: Application, private val host: Host) {
    private val handler = Handler(Looper.getMainLooper())
    private var watching = false
    private var face = LauncherFace.START

    private val screenOff = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            // At the ear in a call the screen goes off too.
            if (!inCall()) host.stopped(Cause.SCREEN_OFF)
        }
    }

    /** Takes over what was chosen: whether it hides, and as what. */
    fun learn() = host.gateway.ask({ prefs }) { prefs ->
        host.hides = prefs.covered
        val chosen = LauncherFace.of(prefs.look)
        if (chosen != face) wear(chosen)
    }

    /** No capture of inner pages. The calculator allows it: one that refuses gives itself away.
     *  In the background it is shut as well, where that is the only way to an empty card among recent apps. */
    @TargetApi(33)
    fun secure(window: Activity, inner: Boolean, away: Boolean) {
        val late = Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU
        if (late) window.setRecentsScreenshotEnabled(false)
        if (inner || away && !late) window.window.addFlags(FLAG_SECURE) else window.window.clearFlags(FLAG_SECURE)
        name(window)
    }

    /** The launcher's face and the card in recents change together. */
    fun wear(chosen: LauncherFace) {
        face = chosen
        putOn(app, chosen)
        host.activity?.let(::name)
    }

    fun watch() {
        if (watching) return
        watching = true
        app.registerReceiver(screenOff, IntentFilter(Intent.ACTION_SCREEN_OFF))
    }

    fun cause(): Cause = when {
        inCall() -> Cause.CALL
        app.getSystemService(PowerManager::class.java)?.isInteractive == false -> Cause.SCREEN_OFF
        else -> Cause.SWITCHED
    }

    /** Locks when the wait is over; none if nothing waits. */
    fun lockAfter(seconds: Long) {
        handler.removeCallbacks(lock)
        if (seconds > 0) handler.postDelayed(lock, seconds * 1000)
    }

    fun later(millis: Long, act: () -> Unit) {
        handler.postDelayed(act, millis)
    }

    private val lock = Runnable { host.gateway.lockNow(host::show) }

    private fun inCall(): Boolean = when (app.getSystemService(AudioManager::class.java)?.mode) {
        AudioManager.MODE_RINGTONE, AudioManager.MODE_IN_CALL, AudioManager.MODE_IN_COMMUNICATION -> true
        else -> false
    }

    /** In the list of recent apps: the launcher's own name and icon. */
    private fun name(window: Activity) {
        @Suppress("DEPRECATION") // The one that every version has.
        window.setTaskDescription(TaskDescription(app.getString(face.label), icon()))
        window.title = app.getString(face.label)
    }

    private fun icon(): Bitmap {
        val drawable = app.getDrawable(face.icon) ?: return Bitmap.createBitmap(1, 1, Bitmap.Config.ARGB_8888)
        val bitmap = Bitmap.createBitmap(drawable.intrinsicWidth, drawable.intrinsicHeight, Bitmap.Config.ARGB_8888)
        drawable.setBounds(0, 0, bitmap.width, bitmap.height)
        drawable.draw(Canvas(bitmap))
        return bitmap
    }
}
