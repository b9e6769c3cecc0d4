package app.plainsums.screens

import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.method.LinkMovementMethod
import android.text.style.ClickableSpan
import android.text.style.StyleSpan
import android.graphics.Typeface
import android.view.View
import android.widget.TextView
import app.plainsums.gateway.Audience
import app.plainsums.gateway.Block
import app.plainsums.gateway.BlockKind
import app.plainsums.gateway.Core
import app.plainsums.gateway.Page as Reading
import app.plainsums.gateway.PageSource
import app.plainsums.gateway.Span
import app.plainsums.gateway.Target
import app.plainsums.gateway.TargetKind

/** One page of advice, with where it comes from at its foot. */
class ReadingScreen(private val topic: String, private val audience: Audience? = null) : Screen("page") {
    private var reading: Reading? = null
    private var reviewed = ""
    private var sources = false
    private val offered = HashSet<Target>()
    override val prefixes = listOf("advice", "notice", "trace")

    override fun load(core: Core) {
        val reader = audience ?: core.guide.plan(core.progress.answers).audience
        val page = core.guide.page(topic.ifEmpty { core.guide.topics(reader).first().id }, reader)
        reviewed = core.say("advice-reviewed", "date" to core.day(page.reviewed))
        reading = page
    }

    override fun draw(page: Page) {
        val reading = reading ?: return
        offered.clear()
        page.title(reading.title)
        page.text(reading.summary, Look.BODY, page.look.inkSoft)
        if (reading.fallback) page.warning(word("notice-fallback"))
        reading.blocks.forEach { block(page, it) }
        foot(page, reading)
    }

    private fun block(page: Page, block: Block) {
        when (block.kind) {
            BlockKind.HEADING2 -> page.heading(plain(block))
            BlockKind.HEADING3 -> page.subheading(plain(block))
            BlockKind.PARAGRAPH -> words(page, block, null)
            BlockKind.ITEM -> words(page, block, block.number?.let { "$it." } ?: "•")
        }
    }

    private fun plain(block: Block) = block.spans.joinToString("") { it.text }

    private fun words(page: Page, block: Block, bullet: String?) {
        val view = if (bullet == null) page.paragraph("") else page.item(bullet)
        val buttons = block.spans.filter(::getsButton)
        view.text = styled(block, buttons)
        if (block.spans.any { leads(it) && it !in buttons }) view.movementMethod = LinkMovementMethod.getInstance()
        buttons.forEach { span -> page.secondary(span.text.replaceFirstChar(Char::uppercase)) { go(span) } }
    }

    private fun leads(span: Span) = span.target?.let { it.kind != TargetKind.SOURCE && exists(it) } == true

    private fun exists(target: Target) = target.kind != TargetKind.SCREEN || target.id in Screens.all

    private fun styled(block: Block, buttons: List<Span>): CharSequence {
        val text = SpannableStringBuilder()
        block.spans.forEach { span ->
            val from = text.length
            text.append(span.text)
            if (span.strong || span in buttons) text.style(StyleSpan(Typeface.BOLD), from)
            if (leads(span) && span !in buttons) text.style(link(span), from)
        }
        return text
    }

    private fun SpannableStringBuilder.style(style: Any, from: Int) =
        setSpan(style, from, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)

    private fun link(span: Span) = object : ClickableSpan() {
        override fun onClick(view: View) = go(span)
    }

    private fun go(span: Span) {
        val target = span.target ?: return
        reading?.let { follow(target, it.audience) }
    }

    /** A shaking thumb does not hit a word in a line: each place gets a button once, where it is named first. */
    private fun getsButton(span: Span): Boolean {
        val target = span.target ?: return false
        return leads(span) && target.kind != TargetKind.TOPIC && offered.add(target)
    }

    private fun foot(page: Page, reading: Reading) {
        page.line()
        page.small(reviewed)
        if (reading.draft) page.warning(word("notice-draft"))
        if (reading.languageDraft) page.warning(word("notice-language"))
        if (reading.sources.isEmpty()) return
        page.secondary(word("advice-sources")) { sources = !sources; redraw() }
        if (sources) reading.sources.forEach { source(page, it) }
    }

    private fun source(page: Page, source: PageSource) = page.card {
        paragraph(source.title)
        small(source.seen)
        if (source.url.isNotEmpty()) {
            small(word("trace-browser"))
            secondary(word("common-open")) { host.outside.go(source.url, id) }
            copyButton(this@ReadingScreen, source.url)
        }
    }
}
