package app.plainsums

import android.graphics.Rect
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.EditText
import android.widget.ScrollView
import android.widget.TextView

/** What is wrong with where things stand in the window now, a line each. */
class Layouts(private val phone: Phone) {
    private val window = phone.root
    private val leaves = phone.views.filter { (it !is ViewGroup) && it.width > 0 && it.height > 0 }
    private val texts = leaves.filterIsInstance<TextView>().filter { it.text.isNotEmpty() }

    /** Nothing is cut off, pushed out or laid over something else, and no word is broken in two. */
    fun wrong(): List<String> = cut() + outside() + overlapping() + broken() + leave()

    private fun cut() = texts.filter { view ->
        val layout = view.layout ?: return@filter false
        val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
        val shortened = (0 until layout.lineCount).any { layout.getEllipsisCount(it) > 0 }
        shortened || view !is EditText && layout.height > room + 1
    }.map { "'${it.text}' is cut" }

    private fun outside() = leaves.filter { view ->
        val at = IntArray(2).also(view::getLocationInWindow)
        val beyond = at[0] < 0 || at[0] + view.width > window.width
        beyond || !scrolls(view) && (at[1] < 0 || at[1] + view.height > window.height)
    }.map { "${said(it)} is outside" }

    private fun overlapping(): List<String> {
        val shown = leaves.mapNotNull { view -> Rect().takeIf(view::getGlobalVisibleRect)?.let { view to it } }
        return shown.flatMapIndexed { index, (view, at) ->
            shown.drop(index + 1).filter { (_, other) -> Rect(at).run { intersect(other) && width() > 1 && height() > 1 } }
                .map { (other, _) -> "${said(view)} is over ${said(other)}" }
        }
    }

    private fun broken() = texts.filter { view ->
        val (layout, text) = (view.layout ?: return@filter false) to view.text
        (1 until layout.lineCount).map(layout::getLineStart).any { text[it - 1].isLetter() && text[it].isLetter() && !isAddress(text, it) }
    }.map { "a word of '${it.text}' is broken" }

    /** An address has no place to break. */
    private fun isAddress(text: CharSequence, at: Int): Boolean {
        val word = text.substring(0, at).takeLastWhile { !it.isWhitespace() } + text.substring(at).takeWhile { !it.isWhitespace() }
        return '.' in word.dropLast(1) || '/' in word || '@' in word
    }

    /** The way out is there whole, and does not scroll. */
    private fun leave(): List<String> {
        val leave = phone.control("Leave")
        val seen = Rect()
        val whole = leave.getGlobalVisibleRect(seen) && seen.width() == leave.width && seen.height() == leave.height
        return if (whole && !scrolls(leave)) emptyList() else listOf("Leave is not in reach")
    }

    /** Lines that are too long to find the next one. */
    fun wide(most: Int): List<String> = texts.filterNot { it is Button }.flatMap { view ->
        val layout = view.layout ?: return@flatMap emptyList()
        (0 until layout.lineCount).map { layout.getLineEnd(it) - layout.getLineStart(it) }.filter { it > most }.map { "$it letters in a line of '${view.text}'" }
    }

    /** What has to be scrolled to be seen whole. */
    fun scrolled(): List<String> = leaves.filter { view ->
        val seen = Rect()
        !view.getGlobalVisibleRect(seen) || seen.height() < view.height
    }.map { "${said(it)} has to be scrolled to" }

    private fun scrolls(view: View) = generateSequence(view.parent) { it.parent }.any { it is ScrollView }

    private fun said(view: View) = "'" + ((view as? TextView)?.text?.takeIf { it.isNotEmpty() } ?: view.contentDescription ?: view.javaClass.simpleName) + "'"
}
