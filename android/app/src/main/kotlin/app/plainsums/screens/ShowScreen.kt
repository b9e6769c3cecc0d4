package app.plainsums.screens

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.view.View
import app.plainsums.gateway.Audience
import app.plainsums.gateway.Block
import app.plainsums.gateway.BlockKind
import app.plainsums.gateway.Core
import app.plainsums.gateway.Listed
import app.plainsums.gateway.TakeAway
import app.plainsums.gateway.TargetKind
import app.plainsums.gateway.Word
import app.plainsums.gateway.Page as Advice

/** Before the phone is turned round: what it does, and that what was kept is locked meanwhile. */
class ShowScreen : Screen("show") {
    private var hasCode = false

    override fun load(core: Core) {
        hasCode = core.hasCode
    }

    override fun draw(page: Page) {
        page.title(word("show-title"))
        page.paragraph(word("show-about"))
        page.notice(word("show-locked"))
        if (hasCode) page.paragraph(word("show-leave"))
        page.primary(word("common-next")) { host.showing(hasCode, ShowCards()) }
        page.small(word("show-pin-android"))
        page.small(word("show-pin-how"))
    }
}

/** Locks; then this one page is all there is, and the way on from it is the calculator. Without a code, the way back stays. */
private fun Host.showing(alone: Boolean, screen: Screen) {
    if (!alone) return push(screen)
    gateway.lockNow { only(screen) }
}

/** Large cards, one after the other, with no button that leads out of the app. */
class ShowCards : Screen("show-cards") {
    private class Large(val title: String, val lines: List<String>, val ways: List<Listed> = emptyList(), val code: TakeAway? = null)

    private companion object {
        val PAGES = setOf(TargetKind.TOPIC, TargetKind.SCREEN)
    }

    override val prefixes = listOf("show", "people", "card")
    private var cards: List<Large> = emptyList()
    private var at = 0

    override fun load(core: Core) {
        val guide = core.guide
        val people = guide.people(guide.query(core.progress.answers, null), core.nowMs).services
        cards = listOf("professional", "parent").map { card(guide.card(it)) } +
            pageOf(guide.page("first-steps", Audience.TRUSTED_ADULT)) +
            Large(guide.word("home-people", emptyList()), emptyList(), ways = people) +
            Large(guide.word("show-take-away", emptyList()), listOf(guide.word("show-take-away-about", emptyList())), code = guide.takeAway())
    }

    private fun card(words: List<Word>) = Large(words.first().text, words.drop(1).map { it.text })

    private fun pageOf(advice: Advice): Large {
        val lines = advice.blocks.filter { it.kind != BlockKind.HEADING2 && it.kind != BlockKind.HEADING3 && !leadsOn(it) }
        return Large(advice.title, lines.map { block -> block.spans.joinToString("") { it.text } })
    }

    /** A row of ways to other pages, of which there are none here. */
    private fun leadsOn(block: Block) = block.spans.count { it.target?.kind in PAGES } > 1

    private fun Page.contact(service: Listed) {
        text(service.name, LARGE, look.ink, strong = true, gap = 18)
        val ways = service.doors.map { it.shown }.distinct() - service.name
        // A number stays on one line.
        val whole = ways.map { it.removePrefix("https://").replace(' ', '\u00A0') }
        if (whole.isNotEmpty()) text(whole.joinToString(" · "), LARGE, look.ink, gap = 2)
    }

    override fun draw(page: Page) {
        val card = cards.getOrNull(at) ?: return
        page.large(card.title, card.lines)
        card.ways.forEach { page.contact(it) }
        card.code?.let { code(page, it) }
        if (at < cards.lastIndex) page.primary(word("show-next")) { go(at + 1) }
        if (at > 0) page.secondary(word("common-back")) { go(at - 1) }
    }

    private fun code(page: Page, take: TakeAway) {
        val view = CodeView(page.look.context, take.rows)
        view.contentDescription = word("show-take-away-about")
        page.add(view)
        take.text.lines().filter(String::isNotBlank).forEach { page.text(it, LARGE, page.look.ink) }
    }

    private fun go(to: Int) {
        at = to
        scrolled = 0
        redraw()
    }
}

/** For a child who can't say it: one card, and nothing else behind it. */
class ShowAdultScreen : Screen("show-adult") {
    override fun draw(page: Page) {
        page.title(word("show-adult-title"))
        page.paragraph(word("show-adult-about"))
        page.paragraph(word("show-adult-under-18-choose"))
        page.primary(word("show-adult-turn")) { host.gateway.lockNow { host.only(AdultCard()) } }
    }
}

/** The card itself, readable at arm's length. */
class AdultCard : Screen("show-adult-card") {
    private var card: List<Word> = emptyList()
    override val canGoBack = false

    override fun load(core: Core) {
        card = core.guide.card("adult")
    }

    override fun draw(page: Page) {
        val title = card.firstOrNull() ?: return
        page.large(title.text, card.drop(1).map { it.text })
    }
}

private fun Page.large(title: String, lines: List<String>) {
    title(title).textSize = LARGEST
    lines.forEach { text(it, LARGE, look.ink, gap = 18) }
}

/** The pattern that another phone scans: dark on light in every theme, with a quiet edge of four around it. */
@SuppressLint("ViewConstructor")
class CodeView(context: Context, private val rows: List<List<Boolean>>) : View(context) {
    private val dark = Paint().apply { color = Color.BLACK }
    private val across = rows.size + 2 * QUIET

    override fun onMeasure(width: Int, height: Int) {
        val side = MeasureSpec.getSize(width) / across * across
        setMeasuredDimension(MeasureSpec.getSize(width), side)
    }

    override fun onDraw(canvas: Canvas) {
        val side = (height / across).toFloat()
        val start = (width - height) / 2f
        val light = Paint().apply { color = Color.WHITE }
        canvas.drawRect(start, 0f, start + height, height.toFloat(), light)
        rows.forEachIndexed { y, row ->
            row.forEachIndexed { x, on -> if (on) module(canvas, start + (x + QUIET) * side, (y + QUIET) * side, side) }
        }
    }

    private fun module(canvas: Canvas, x: Float, y: Float, side: Float) = canvas.drawRect(x, y, x + side, y + side, dark)

    private companion object {
        const val QUIET = 4
    }
}

private const val LARGE = 22f
private const val LARGEST = 30f
