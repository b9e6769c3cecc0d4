package app.plainsums

import android.content.ClipData
import android.content.ClipboardManager
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowClipboardManager

/** A clipboard as phones have it since Android 10: it answers nobody whose window has not the focus. */
@Implements(ClipboardManager::class)
class Clips : ShadowClipboardManager() {
    @Implementation
    override fun getPrimaryClip(): ClipData? = if (hasFocus()) super.getPrimaryClip() else null

    companion object {
        /** Whether the app's window has the focus. */
        var hasFocus: () -> Boolean = { true }
    }
}
