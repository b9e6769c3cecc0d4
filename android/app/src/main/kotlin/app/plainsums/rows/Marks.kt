package app.plainsums.rows

import android.animation.ValueAnimator
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.ImageView
import app.plainsums.R
import app.plainsums.look.Motion
import app.plainsums.look.Radius
import app.plainsums.look.Size

private const val EDGE = 2f
private const val SOFT = 7f
private const val MARK = 18f
private const val INSIDE = 8f

/** A square that is ticked, or a ring that is filled: a picture of what the row around it says. */
internal abstract class MarkBox(protected val rowContext: RowContext, private val radius: Float, mark: Float) : FrameLayout(rowContext.skin.context) {
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
        background = rowContext.skin.box(if (on) palette.act else 0, radius, edge, EDGE)
        image.setImageDrawable(if (on) rowContext.skin.icon(R.drawable.icon_check, palette.onAct) else null)
        if (isNew && ValueAnimator.areAnimatorsEnabled()) grow()
    }

    private fun grow() {
        image.scaleX = 0f
        image.scaleY = 0f
        image.animate().scaleX(1f).scaleY(1f).setDuration(Motion.TICK.toLong()).start()
    }
}

internal class TickBox(rowContext: RowContext) : MarkBox(rowContext, SOFT, MARK) {
}

internal class RingBox(rowContext: RowContext) : MarkBox(rowContext, Radius.FULL, Size.TICK - INSIDE) {
}
