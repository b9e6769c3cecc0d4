package app.plainsums.screens

import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import app.plainsums.gateway.Core
import app.plainsums.gateway.Medium
import app.plainsums.platform.asHeading
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale

/** A part of a page that can be filled anew by itself. */
fun Page.section(): Page {
    val inner = upright(look.context)
    add(inner)
    return Page(look, inner)
}

fun Page.subheading(text: String): TextView = text(text, Look.BODY, look.ink, strong = true).also(::asHeading)

/** A heading right below what kind of thing it is. */
fun Page.named(text: String): TextView = text(text, Look.HEADING, look.ink, strong = true, gap = 2).also(::asHeading)

/** One of a list, behind its number or dot. */
fun Page.item(bullet: String): TextView {
    val row = LinearLayout(look.context)
    val (dot, words) = Page(look, row).run { text(bullet, Look.BODY, look.inkSoft) to text("", Look.BODY, look.ink) }
    dot.minWidth = look.dp(26)
    dot.layoutParams = LinearLayout.LayoutParams(WRAP_CONTENT, WRAP_CONTENT)
    words.layoutParams = LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f)
    add(row, Look.GAP / 2)
    return words
}

/** Between what is said and what is said about it. */
fun Page.line() {
    val line = View(look.context)
    line.setBackgroundColor(look.lineSoft)
    add(line, 2 * Look.GAP).layoutParams = LinearLayout.LayoutParams(MATCH_PARENT, look.dp(1)).apply { topMargin = look.dp(2 * Look.GAP) }
}

/** The one that was chosen before. */
fun Page.mark(button: Button) {
    button.isSelected = true
    button.background = look.touch(look.tint, look.mainInk, look.ink)
}

fun Screen.mediumWord(medium: Medium) = word("medium-" + medium.name.lowercase())

/** A day of the pack as people write it. */
fun Core.day(iso: String): String = runCatching { written(LocalDate.parse(iso)) }.getOrDefault(iso)

fun Core.day(unixMs: Long): String = written(Instant.ofEpochMilli(unixMs).atZone(ZoneId.systemDefault()).toLocalDate())

private fun Core.written(day: LocalDate): String =
    day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(localeOfWords()))

private fun Core.localeOfWords(): Locale {
    val language = guide.about(nowMs).locale
    // The pack's English is that of the United Kingdom, which puts the day first.
    return Locale.Builder().setLanguage(language).setRegion("GB").build()
}
