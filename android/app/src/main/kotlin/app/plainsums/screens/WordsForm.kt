package app.plainsums.screens

import app.plainsums.gateway.KeptTranscript
import app.plainsums.gateway.Line

/** Their words, a line each, copied from the screen. */
class WordsForm(first: String = "", private var pictureLeft: Boolean = false) : KeepForm("words") {
    private class Row(words: String = "", var sender: String = THEM) {
        val words = Typed(words)
        val time = Typed()
    }

    private val rows = arrayListOf(Row(first))

    override val typed get() = rows.map { it.words }

    override fun fields(page: Page) {
        rows.forEach { row -> page.card { row(this, row) } }
        page.secondary(word("keep-words-add"), ::more)
        page.tick(word("keep-words-picture-left"), pictureLeft) { pictureLeft = it }
        page.small(word("keep-words-disappearing"))
        page.choice(word("keep-words-screenshot"), word("keep-words-screenshot-help")) { host.open("keep-screenshot") }
    }

    private fun row(page: Page, row: Row) {
        page.field(word("keep-words-type"), row.words, lines = 3)
        page.text(word("keep-words-sender"), Look.SMALL, page.look.ink, strong = true)
        page.radios(listOf(THEM, ME).map { it to word("keep-words-$it") }, row.sender) { row.sender = it }
        page.field(word("keep-words-time"), row.time)
    }

    private fun more() {
        rows.add(Row(sender = rows.last().sender))
        redraw()
    }

    override fun kept() = listOf(KeptTranscript(rows.filter { it.words.text.isNotBlank() }.map(::line), pictureLeft))

    private fun line(row: Row) = Line(row.words.text.trim(), word("keep-words-${row.sender}"), row.time.text.trim())

    private companion object {
        const val THEM = "them"
        const val ME = "me"
    }
}

/** It is kept: what next. */
class KeptNowScreen(private val step: String, private val file: Boolean = false, private val isShort: Boolean = false) : Screen("keep-done") {
    override val prefixes = listOf("keep", "home")

    override fun draw(page: Page) {
        page.title(word("keep-kept"))
        if (isShort) page.warning(word("keep-after-short"))
        if (file) AFTER_FILE.forEach { page.paragraph(word(it)) } else page.notice(word("keep-not-delete"))
        val next = KeepSteps.after(step)
        if (next != null) page.primary(word("keep-$next")) { host.replace(keepPage(next)) }
        val again = { host.replace(keepPage(step)) }
        if (next != null) page.secondary(word("keep-add-more"), again) else page.primary(word("keep-add-more"), again)
        page.secondary(word("home-kept")) { host.replace(KeptScreen()) }
        page.secondary(word("common-done")) { host.back() }
    }

    private companion object {
        val AFTER_FILE = listOf("keep-where-original", "keep-after-copies", "keep-after-places", "keep-after-cleaning")
    }
}
