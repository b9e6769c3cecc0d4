package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A button of some weight; a big one with a picture has it and two lines at its start, one in a line is as small as the words there. */
internal class ButtonView(rowContext: RowContext, first: Control, private val isInLine: Boolean = false) : ControlView(rowContext) {
    private val isFirst = first.shape == Shape.BIG && first.icon == null
    private val isBig = first.shape == Shape.BIG && !isFirst
    override val view = line(skin.context)
    private val icon = rowContext.picture(if (isBig) Size.ICON_CALL else Size.ICON_ROW)
    private val words = column(skin.context)
    private val label = rowContext.label(if (isBig) Style.LEAD else if (isFirst) Style.HEAD else if (isInLine) Style.SECTION else Style.ROW, palette.ink)
    private val detail = rowContext.label(Style.SUB, palette.ink)
    private val end = rowContext.picture(Size.ICON_END)

    init {
        words.addView(label)
        words.addView(detail)
        view.addView(icon, square(skin.dp(if (isBig) Size.ICON_CALL else Size.ICON_ROW), end = skin.dp(if (isBig) Space.X4 else Space.X2)))
        view.addView(words, if (isBig) rest() else hugging())
        view.addView(end, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X2)))
        if (!isBig) centred()
        val isBare = isInLine && (first.kind as KindButton).v1.isQuiet
        val (side, up) = skin.dp(if (isBare) Space.X1 else if (isInLine) Space.X4 else Space.X5) to skin.dp(if (isBig) Space.X3 else Space.X2)
        view.setPadding(side, up, side, up)
        act(view)
    }

    private fun centred() {
        view.gravity = Gravity.CENTER
        listOf(label, detail).forEach { it.textAlignment = View.TEXT_ALIGNMENT_CENTER }
    }

    override fun draw(control: Control, joint: Joint) {
        val weight = (control.kind as KindButton).v1
        val (fill, ink) = palette.plate(weight)
        label.typeface = Skin.weighing(500)
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        listOf(label, detail).forEach { it.setTextColor(ink) }
        icon.draw(control.icon?.let(::drawableOf), ink, skin)
        end.draw(R.drawable.icon_chevron.takeIf { control.state == State.NEXT }, ink, skin)
        view.minimumHeight = skin.dp(if (isBig) Size.BIG else if (isFirst) Size.FIRST else if (weight.isQuiet || isInLine) Size.QUIET else Size.BUTTON)
        val corners = Corners(if (isFirst) Radius.FULL else Radius.HERO)
        view.background = if (weight.isQuiet && !isBig) skin.touch(fill, ink, corners, width = 0f) else skin.touch(fill, ink, corners)
        speak(view, control)
    }
}

internal val Weight.isQuiet get() = this == Weight.QUIET || this == Weight.QUIET_DANGER

/** A row that leads on, leaves, folds, ticks or answers; as a tile or low it is the same row in half of the width. */
internal class ListRowView(rowContext: RowContext, private val shape: Shape) : ControlView(rowContext) {
    private val isTile = shape == Shape.TILE && !skin.isLarge
    override val view = line(skin.context)
    private val tick = MarkBox(rowContext, Radius.TICK, Size.CHECK)
    private val dotSize = if (shape == Shape.MINI) Size.DOT_MINI else Size.DOT
    private val dot = Dot(rowContext, dotSize, Size.ICON_ROW)
    private val label = rowContext.label(Style.ROW, palette.ink)
    private val detail = rowContext.label(Style.SUB, palette.ink2)
    private val badge = rowContext.label(Style.BADGE, palette.ink)
    private val end = rowContext.picture(Size.ICON_END)
    private val ring = MarkBox(rowContext, Radius.FULL, Size.TICK - Space.X2)

    init {
        val words = column(skin.context)
        words.addView(label)
        words.addView(detail)
        if (isTile) tile(words) else across(words)
        badge.setPadding(skin.dp(Size.TILE_GAP), skin.dp(Space.X1), skin.dp(Size.TILE_GAP), skin.dp(Space.X1))
        act(view)
    }

    private fun across(words: View) {
        val isLow = shape == Shape.MINI
        val (gap, side) = if (isLow) skin.dp(Size.TILE_GAP) to skin.dp(Space.X3) else skin.dp(Size.LIST_GAP) to skin.dp(Space.X4)
        view.addView(tick, square(skin.dp(Size.TICK), end = gap))
        view.addView(dot, square(skin.dp(dotSize), end = gap))
        view.addView(words, rest())
        view.addView(badge, hugging(start = skin.dp(Space.X2)))
        view.addView(end, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X2)))
        view.addView(ring, square(skin.dp(Size.TICK), start = skin.dp(Space.X2)))
        view.setPaddingRelative(side, skin.dp(Size.LIST_UP), skin.dp(Space.X3), skin.dp(Size.LIST_UP))
        view.minimumHeight = skin.dp(if (shape == Shape.ROW) Size.ROW else Size.MINI)
    }

    private fun tile(words: View) {
        view.orientation = LinearLayout.VERTICAL
        view.gravity = Gravity.START
        val top = line(skin.context)
        top.addView(dot, square(skin.dp(dotSize)))
        top.addView(View(skin.context), LinearLayout.LayoutParams(0, 1, 1f))
        top.addView(badge)
        view.addView(top, wide())
        view.addView(words, wide(skin.dp(Size.TILE_GAP)))
        view.setPadding(skin.dp(Size.LIST_GAP), skin.dp(Space.X3), skin.dp(Size.LIST_GAP), skin.dp(Space.X3))
        view.minimumHeight = skin.dp(Size.TILE)
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
        view.background = skin.touch(fill, palette.ink, corners)
        speak(view, control)
    }

    private fun pill(control: Control) {
        val (fill, ink) = palette.plate(control.state)
        badge.background = skin.box(fill, Radius.FULL, width = 0f)
        badge.setTextColor(ink)
    }

    private fun dotted(control: Control) {
        dot.visibility = if (control.icon == null && control.number == null) View.GONE else View.VISIBLE
        val (fill, ink) = palette.plate(control.state)
        dot.show(control.icon?.let(::drawableOf), fill, ink, control.number?.toString())
    }

    private fun ended(control: Control) {
        val icon = when (control.kind) {
            is KindLeads -> if (control.isOn) R.drawable.icon_check else R.drawable.icon_chevron
            is KindLeaves -> R.drawable.icon_out
            is KindFold -> if (control.isOn) R.drawable.icon_up else R.drawable.icon_down
            else -> null
        }
        end.draw(icon.takeIf { shape == Shape.ROW && control.state != State.DONE }, palette.outline, skin)
        view.isSelected = control.isOn && control.kind is KindLeads
    }
}

/** A row with a button at its end, or below it where text is large. */
internal class PairedRow(rowContext: RowContext) : RowView(rowContext) {
    private val row = ListRowView(rowContext, Shape.ROW)
    override val view = if (skin.isLarge) column(skin.context) else line(skin.context)
    private val gap = skin.dp(Space.X2)
    private val action = Slot(rowContext, view, hugging(gap, gap)) { ButtonView(rowContext, it, isInLine = true) }

    init {
        view.addView(row.view, if (skin.isLarge) wide() else rest())
        if (skin.isLarge) view.setPadding(0, 0, 0, gap)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowPaired
        row.update(kind.row, joint)
        action.show(kind.action)
        val corners = Corners.joined(joint.isFirst, joint.isLast)
        row.view.background = skin.touch(0, palette.ink, corners, width = 0f)
        view.background = skin.box(palette.surface, corners)
    }
}
