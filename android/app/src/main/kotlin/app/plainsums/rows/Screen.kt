package app.plainsums.rows

import android.content.Context
import android.view.View
import android.widget.FrameLayout
import app.plainsums.gateway.AppView
import app.plainsums.gateway.Event

/** What stands in the window: draws a view, and tells what the person did. Made anew with its window. */
class Screen(context: Context, private val told: (Event) -> Unit, private val media: Media) {
    private val frame = FrameLayout(context)

    val root: View get() = frame

    /** Draws this in place of what stood before. */
    fun draw(view: AppView) = Unit
}
