package app.plainsums.rows

import android.animation.ValueAnimator
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.ImageView
import app.plainsums.R
import app.plainsums.look.Motion
import app.plainsums.look.Size

/** A square that is ticked, or a ring that is filled: a picture of what the row around it says. */
internal class MarkBox(private val rowContext: RowContext, private val radius: Float, mark: Float) : FrameLayout(rowContext.skin.context) {
    private val image = ImageView(context)
    private var isOn: Boolean? = null

    init {
        val size = rowContext.skin.dp(mark)
        addView(image, LayoutParams(size, size, Gravity.CENTER))
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
    }

    fun show(isThere: Boolean, on: Boolean) {
        visibility = if (isThere) View.VISIBLE else View.GONE
        if (!isThere || on == isOn) return
        val isNew = isOn != null && on
        isOn = on
        val palette = rowContext.skin.palette
        val edge = if (on) palette.act else palette.outline
        background = rowContext.skin.box(if (on) palette.act else 0, radius, edge, Size.EDGE)
        image.setImageDrawable(if (on) rowContext.skin.icon(R.drawable.icon_check, palette.onAct) else null)
        if (isNew && ValueAnimator.areAnimatorsEnabled()) grow()
    }

    private fun grow() {
        image.scaleX = 0f
        image.scaleY = 0f
        image.animate().scaleX(1f).scaleY(1f).setDuration(Motion.TICK.toLong()).start()
    }
}
