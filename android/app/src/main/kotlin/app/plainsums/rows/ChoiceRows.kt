package app.plainsums.rows

import android.view.View
import android.widget.TextView
import app.plainsums.gateway.*
import app.plainsums.look.Space
import app.plainsums.look.Style

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
