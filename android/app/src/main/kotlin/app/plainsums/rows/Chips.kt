package app.plainsums.rows

import android.view.View
import android.view.ViewGroup
import android.widget.HorizontalScrollView
import android.widget.LinearLayout
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** One of several that are together: a filter, or a short answer. */
internal class ChipView(rowContext: RowContext) : ControlView(rowContext) {
    override val view = line(skin.context)
    private val icon = rowContext.picture(Size.ICON_END)
    private val label = rowContext.label(Style.SECTION, palette.ink)
    private val detail = rowContext.label(Style.SUB, palette.ink2)

    init {
        val words = column(skin.context)
        words.addView(label)
        words.addView(detail)
        view.addView(icon, square(skin.dp(Size.ICON_END), end = skin.dp(Space.X2)))
        view.addView(words)
        view.setPadding(skin.dp(Space.X4), skin.dp(Space.X1), skin.dp(Space.X4), skin.dp(Space.X1))
        view.minimumHeight = skin.dp(Size.CHIP)
        view.minimumWidth = skin.dp(Size.TARGET)
        act(view)
    }

    override fun draw(control: Control, joint: Joint) {
        val ink = if (control.isOn) palette.onActTone else palette.ink
        label.say(control.label, skin)
        detail.say(control.detail, skin)
        label.setTextColor(ink)
        detail.setTextColor(if (control.isOn) ink else palette.ink2)
        icon.draw(if (control.isOn) R.drawable.icon_check else control.icon?.let(::drawableOf), ink, skin)
        val (edge, width) = if (control.isOn) palette.act to 2f else palette.hair to maxOf(1f, palette.edge)
        view.background = skin.touch(if (control.isOn) palette.actTone else palette.surface, ink, Corners(Radius.CHIP), edge, width)
        speak(view, control)
    }
}

/** Chips in one line that scrolls, or in as many lines as they need. */
internal class ChipLine(private val rowContext: RowContext, private val isOneLine: Boolean) {
    private val gap = rowContext.skin.dp(Space.X2)
    private val inside: ViewGroup = if (isOneLine) LinearLayout(rowContext.skin.context) else Flow(rowContext.skin, gap)
    private val chips = HashMap<String, ControlView>()
    val view: View = if (isOneLine) scrolling(inside) else inside

    fun update(controls: List<Control>) {
        (chips.keys - controls.map { it.id }.toSet()).forEach { inside.removeView(chips.remove(it)?.view) }
        controls.forEachIndexed { at, control ->
            val chip = chips.getOrPut(control.id) { ChipView(rowContext) }
            chip.update(control)
            chip.view.layoutParams = hugging(end = if (isOneLine) gap else 0)
            inside.stand(chip.view, at)
        }
    }

    /** Cut at the edge of the page, so that it shows that there is more. */
    private fun scrolling(inside: View) = HorizontalScrollView(rowContext.skin.context).apply {
        isHorizontalScrollBarEnabled = false
        isSaveEnabled = false
        clipToPadding = false
        addView(inside)
    }
}

/** A question above its answers; together they are a group to a screen reader too. */
internal class Asked(private val rowContext: RowContext, isOneLine: Boolean) {
    private val question: TextView = rowContext.label(Style.SECTION, rowContext.skin.palette.ink)
    private val line = ChipLine(rowContext, isOneLine)
    val view = column(rowContext.skin.context).apply {
        addView(question, wide())
        addView(line.view, wide(rowContext.skin.dp(Space.X2)))
    }

    init {
        question.setPadding(rowContext.skin.dp(Space.X1), 0, rowContext.skin.dp(Space.X1), 0)
        line.view.id = View.generateViewId()
    }

    fun update(label: String, controls: List<Control>) {
        question.say(label, rowContext.skin)
        line.update(controls)
    }
}

internal class AskedRow(rowContext: RowContext, isOneLine: Boolean) : RowView(rowContext) {
    private val asked = Asked(rowContext, isOneLine)
    override val view: View get() = asked.view

    override fun update(kind: RowKind, joint: Joint) =
        if (kind is RowChips) asked.update(kind.label, kind.chips) else (kind as RowChoices).let { asked.update(it.label, it.choices) }
}
