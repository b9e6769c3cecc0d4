package app.plainsums.rows

import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/** A place to type, under its label; what may help is above it, what is wrong below it. */
internal class FieldRow(rowContext: RowContext, field: TextField, isDeep: Boolean) : RowView(rowContext) {
    private val label = rowContext.label(Style.SECTION, palette.ink)
    private val help = rowContext.label(Style.SUB, palette.ink2)
    private val box = PlainField(rowContext, field, isDeep)
    private val error = Problem(rowContext)
    override val view = column(skin.context).apply {
        addView(label, wide())
        addView(help, wide())
        addView(box, wide(skin.dp(Size.FIELD_GAP)))
        addView(error.view, wide(skin.dp(Size.FIELD_GAP)))
    }

    init {
        listOf(label, help).forEach { it.setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }
        box.id = View.generateViewId()
        label.labelFor = box.id
    }

    override fun update(kind: RowKind, joint: Joint) {
        val field = (kind as RowField).v1
        label.say(field.label, skin)
        help.say(field.help, skin)
        error.show(field.error)
        box.show(field)
    }

    override fun gone() = box.close()
}

/** What is wrong, beside its field, read out when it appears. */
internal class Problem(private val rowContext: RowContext) {
    private val skin = rowContext.skin
    private val words = rowContext.label(Style.SECTION, skin.palette.onDangerTone)
    val view: LinearLayout = line(skin.context).apply {
        val icon = rowContext.picture(Size.ICON_END)
        icon.setImageDrawable(skin.icon(R.drawable.icon_warn, skin.palette.onDangerTone))
        addView(icon, square(skin.dp(Size.ICON_END), start = skin.dp(Space.X1), end = skin.dp(Space.X2)))
        addView(words, rest())
        accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    }

    fun show(problem: String?) {
        words.say(problem, skin)
        view.visibility = if (problem == null) View.GONE else View.VISIBLE
    }
}

/** The box round what is typed: thin at rest, green while it has the caret, red where something is wrong. */
internal fun fieldBox(rowContext: RowContext, isDeep: Boolean, isWrong: Boolean) = rowContext.skin.run {
    val fill = if (isDeep) palette.ground else palette.surface
    android.graphics.drawable.StateListDrawable().apply {
        val wrong = box(fill, Radius.FIELD, palette.error, Size.FOCUS_EDGE)
        val caret = box(fill, Radius.FIELD, palette.act, Size.FOCUS_EDGE)
        addState(intArrayOf(android.R.attr.state_focused), if (isWrong) wrong else caret)
        addState(intArrayOf(), if (isWrong) wrong else box(fill, Radius.FIELD, palette.outline, maxOf(Size.FIELD_EDGE, palette.edge)))
    }
}
