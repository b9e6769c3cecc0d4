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
import app.plainsums.look.Size
import app.plainsums.look.TypeStyle
import kotlin.math.abs

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
