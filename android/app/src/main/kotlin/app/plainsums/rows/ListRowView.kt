package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val GAP = 14f
private const val UP = 9f
private const val TILE_GAP = 10f
private const val BADGE_SIDE = 10f

/** A row that leads on, leaves, folds, ticks or answers; as a tile or low it is the same row in half of the width. */
internal class ListRowView(rowContext: RowContext, private val shape: Shape) : ControlView(rowContext) {
    private val skin = rowContext.skin
    private val isTile = shape == Shape.TILE && !skin.isLarge
    private val body = line(skin.context)
    private val tick = TickBox(rowContext)
    private val dotSize = if (shape == Shape.MINI) Size.DOT_MINI else Size.DOT
    private val dot = Dot(rowContext, dotSize, Size.ICON_ROW)
    private val label = rowContext.label(Style.ROW, skin.palette.ink)
    private val detail = rowContext.label(Style.SUB, skin.palette.ink2)
    private val badge = rowContext.label(Style.BADGE, skin.palette.ink)
    private val end = rowContext.picture(Size.ICON_END)
    private val ring = RingBox(rowContext)

    override val view: View get() = body

    init {
        val words = column(skin.context)
        words.addView(label)
        words.addView(detail)
        if (isTile) tile(words) else across(words)
        badge.setPadding(skin.dp(BADGE_SIDE), skin.dp(Space.X1), skin.dp(BADGE_SIDE), skin.dp(Space.X1))
        act(body)
    }

    private fun across(words: View) {
        val gap = skin.dp(GAP)
        body.addView(tick, square(skin.dp(Size.TICK), end = gap))
        body.addView(dot, square(skin.dp(dotSize), end = gap))
        body.addView(words, rest())
        body.addView(badge, LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { marginStart = skin.dp(Space.X2) })
        body.addView(end, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X2)))
        body.addView(ring, square(skin.dp(Size.TICK), start = skin.dp(Space.X2)))
        body.setPaddingRelative(skin.dp(Space.X4), skin.dp(UP), skin.dp(Space.X3), skin.dp(UP))
        body.minimumHeight = skin.dp(if (shape == Shape.ROW) Size.ROW else Size.MINI)
    }

    private fun tile(words: View) {
        body.orientation = LinearLayout.VERTICAL
        body.gravity = Gravity.START
        val top = line(skin.context)
        top.addView(dot, square(skin.dp(dotSize)))
        top.addView(View(skin.context), LinearLayout.LayoutParams(0, 1, 1f))
        top.addView(badge)
        body.addView(top, wide())
        body.addView(words, wide(skin.dp(TILE_GAP)))
        body.setPadding(skin.dp(GAP), skin.dp(Space.X3), skin.dp(GAP), skin.dp(Space.X3))
        body.minimumHeight = skin.dp(Size.TILE)
    }

    override fun draw(control: Control, joint: Joint) {
        val look = lookOf(control, joint)
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        badge.say(control.badge, skin)
        label.setTextColor(look.ink)
        detail.setTextColor(look.ink2)
        pill(control)
        dotted(control)
        ended(control)
        tick.show(control.kind is KindTick, control.isOn)
        ring.show(control.kind is KindChoice || control.kind is KindChip, control.isOn)
        val corners = if (shape == Shape.ROW) Corners.joined(joint.isFirst, joint.isLast) else Corners(if (shape == Shape.BIG) Radius.HERO else Radius.GROUP)
        body.background = skin.touch(look.fill, skin.palette.ink, corners)
        speak(body, control)
    }

    private class Look(val fill: Int, val ink: Int, val ink2: Int)

    private fun lookOf(control: Control, joint: Joint) = skin.palette.run {
        when (control.state) {
            State.NEXT -> Look(actTone, onActTone, onActTone)
            State.DONE -> Look(if (joint.isDeep) ground else surface, ink2, ink2)
            else -> Look(if (joint.isDeep) ground else surface, ink, ink2)
        }
    }

    private fun pill(control: Control) = skin.palette.run {
        val (fill, ink) = when (control.state) {
            State.NEXT -> act to onAct
            State.DONE -> goodTone to onGoodTone
            else -> sunken to ink
        }
        badge.background = skin.box(fill, Radius.FULL, width = 0f)
        badge.setTextColor(ink)
    }

    private fun dotted(control: Control) {
        val icon = if (control.state == State.DONE) R.drawable.icon_check else control.icon?.let(::drawableOf)
        dot.visibility = if (icon == null) View.GONE else View.VISIBLE
        val palette = skin.palette
        val (fill, ink) = when {
            control.state == State.DONE -> palette.goodTone to palette.onGoodTone
            control.state == State.NEXT -> palette.act to palette.onAct
            shape == Shape.TILE -> palette.actTone to palette.onActTone
            else -> palette.sunken to palette.ink
        }
        icon?.let { dot.show(it, fill, ink) }
    }

    private fun ended(control: Control) {
        val icon = when (control.kind) {
            is KindLeads -> if (control.isOn) R.drawable.icon_check else R.drawable.icon_chevron
            is KindLeaves -> R.drawable.icon_out
            is KindFold -> if (control.isOn) R.drawable.icon_up else R.drawable.icon_down
            else -> null
        }
        end.visibility = if (icon == null || shape != Shape.ROW) View.GONE else View.VISIBLE
        icon?.let { end.setImageDrawable(skin.icon(it, skin.palette.outline)) }
        body.isSelected = control.isOn && control.kind is KindLeads
    }
}
