package app.plainsums.rows

import android.app.DatePickerDialog
import android.app.Dialog
import android.app.TimePickerDialog
import android.text.format.DateFormat
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import app.plainsums.gateway.*
import app.plainsums.look.Space
import app.plainsums.look.Style
import java.util.Calendar

private const val MINUTES = 60
private const val NOON = 12 * MINUTES

/** A place for a day: chips for the usual answers, and the system's own calendar while it is asked for. */
internal class DayRow(rowContext: RowContext) : RowView(rowContext) {
    private val asked = Asked(rowContext, isOneLine = false)
    private val chosen = rowContext.label(Style.SUB, palette.ink2).also(rowContext::inset)
    private val error = Problem(rowContext)
    private var dialog: Dialog? = null
    override val view: View = column(skin.context).apply {
        addView(asked.view, wide())
        addView(chosen, wide(skin.dp(Space.X2)))
        addView(error.view, wide(skin.dp(Space.X2)))
    }

    override fun update(kind: RowKind, joint: Joint) {
        val field = (kind as RowDay).v1
        asked.update(field.label, field.chips)
        chosen.say(field.words, skin)
        error.show(field.error)
        if (!field.isPicking) gone() else if (dialog == null) open(field)
    }

    override fun gone() {
        dialog?.apply { setOnDismissListener(null); dismiss() }
        dialog = null
    }

    private fun open(field: DayField) {
        val from = field.chosen ?: field.last
        var picked: Day? = null
        val picker = DatePickerDialog(skin.context, theme(), { _, year, month, day ->
            picked = Day(year, (month + 1).toUInt(), day.toUInt(), null)
        }, from.year, from.month.toInt() - 1, from.day.toInt())
        picker.datePicker.maxDate = endOf(field.last)
        show(picker) { picked.let { if (it != null && field.withTime) time(field, it) else tell(field, it) } }
    }

    private fun time(field: DayField, day: Day) {
        val from = field.chosen?.minute?.toInt() ?: NOON
        var picked: Day = day
        val picker = TimePickerDialog(skin.context, theme(), { _, hour, minute ->
            picked = day.copy(minute = (hour * MINUTES + minute).toUInt())
        }, from / MINUTES, from % MINUTES, DateFormat.is24HourFormat(skin.context))
        show(picker) { tell(field, picked) }
    }

    private fun show(next: Dialog, then: () -> Unit) {
        dialog = next
        if (rowContext.isSecure()) next.window?.addFlags(FLAG_SECURE)
        next.setOnDismissListener { dialog = null; then() }
        next.show()
    }

    private fun tell(field: DayField, day: Day?) = rowContext.told(EventDated(field.id, day))

    private fun theme() =
        if (palette.isDark) android.R.style.Theme_Material_Dialog_Alert else android.R.style.Theme_Material_Light_Dialog_Alert

    /** The last moment of that day on this phone: the picker counts in its own zone. */
    private fun endOf(day: Day): Long = Calendar.getInstance().run {
        set(day.year, day.month.toInt() - 1, day.day.toInt(), 23, 59, 59)
        timeInMillis
    }
}
