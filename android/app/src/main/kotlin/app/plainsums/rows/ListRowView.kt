package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A row that leads on, leaves, folds, ticks or answers; as a tile or low it is the same row in half of the width. */
internal class ListRowView(rowContext: RowContext, private val shape: Shape) : ControlView(rowContext) {
    private val isTile = shape == Shape.TILE && !skin.isLarge
    private val body = line(skin.context)
    private val tick = MarkBox(rowContext, Radius.TICK, Size.CHECK)
    private val dotSize = if (shape == Shape.MINI) Size.DOT_MINI else Size.DOT
    private val dot = Dot(rowContext, dotSize, Size.ICON_ROW)
    private val label = rowContext.label(Style.ROW, palette.ink)
    private val detail = rowContext.label(Style.SUB, palette.ink2)
    private val badge = rowContext.label(Style.BADGE, palette.ink)
    private val end = rowContext.picture(Size.ICON_END)
    private val ring = MarkBox(rowContext, Radius.FULL, Size.TICK - Space.X2)

    override val view: View get() = body

    init {
        val words = column(skin.context)
        words.addView(label)
        words.addView(detail)
        if (isTile) tile(words) else across(words)
        badge.setPadding(skin.dp(Size.TILE_GAP), skin.dp(Space.X1), skin.dp(Size.TILE_GAP), skin.dp(Space.X1))
        act(body)
    }

    private fun across(words: View) {
        val isLow = shape == Shape.MINI
        val (gap, side) = if (isLow) skin.dp(Size.TILE_GAP) to skin.dp(Space.X3) else skin.dp(Size.LIST_GAP) to skin.dp(Space.X4)
        body.addView(tick, square(skin.dp(Size.TICK), end = gap))
        body.addView(dot, square(skin.dp(dotSize), end = gap))
        body.addView(words, rest())
        body.addView(badge, hugging(start = skin.dp(Space.X2)))
        body.addView(end, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X2)))
        body.addView(ring, square(skin.dp(Size.TICK), start = skin.dp(Space.X2)))
        body.setPaddingRelative(side, skin.dp(Size.LIST_UP), skin.dp(Space.X3), skin.dp(Size.LIST_UP))
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
        body.addView(words, wide(skin.dp(Size.TILE_GAP)))
        body.setPadding(skin.dp(Size.LIST_GAP), skin.dp(Space.X3), skin.dp(Size.LIST_GAP), skin.dp(Space.X3))
        body.minimumHeight = skin.dp(Size.TILE)
    }

    override fun draw(control: Control, joint: Joint) {
        val isNext = control.state == State.NEXT
        val ink = if (isNext) palette.onActTone else if (control.state == State.DONE) palette.ink2 else palette.ink
        val fill = if (isNext) palette.actTone else if (joint.isDeep) palette.ground else palette.surface
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        badge.say(control.badge, skin)
        label.setTextColor(ink)
        detail.setTextColor(if (isNext) ink else palette.ink2)
        pill(control)
        dotted(control)
        ended(control)
        tick.show(control.kind is KindTick, control.isOn)
        ring.show(control.kind is KindChoice || control.kind is KindChip, control.isOn)
        val corners = if (shape == Shape.ROW) Corners.joined(joint.isFirst, joint.isLast) else Corners(if (shape == Shape.BIG) Radius.HERO else Radius.GROUP)
        body.background = skin.touch(fill, palette.ink, corners)
        speak(body, control)
    }

    private fun pill(control: Control) {
        val (fill, ink) = palette.plate(control.state)
        badge.background = skin.box(fill, Radius.FULL, width = 0f)
        badge.setTextColor(ink)
    }

    private fun dotted(control: Control) {
        val icon = if (control.state == State.DONE) R.drawable.icon_check else control.icon?.let(::drawableOf)
        dot.visibility = if (icon == null) View.GONE else View.VISIBLE
        val isPlainTile = shape == Shape.TILE && control.state == State.REST
        val (fill, ink) = if (isPlainTile) palette.plate(Weight.SECONDARY) else palette.plate(control.state)
        icon?.let { dot.show(it, fill, ink) }
    }

    private fun ended(control: Control) {
        val icon = when (control.kind) {
            is KindLeads -> if (control.isOn) R.drawable.icon_check else R.drawable.icon_chevron
            is KindLeaves -> R.drawable.icon_out
            is KindFold -> if (control.isOn) R.drawable.icon_up else R.drawable.icon_down
            else -> null
        }
        end.draw(icon.takeIf { shape == Shape.ROW }, palette.outline, skin)
        body.isSelected = control.isOn && control.kind is KindLeads
    }
}
