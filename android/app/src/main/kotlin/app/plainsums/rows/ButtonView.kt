package app.plainsums.rows

import android.view.Gravity
import android.view.View
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A button of some weight; a big one with a picture has it and two lines at its start, one in a line is as small as the words there. */
internal class ButtonView(rowContext: RowContext, first: Control, isInLine: Boolean = false) : ControlView(rowContext) {
    private val isFirst = first.shape == Shape.BIG && first.icon == null
    private val isBig = first.shape == Shape.BIG && !isFirst
    private val body = line(skin.context)
    private val icon = rowContext.picture(if (isBig) Size.ICON_CALL else Size.ICON_ROW)
    private val words = column(skin.context)
    private val label = rowContext.label(if (isBig) Style.LEAD else if (isFirst) Style.HEAD else if (isInLine) Style.SECTION else Style.ROW, palette.ink)
    private val detail = rowContext.label(Style.SUB, palette.ink)
    private val badge = rowContext.label(Style.BADGE, palette.ink)

    override val view: View get() = body

    init {
        words.addView(label)
        words.addView(detail)
        body.addView(icon, square(skin.dp(if (isBig) Size.ICON_CALL else Size.ICON_ROW), end = skin.dp(if (isBig) Space.X4 else Space.X2)))
        body.addView(words, if (isBig) rest() else hugging())
        body.addView(badge)
        if (!isBig) centred()
        val (side, up) = skin.dp(if (isInLine) Space.X1 else Space.X5) to skin.dp(if (isBig) Space.X3 else Space.X2)
        body.setPadding(side, up, side, up)
        act(body)
    }

    private fun centred() {
        body.gravity = Gravity.CENTER
        listOf(label, detail).forEach { it.textAlignment = View.TEXT_ALIGNMENT_CENTER }
    }

    override fun draw(control: Control, joint: Joint) {
        val weight = (control.kind as KindButton).v1
        val (fill, ink) = palette.plate(weight)
        label.typeface = Skin.weighing(500)
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        badge.say(control.badge, skin)
        listOf(label, detail, badge).forEach { it.setTextColor(ink) }
        icon.draw(if (control.state == State.DONE) R.drawable.icon_check else control.icon?.let(::drawableOf), ink, skin)
        body.minimumHeight = skin.dp(if (isBig) Size.BIG else if (isFirst) Size.FIRST else if (weight.isQuiet) Size.QUIET else Size.BUTTON)
        val corners = Corners(if (isFirst) Radius.FULL else Radius.HERO)
        body.background = if (weight.isQuiet && !isBig) skin.touch(fill, ink, corners, width = 0f) else skin.touch(fill, ink, corners)
        speak(body, control)
    }
}

internal val Weight.isQuiet get() = this == Weight.QUIET || this == Weight.QUIET_DANGER
