package app.plainsums.rows

import android.graphics.Bitmap
import android.graphics.Color
import android.graphics.drawable.BitmapDrawable
import android.view.Gravity
import android.view.View
import android.widget.ImageView
import android.widget.LinearLayout
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val EDGE = 4

/** What is known, each under or beside its name. */
internal class FactsRow(rowContext: RowContext, isDeep: Boolean) : RowView(rowContext) {
    private var shown: List<Fact>? = null
    override val view = column(skin.context).apply {
        if (!isDeep) background = skin.box(palette.surface, Radius.GROUP)
        val side = skin.dp(if (isDeep) Space.X1 else Space.X4)
        setPadding(side, side * 3 / 4, side, side * 3 / 4)
    }

    override fun update(kind: RowKind, joint: Joint) {
        val facts = (kind as RowFacts).v1
        if (facts == shown) return
        shown = facts
        view.removeAllViews()
        facts.forEachIndexed { at, fact -> view.addView(pair(fact), wide(if (at == 0) 0 else skin.dp(Space.X2))) }
    }

    private fun pair(fact: Fact) = Flow(skin, skin.dp(Space.X2), isSpread = true).apply {
        addView(rowContext.label(Style.NOTE, palette.ink2).apply { say(fact.label, skin) })
        addView(WordsView(rowContext, Style.SECTION, palette.ink).apply { show(fact.words) })
    }
}

/** Words of a conversation, on the side of the one who wrote them. */
internal class BubbleRowView(rowContext: RowContext) : RowView(rowContext) {
    private val who = rowContext.label(Style.BADGE, palette.ink2)
    private val said = WordsView(rowContext, Style.BODY, palette.ink)
    private val bubble = column(skin.context).apply {
        addView(who)
        addView(said)
        setPadding(skin.dp(Size.LIST_GAP), skin.dp(Size.TILE_GAP), skin.dp(Size.LIST_GAP), skin.dp(Size.TILE_GAP))
    }
    override val view = line(skin.context).apply { addView(bubble) }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowBubble).v1
        who.say(listOfNotNull(now.who, now.time).joinToString(" · "), skin)
        said.show(now.words)
        val ink = if (now.isOwn) palette.onActTone else palette.ink
        said.setTextColor(ink)
        who.setTextColor(if (now.isOwn) ink else palette.ink2)
        view.gravity = if (now.isOwn) Gravity.END else Gravity.START
        view.setPaddingRelative(if (now.isOwn) skin.dp(Space.X8) else 0, 0, if (now.isOwn) 0 else skin.dp(Space.X8), 0)
        bubble.background = skin.box(if (now.isOwn) palette.actTone else palette.surface, corners(now.isOwn))
    }

    /** The corner at the writer's side is sharp, wherever lines begin. */
    private fun corners(isOwn: Boolean): Corners {
        val isRightToLeft = view.resources.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL
        val (round, sharp) = Radius.BUBBLE to Radius.INNER
        return if (isOwn != isRightToLeft) Corners(round, round, sharp, round) else Corners(round, round, round, sharp)
    }
}

/** A square code with the light edge that cameras need, black on white in every mode. */
internal class CodeRow(rowContext: RowContext) : RowView(rowContext) {
    private var code: SquareCode? = null
    override val view = ImageView(skin.context).apply {
        adjustViewBounds = true
        maxHeight = skin.dp(Size.CODE)
    }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowCode).v1
        if (now == code) return
        code = now
        view.contentDescription = now.label.inLanguage(skin.locale)
        view.setImageDrawable(BitmapDrawable(view.resources, squares(now)).apply { isFilterBitmap = false })
    }

    private fun squares(code: SquareCode): Bitmap {
        val (side, all) = code.side.toInt() to code.side.toInt() + 2 * EDGE
        val picture = Bitmap.createBitmap(all, all, Bitmap.Config.ARGB_8888).apply { eraseColor(Color.WHITE) }
        val dark = code.dark.indices.filter { code.dark[it] }
        dark.forEach { at -> picture.setPixel(at % side + EDGE, at / side + EDGE, Color.BLACK) }
        return picture
    }
}

/** Words to write down, numbered down one column and then the other. */
internal class WordListRow(rowContext: RowContext) : RowView(rowContext) {
    private var shown: List<String>? = null
    override val view = LinearLayout(skin.context)

    override fun update(kind: RowKind, joint: Joint) {
        val words = (kind as RowWords).v1
        if (words == shown) return
        shown = words
        view.removeAllViews()
        val parts = words.withIndex().chunked(maxOf(1, if (skin.isLarge) words.size else (words.size + 1) / 2))
        parts.forEachIndexed { at, part -> view.addView(columnOf(part), rest().apply { marginStart = if (at == 0) 0 else skin.dp(Space.JOINED) }) }
    }

    private fun columnOf(words: List<IndexedValue<String>>) = column(skin.context).apply {
        words.forEachIndexed { at, word -> addView(cell(word, at == 0, at == words.size - 1), wide(if (at == 0) 0 else skin.dp(Space.JOINED))) }
    }

    private fun cell(word: IndexedValue<String>, isFirst: Boolean, isLast: Boolean) = line(skin.context).apply {
        val number = rowContext.label(Style.LABEL, palette.ink2).apply { say((word.index + 1).toString(), skin); minWidth = skin.dp(Size.ICON_ROW) }
        addView(number, hugging(end = skin.dp(Space.X2)))
        addView(rowContext.label(Style.WORD, palette.ink).apply { say(word.value, skin) }, rest())
        background = skin.box(palette.surface, Corners.joined(isFirst, isLast))
        minimumHeight = skin.dp(Size.WORD)
        setPadding(skin.dp(Space.X4), skin.dp(Space.X1), skin.dp(Space.X2), skin.dp(Space.X1))
        contentDescription = "${word.index + 1} ${word.value}".inLanguage(skin.locale)
        isFocusable = false
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_YES
    }
}
