package app.plainsums.rows

import android.view.View
import android.widget.TextView
import app.plainsums.gateway.*
import app.plainsums.look.Space
import app.plainsums.look.Style

/** A question above its answers; together they are a group to a screen reader too. */
internal class Asked(private val desk: Desk, isOneLine: Boolean) {
    private val question: TextView = desk.label(Style.SECTION, desk.skin.palette.ink)
    private val line = ChipLine(desk, isOneLine)
    val view = column(desk.skin.context).apply {
        addView(question, wide())
        addView(line.view, wide(desk.skin.dp(Space.X2)))
    }

    init {
        question.setPadding(desk.skin.dp(Space.X1), 0, desk.skin.dp(Space.X1), 0)
        line.view.id = View.generateViewId()
    }

    fun update(label: String, controls: List<Control>) {
        question.say(label, desk.skin)
        line.update(controls)
    }
}

internal class ChipsRow(desk: Desk) : RowView(desk) {
    private val asked = Asked(desk, isOneLine = true)
    override val view: View get() = asked.view

    override fun update(kind: RowKind, joint: Joint) = (kind as RowChips).let { asked.update(it.label, it.chips) }
}

internal class ChoicesRow(desk: Desk) : RowView(desk) {
    private val asked = Asked(desk, isOneLine = false)
    override val view: View get() = asked.view

    override fun update(kind: RowKind, joint: Joint) = (kind as RowChoices).let { asked.update(it.label, it.choices) }
}
