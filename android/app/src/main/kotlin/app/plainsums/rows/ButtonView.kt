package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A button of some weight; a big one has its picture and two lines at its start. */
internal class ButtonView(rowContext: RowContext, private val shape: Shape) : ControlView(rowContext) {
    private val skin = rowContext.skin
    private val isBig = shape == Shape.BIG
    private val body = line(skin.context)
    private val icon = rowContext.picture(if (isBig) Size.ICON_CALL else Size.ICON_ROW)
    private val words = column(skin.context)
    private val label = rowContext.label(if (isBig) Style.LEAD else Style.ROW, skin.palette.ink)
    private val detail = rowContext.label(Style.SUB, skin.palette.ink)
    private val badge = rowContext.label(Style.BADGE, skin.palette.ink)

    override val view: View get() = body

    init {
        words.addView(label)
        words.addView(detail)
        body.addView(icon, square(skin.dp(if (isBig) Size.ICON_CALL else Size.ICON_ROW), end = skin.dp(if (isBig) Space.X4 else Space.X2)))
        body.addView(words, if (isBig) rest() else LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT))
        body.addView(badge)
        if (!isBig) centred()
        val side = skin.dp(if (isBig) Space.X5 else Space.X5)
        body.setPadding(side, skin.dp(Space.X3), side, skin.dp(Space.X3))
        if (!isBig) body.setPadding(side, skin.dp(Space.X2), side, skin.dp(Space.X2))
        act(body)
    }

    private fun centred() {
        body.gravity = Gravity.CENTER
        listOf(label, detail).forEach { it.textAlignment = View.TEXT_ALIGNMENT_CENTER }
    }

    override fun draw(control: Control, joint: Joint) {
        val weight = (control.kind as KindButton).v1
        val (fill, ink) = colours(skin, weight)
        label.typeface = Skin.weighing(MEDIUM)
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        badge.say(control.badge, skin)
        listOf(label, detail, badge).forEach { it.setTextColor(ink) }
        val shown = if (control.state == State.DONE) R.drawable.icon_check else control.icon?.let(::drawableOf)
        icon.visibility = if (shown == null) View.GONE else View.VISIBLE
        shown?.let { icon.setImageDrawable(skin.icon(it, ink)) }
        body.minimumHeight = skin.dp(if (isBig) Size.BIG else if (weight.isQuiet) Size.QUIET else Size.BUTTON)
        val corners = Corners(Radius.HERO)
        body.background = if (weight.isQuiet && !isBig) skin.touch(fill, ink, corners, width = 0f) else skin.touch(fill, ink, corners)
        speak(body, control)
    }

    companion object {
        private const val MEDIUM = 500

        /** What fills a button of this weight, and what is on it. */
        fun colours(skin: Skin, weight: Weight): Pair<Int, Int> = skin.palette.run {
            when (weight) {
                Weight.PRIMARY -> act to onAct
                Weight.SECONDARY -> actTone to onActTone
                Weight.DANGER -> danger to onDanger
                Weight.QUIET -> CLEAR to onActTone
                Weight.QUIET_DANGER -> CLEAR to onDangerTone
            }
        }

        private const val CLEAR = 0
    }
}

internal val Weight.isQuiet get() = this == Weight.QUIET || this == Weight.QUIET_DANGER
