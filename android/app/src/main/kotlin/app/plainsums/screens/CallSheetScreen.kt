package app.plainsums.screens

import android.widget.EditText
import app.plainsums.gateway.Card
import app.plainsums.gateway.Core

/** What they will ask, in that order, with what was kept; and a box for what they say. */
class CallSheetScreen : Screen("call-sheet") {
    private var cards: List<Card> = emptyList()
    private var box: EditText? = null
    private val form = ContactForm(this)
    override val prefixes = listOf("call-sheet", "follow-up", "plan", "tell", "keep")

    override fun load(core: Core) {
        cards = core.sheet()
        form.load(core)
    }

    override fun draw(page: Page) {
        page.title(word("call-sheet-title"))
        page.primary(word("call-sheet-turn")) { host.push(TurnedScreen()) }
        page.secondary(word("tell-after")) { box?.requestFocus() }
        cards.forEach { page.sheetCard(it, this) }
        page.heading(word("tell-after"))
        box = form.draw(page)
    }
}

/** The same cards for someone across a counter. The only way on is Leave. */
class TurnedScreen : Screen("turned") {
    private var cards: List<Card> = emptyList()
    override val prefixes = listOf("call-sheet")
    override val canGoBack = false

    override fun load(core: Core) {
        cards = core.sheet()
    }

    override fun draw(page: Page) {
        page.title(word("call-sheet-cant-say"))
        page.small(word("call-sheet-turned"))
        cards.filter { it.lines != listOf(word(NOTHING)) }.forEach { page.sheetCard(it, this) }
        page.small(word("call-sheet-own-note"))
    }
}

private fun Core.sheet(): List<Card> = session?.callSheet(guide) ?: guide.blankSheet()

/** Readable at arm's length. */
private fun Page.sheetCard(card: Card, screen: Screen) = card {
    // The sheet's own name stands above it.
    if (card.title != screen.word("call-sheet-title")) text(card.title, Look.BODY, look.inkSoft, strong = true)
    val nothing = screen.word(NOTHING)
    card.lines.forEach { if (it == nothing) small(it) else text(it, LARGE, look.ink, gap = Look.GAP / 2) }
}

private const val NOTHING = "call-sheet-nothing"

private const val LARGE = 22f
