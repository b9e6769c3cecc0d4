package app.plainsums.rows

import android.content.res.Configuration
import android.view.Gravity
import android.view.Menu
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.widget.LinearLayout
import android.widget.PopupMenu
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val KEYS_SHARE = 62

/** The calculator: the sum above its keys, or beside them on a phone that lies on its side. */
internal class CoverScreen(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val isAcross = skin.context.resources.configuration.run { orientation == Configuration.ORIENTATION_LANDSCAPE }
    private val sum = SumView(rowContext)
    private val keys = KeyGrid(rowContext, if (isAcross) Size.TARGET else Size.KEY_LEAST, trayCorners())
    private var shown: CoverView? = null

    val view: LinearLayout = object : LinearLayout(skin.context) {
        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            keys.mostHeight = MeasureSpec.getSize(heightSpec) * (if (isAcross) 100 else KEYS_SHARE) / 100
            super.onMeasure(widthSpec, heightSpec)
        }
    }

    init {
        view.layoutDirection = View.LAYOUT_DIRECTION_LTR
        view.orientation = if (isAcross) LinearLayout.HORIZONTAL else LinearLayout.VERTICAL
        view.addView(display(), if (isAcross) LinearLayout.LayoutParams(0, MATCH_PARENT, 1f) else LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        view.addView(keys, if (isAcross) LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f).apply { gravity = Gravity.BOTTOM } else wide())
    }

    private fun trayCorners() = if (isAcross) Corners(Radius.HERO, 0f, 0f, 0f) else Corners(Radius.HERO, Radius.HERO, 0f, 0f)

    private fun display() = column(skin.context).apply {
        gravity = Gravity.BOTTOM
        addView(sum, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        setPadding(skin.dp(Space.X2), skin.dp(Space.X4), skin.dp(Space.X2), skin.dp(Space.X4))
    }

    fun draw(cover: CoverView) {
        val before = shown
        shown = cover
        sum.show(cover.display, cover.found, cover.running)
        copying(cover.copy)
        keys.show(cover.keys, clicks = false)
        if (before != null && before != cover) @Suppress("DEPRECATION") view.announceForAccessibility(cover.spoken.inLanguage(skin.locale))
    }

    /** A number can be copied where it is held, as on any calculator. */
    private fun copying(copy: Control?) {
        sum.onHeld(copy?.let { { offer(it) } })
        sum.speech.extra = copy?.let { AccessibilityAction(R.id.copy_number, it.label) to { rowContext.told(EventTapped(it.id)) } }
    }

    private fun offer(copy: Control) = PopupMenu(skin.context, sum, Gravity.END).run {
        menu.add(Menu.NONE, Menu.NONE, Menu.NONE, copy.label)
        setOnMenuItemClickListener { rowContext.told(EventTapped(copy.id)); true }
        show()
    }
}
