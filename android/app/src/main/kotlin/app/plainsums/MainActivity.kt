package app.plainsums

import android.annotation.TargetApi
import android.app.Activity
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.window.OnBackInvokedDispatcher
import app.plainsums.effects.MediaViews
import app.plainsums.platform.WindowPrivacy
import app.plainsums.rows.Screen

/** The one window: tells the shell what becomes of it. Nothing of what it shows goes into a saved state. */
class MainActivity : Activity() {
    private val shell get() = (application as App).shell
    private var late: Runnable? = null

    lateinit var screen: Screen
        private set
    lateinit var media: MediaViews
        private set
    lateinit var privacy: WindowPrivacy
        private set

    override fun onCreate(state: Bundle?) {
        super.onCreate(null)
        privacy = WindowPrivacy(this)
        media = MediaViews(this, shell)
        screen = Screen(this, shell::told, media)
        setContentView(screen.root)
        hearBack()
        shell.attach(this)
    }

    /** One thing at a time, while there is this window. */
    fun later(ms: Long, act: () -> Unit) {
        late?.let(screen.root::removeCallbacks)
        late = null
        if (ms > 0) late = Runnable(act).also { screen.root.postDelayed(it, ms) }
    }

    override fun onStart() = super.onStart().also { shell.started() }

    override fun onResume() {
        super.onResume()
        // A screen that went off may be on again before the window stops.
        shell.started()
        privacy.isInFront = true
    }

    override fun onPause() {
        privacy.isInFront = false
        super.onPause()
    }

    override fun onStop() {
        if (!isChangingConfigurations) shell.stopped()
        super.onStop()
    }

    override fun onDestroy() {
        later(0) {}
        shell.detach(this, isFinishing)
        super.onDestroy()
    }

    override fun onWindowFocusChanged(has: Boolean) {
        super.onWindowFocusChanged(has)
        if (has) shell.runner.focused()
    }

    // Neither is passed on: no view may write what it shows into a bundle that outlives the process.
    override fun onSaveInstanceState(out: Bundle) = Unit

    override fun onRestoreInstanceState(state: Bundle) = Unit

    @TargetApi(33)
    private fun hearBack() {
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
        onBackInvokedDispatcher.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, shell::back)
    }

    @Suppress("OVERRIDE_DEPRECATION") // What phones before Android 13 have.
    override fun onBackPressed() = shell.back()

    override fun onActivityResult(request: Int, result: Int, data: Intent?) = shell.runner.answered(request, result, data)
}
