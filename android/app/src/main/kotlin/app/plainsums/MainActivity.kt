package app.plainsums

import android.app.Activity
import android.content.Intent
import android.os.Bundle

/** The one window. What it shows is the host's; nothing of it goes into a saved state. */
class MainActivity : Activity() {
    private val host get() = (application as App).host

    override fun onCreate(state: Bundle?) {
        super.onCreate(null)
        host.attach(this)
    }

    override fun onStart() {
        super.onStart()
        host.started()
    }

    override fun onStop() {
        if (!isChangingConfigurations) host.stopped()
        super.onStop()
    }

    override fun onDestroy() {
        host.detach(this)
        super.onDestroy()
    }

    // Neither is passed on: no view may write what it shows into a bundle that outlives the process.
    override fun onSaveInstanceState(out: Bundle) = Unit

    override fun onRestoreInstanceState(state: Bundle) = Unit

    @Deprecated("The one that every version has.")
    override fun onBackPressed() = host.back()

    override fun onActivityResult(request: Int, result: Int, data: Intent?) = host.picked(request, result, data)
}
