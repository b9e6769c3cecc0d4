package app.plainsums.screens

import android.content.Context
import android.view.LayoutInflater
import android.view.View
import android.widget.DatePicker
import android.widget.TimePicker
import app.plainsums.R
import app.plainsums.gateway.Moment
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import java.text.DateFormat
import java.util.Calendar
import java.util.GregorianCalendar
import java.util.SimpleTimeZone
import java.util.TimeZone

/** When something happened, as far as the reader knows. Unknown until they say so. */
class Happened {
    private var at: Calendar? = null

    val known: Boolean get() = at != null

    fun know(yes: Boolean) {
        at = if (yes) at ?: now() else null
    }

    fun set(year: Int, month: Int, day: Int) {
        at?.set(year, month, day)
    }

    fun clock(hour: Int, minute: Int) {
        at?.set(Calendar.HOUR_OF_DAY, hour)
        at?.set(Calendar.MINUTE, minute)
    }

    fun read(field: Int): Int = (at ?: now()).get(field)

    fun moment(): Moment? = at?.let { Moment(it.timeInMillis, zone(it.timeInMillis)) }

    fun origin(source: Source) = Origin(moment(), zone(System.currentTimeMillis()), source)

    private fun now() = GregorianCalendar().apply { set(Calendar.SECOND, 0); set(Calendar.MILLISECOND, 0) }
}

private fun zone(at: Long) = TimeZone.getDefault().getOffset(at) / MINUTE

/** As the clock showed it where the reader was. */
fun Moment.shown(context: Context): String = format(DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale(context)))

/** The day alone, for a list. */
fun Moment.day(context: Context): String = format(DateFormat.getDateInstance(DateFormat.MEDIUM, locale(context)))

private fun Moment.format(format: DateFormat): String {
    format.timeZone = SimpleTimeZone(zoneMinutes * MINUTE, "")
    return format.format(unixMs)
}

/** How the clock stood to the one in Greenwich. */
fun Moment.zoneShown(): String {
    val sign = if (zoneMinutes < 0) "-" else "+"
    val minutes = Math.abs(zoneMinutes)
    return "UTC%s%02d:%02d".format(sign, minutes / 60, minutes % 60)
}

private fun locale(context: Context) = context.resources.configuration.locales[0]

/** Asks when it happened; a rough time is enough, and so is none. */
fun Page.happened(screen: Screen, happened: Happened) {
    heading(screen.word("keep-when"))
    val choices = listOf("unknown", "roughly").map { it to screen.word("keep-when-$it") }
    radios(choices, if (happened.known) "roughly" else "unknown") { happened.know(it == "roughly"); screen.redraw() }
    if (!happened.known) return
    small(screen.word("keep-when-about"))
    wheels(happened)
}

private fun Page.wheels(happened: Happened) {
    val wheels = LayoutInflater.from(look.context).inflate(R.layout.moment, column, false)
    val day = wheels.findViewById<DatePicker>(R.id.day)
    day?.maxDate = System.currentTimeMillis()
    val (year, month, date) = listOf(Calendar.YEAR, Calendar.MONTH, Calendar.DAY_OF_MONTH).map(happened::read)
    day?.init(year, month, date) { _, y, m, d -> happened.set(y, m, d) }
    val clock = wheels.findViewById<TimePicker>(R.id.clock)
    clock?.setIs24HourView(true)
    clock?.hour = happened.read(Calendar.HOUR_OF_DAY)
    clock?.minute = happened.read(Calendar.MINUTE)
    clock?.setOnTimeChangedListener { _, hour, minute -> happened.clock(hour, minute) }
    wheels.isSaveFromParentEnabled = false
    add(wheels as View)
}

private const val MINUTE = 60_000
