package app.plainsums.rows

import android.graphics.Typeface
import android.text.Layout
import android.text.Spannable
import android.text.SpannableStringBuilder
import android.text.Spanned
import android.text.TextPaint
import android.text.method.LinkMovementMethod
import android.text.style.ClickableSpan
import android.text.style.StyleSpan
import android.view.Gravity
import android.view.MotionEvent
import android.view.View
import android.widget.TextView
import app.plainsums.gateway.*
import app.plainsums.look.*
import kotlin.math.abs

internal fun RowContext.inset(view: View) = view.apply { setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }

/** Words and nothing else, in the style of their kind. */
internal class WordsRow(rowContext: RowContext, kind: RowKind, private val isDeep: Boolean) : RowView(rowContext) {
    override val view = when (kind) {
        is RowTitle -> heading(if (isDeep) Style.HEAD else Style.TITLE)
        is RowHeading -> heading(Style.HEAD)
        is RowLead -> words(Style.LEAD)
        is RowSmall -> words(Style.SUB, palette.ink2)
        is RowSay -> if (isDeep) words(Style.SAY) else card(Style.SAY, Radius.GROUP, Space.X4, palette.plate(State.MAIN))
        is RowArmsLength -> card(Style.ARM, Radius.HERO, Space.X5, Plate(palette.surface, palette.ink))
        else -> words(Style.BODY)
    }

    private fun words(style: TypeStyle, ink: Int = palette.ink) = WordsView(rowContext, style, ink).also { rowContext.inset(it) }

    private fun heading(style: TypeStyle) = words(style).apply { accessibilityDelegate = Speech().apply { isHeading = true } }

    /** To be read out, or to be read at arm's length. */
    private fun card(style: TypeStyle, radius: Float, side: Float, plate: Plate) = WordsView(rowContext, style, plate.ink).apply {
        background = skin.box(plate.fill, radius)
        setPadding(skin.dp(side), skin.dp(Space.X4), skin.dp(side), skin.dp(Space.X4))
    }

    override fun update(kind: RowKind, joint: Joint) = view.show(runsOf(kind))

    private fun runsOf(kind: RowKind): List<Run> = when (kind) {
        is RowTitle -> kind.v1
        is RowHeading -> kind.v1
        is RowLead -> kind.v1
        is RowText -> kind.v1
        is RowSmall -> kind.v1
        is RowSay -> kind.v1
        is RowArmsLength -> kind.v1
        else -> emptyList()
    }
}

internal class ItemRow(rowContext: RowContext) : RowView(rowContext) {
    private val words = WordsView(rowContext, Style.BODY, palette.ink)
    override val view = line(skin.context).apply {
        gravity = Gravity.TOP
        val side = skin.dp(Size.BULLET)
        val dot = View(context).apply { background = skin.box(palette.act, Radius.FULL, width = 0f) }
        addView(dot, square(side, end = skin.dp(Space.X3)).apply { topMargin = skin.besideLine(Style.BODY, side) })
        addView(words, rest())
        setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) = words.show((kind as RowItem).v1)
}

/** A step behind its number; the heading of the step that is open is larger, and green. */
internal class NumberedRow(rowContext: RowContext, first: RowNumbered) : RowView(rowContext) {
    private val isHeading = first.isHeading
    private val plate = palette.plate(if (isHeading) State.NEXT else State.MAIN)
    private val number = rowContext.label(if (isHeading) Style.SECTION else Style.LABEL, plate.ink)
    private val words = WordsView(rowContext, if (isHeading) Style.HEAD else Style.BODY, palette.ink)
    override val view = line(skin.context).apply {
        if (isHeading) words.accessibilityDelegate = Speech().apply { this.isHeading = true } else gravity = Gravity.TOP
        number.background = skin.box(plate.fill, Radius.FULL, width = 0f)
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        val side = maxOf(skin.dp(if (isHeading) Size.DOT else Size.NUMERAL), skin.lineOf(Style.LABEL) + skin.dp(Space.X1))
        number.minWidth = side
        number.minHeight = side
        addView(number, hugging(end = skin.dp(Space.X3)))
        addView(words, rest())
        setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowNumbered
        number.say(kind.number.toString(), skin)
        words.show(kind.words)
    }
}

/** A heading; what can be done with what follows is at its end. */
internal class SectionRow(rowContext: RowContext) : RowView(rowContext) {
    private val title = WordsView(rowContext, Style.SECTION, palette.ink2)
    override val view = Flow(skin, skin.dp(Space.X2), isSpread = true).apply {
        addView(title)
    }
    private val action = Slot(rowContext, view, hugging()) { ButtonView(rowContext, it, isInLine = true) }

    init {
        title.accessibilityDelegate = Speech().apply { isHeading = true }
        title.setPadding(skin.dp(Space.X1), skin.dp(Space.X1), skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowSection
        title.show(kind.title)
        action.show(kind.action)
    }
}

internal class NoticeRow(rowContext: RowContext) : RowView(rowContext) {
    private val icon = rowContext.picture(Size.ICON_ROW)
    private var words: WordsView? = null
    private var tone: Tone? = null
    override val view = line(skin.context).apply {
        gravity = Gravity.TOP
        val side = skin.dp(Size.ICON_ROW)
        addView(icon, square(side, end = skin.dp(Space.X3)).apply { topMargin = skin.besideLine(Style.NOTE, side) })
        setPaddingRelative(skin.dp(Size.LIST_GAP), skin.dp(Space.X3), skin.dp(Space.X4), skin.dp(Space.X3))
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowNotice
        if (tone != kind.tone) dress(kind.tone)
        words?.show(kind.words)
    }

    private fun dress(tone: Tone) {
        this.tone = tone
        val (fill, ink) = palette.plate(tone)
        view.background = skin.box(fill, Radius.CHIP)
        icon.draw(signOf(tone), ink, skin)
        words?.let(view::removeView)
        words = WordsView(rowContext, Style.NOTE, ink, ink).also { view.addView(it, rest()) }
    }
}

internal class EmptyRow(rowContext: RowContext) : RowView(rowContext) {
    private val dot = Dot(rowContext, Size.DOT_EMPTY, Size.ICON_EMPTY)
    private val words = WordsView(rowContext, Style.BODY, palette.ink)
    override val view = column(skin.context).apply {
        gravity = Gravity.CENTER_HORIZONTAL
        words.textAlignment = View.TEXT_ALIGNMENT_CENTER
        val gap = skin.dp(Space.X6)
        setPadding(gap, 2 * gap, gap, 2 * gap)
        addView(dot)
        addView(words, wide(skin.dp(Space.X3)))
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowEmpty
        dot.show(drawableOf(kind.icon), palette.actTone, palette.onActTone)
        words.show(kind.words)
    }
}

/** Words in runs, with links that a finger, a keyboard and a screen reader can follow. */
internal class WordsView(private val rowContext: RowContext, style: TypeStyle, colour: Int, private val link: Int = rowContext.skin.palette.onActTone) :
    TextView(rowContext.skin.context) {
    private var shown: List<Run>? = null

    init {
        rowContext.skin.letters(this, style, colour)
        isSaveEnabled = false
    }

    fun show(runs: List<Run>) {
        if (runs == shown) return
        shown = runs
        text = joined(runs).inLanguage(rowContext.skin.locale)
        val hasLinks = runs.any { it is RunLink }
        minHeight = if (hasLinks) rowContext.skin.dp(Size.TARGET) else 0
        gravity = Gravity.START or Gravity.CENTER_VERTICAL
        movementMethod = if (hasLinks) WideLinks(rowContext.skin.dp(Size.TARGET) / 2) else null
        if (!hasLinks) isFocusable = false
    }

    private fun joined(runs: List<Run>): CharSequence = SpannableStringBuilder().apply { runs.forEach { put(it) } }

    private fun SpannableStringBuilder.put(run: Run) {
        when (run) {
            is RunPlain -> append(run.v1)
            is RunStrong -> append(run.v1, StyleSpan(Typeface.BOLD), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
            is RunQuoted -> append(apart(run.v1))
            is RunLink -> append(run.v1.label, Leading(run.v1.id), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE)
        }
    }

    private inner class Leading(private val id: String) : ClickableSpan() {
        override fun onClick(view: View) = rowContext.told(EventTapped(id))

        override fun updateDrawState(paint: TextPaint) {
            paint.isUnderlineText = true
            paint.color = link
            paint.typeface = Typeface.create(paint.typeface, Typeface.BOLD)
        }
    }
}

/** Words of others between signs that keep their direction to themselves. */
internal fun apart(words: String): String = "\u2068$words\u2069"

/** A finger need not hit the letters: the nearest link within half a target's height is meant. */
private class WideLinks(private val reach: Int) : LinkMovementMethod() {
    override fun onTouchEvent(view: TextView, text: Spannable, event: MotionEvent): Boolean {
        val layout = view.layout ?: return false
        val x = event.x - view.totalPaddingLeft + view.scrollX
        val y = event.y - view.totalPaddingTop + view.scrollY
        val near = text.getSpans(0, text.length, ClickableSpan::class.java)
            .map { it to distance(layout, text, it, x, y) }
            .filter { it.second <= reach }
            .minByOrNull { it.second }?.first ?: return false
        if (event.action == MotionEvent.ACTION_UP) near.onClick(view)
        return event.action == MotionEvent.ACTION_UP || event.action == MotionEvent.ACTION_DOWN
    }

    private fun distance(layout: Layout, text: Spannable, span: ClickableSpan, x: Float, y: Float): Float {
        val (from, to) = text.getSpanStart(span) to text.getSpanEnd(span)
        return (layout.getLineForOffset(from)..layout.getLineForOffset(to)).minOf { line ->
            val middle = (layout.getLineTop(line) + layout.getLineBottom(line)) / 2f
            val start = if (layout.getLineStart(line) >= from) layout.getLineLeft(line) else layout.getPrimaryHorizontal(from)
            val end = if (layout.getLineEnd(line) <= to) layout.getLineRight(line) else layout.getPrimaryHorizontal(to)
            val beside = maxOf(minOf(start, end) - x, x - maxOf(start, end), 0f)
            maxOf(beside, abs(y - middle))
        }
    }
}
