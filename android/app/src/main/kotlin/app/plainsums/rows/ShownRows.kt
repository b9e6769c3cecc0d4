package app.plainsums.rows

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.LinearLayout
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val EDGE = 4
private const val WIDEST = 280f
private const val CELL = 50f
private const val NUMBER = 22f

/** What is known, each under or beside its name. */
internal class FactsRow(rowContext: RowContext, isDeep: Boolean) : RowView(rowContext) {
    private val skin = rowContext.skin
    private var shown: List<Fact>? = null
    override val view = column(skin.context).apply {
        if (!isDeep) background = skin.box(skin.palette.surface, Radius.GROUP)
        val side = skin.dp(if (isDeep) Space.X1 else SIDE)
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
        addView(rowContext.label(Style.NOTE, skin.palette.ink2).apply { say(fact.label, skin) })
        addView(WordsView(rowContext, Style.SECTION, skin.palette.ink).apply { show(fact.words) })
    }

    private companion object {
        const val SIDE = 18f
    }
}

/** Words of a conversation, on the side of the one who wrote them. */
internal class BubbleRowView(rowContext: RowContext) : RowView(rowContext) {
    private val skin = rowContext.skin
    private val who = rowContext.label(Style.BADGE, skin.palette.ink2)
    private val said = WordsView(rowContext, Style.BODY, skin.palette.ink)
    private val bubble = column(skin.context).apply {
        addView(who)
        addView(said)
        setPadding(skin.dp(SIDE), skin.dp(UP), skin.dp(SIDE), skin.dp(UP))
    }
    override val view = object : FrameLayout(skin.context) {
        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            val most = MeasureSpec.getSize(widthSpec) * SHARE / 100
            bubble.measure(MeasureSpec.makeMeasureSpec(most, MeasureSpec.AT_MOST), MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED))
            bubble.layoutParams.width = bubble.measuredWidth
            super.onMeasure(widthSpec, heightSpec)
        }
    }

    init {
        view.addView(bubble, FrameLayout.LayoutParams(0, FrameLayout.LayoutParams.WRAP_CONTENT))
    }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowBubble).v1
        who.say(listOfNotNull(now.who, now.time).joinToString(" · "), skin)
        said.show(now.words)
        val palette = skin.palette
        val ink = if (now.isOwn) palette.onActTone else palette.ink
        said.setTextColor(ink)
        who.setTextColor(if (now.isOwn) ink else palette.ink2)
        (bubble.layoutParams as FrameLayout.LayoutParams).gravity = if (now.isOwn) Gravity.END else Gravity.START
        bubble.background = skin.box(if (now.isOwn) palette.actTone else palette.surface, corners(now.isOwn))
    }

    /** The corner at the writer's side is sharp, wherever lines begin. */
    private fun corners(isOwn: Boolean): Corners {
        val isRightToLeft = view.resources.configuration.layoutDirection == View.LAYOUT_DIRECTION_RTL
        return if (isOwn != isRightToLeft) Corners(ROUND, ROUND, SHARP, ROUND) else Corners(ROUND, ROUND, ROUND, SHARP)
    }

    private companion object {
        const val SHARE = 92
        const val SIDE = 14f
        const val UP = 10f
        const val ROUND = 18f
        const val SHARP = 6f
    }
}

/** A square code with the light edge that cameras need, black on white in every mode. */
internal class CodeRow(rowContext: RowContext) : RowView(rowContext) {
    private var code: SquareCode? = null
    private val paint = Paint().apply { isAntiAlias = false }
    private val most = rowContext.skin.dp(WIDEST)
    override val view = object : View(rowContext.skin.context) {
        override fun onMeasure(widthSpec: Int, heightSpec: Int) {
            val width = MeasureSpec.getSize(widthSpec)
            setMeasuredDimension(width, minOf(width, most))
        }

        override fun onDraw(canvas: Canvas) {
            code?.let { draw(canvas, it, width, height) }
        }
    }

    override fun update(kind: RowKind, joint: Joint) {
        val now = (kind as RowCode).v1
        if (now == code) return
        code = now
        view.contentDescription = now.label.inLanguage(rowContext.skin.locale)
        view.invalidate()
    }

    private fun draw(canvas: Canvas, code: SquareCode, width: Int, height: Int) {
        val side = code.side.toInt()
        val one = height / (side + 2 * EDGE)
        val all = one * (side + 2 * EDGE)
        val left = (width - all) / 2f
        paint.color = Color.WHITE
        canvas.drawRect(left, 0f, left + all, all.toFloat(), paint)
        paint.color = Color.BLACK
        code.dark.forEachIndexed { at, isDark ->
            val x = left + (at % side + EDGE) * one
            val y = (at / side + EDGE) * one.toFloat()
            if (isDark) canvas.drawRect(x, y, x + one, y + one, paint)
        }
    }
}

/** Words to write down, numbered down one column and then the other. */
internal class WordListRow(rowContext: RowContext) : RowView(rowContext) {
    private val skin = rowContext.skin
    private var shown: List<String>? = null
    override val view = LinearLayout(skin.context)

    override fun update(kind: RowKind, joint: Joint) {
        val words = (kind as RowWords).v1
        if (words == shown) return
        shown = words
        view.removeAllViews()
        val columns = if (skin.isLarge) 1 else 2
        val high = (words.size + columns - 1) / columns
        words.withIndex().chunked(maxOf(1, high)).forEachIndexed { at, part -> view.addView(columnOf(part), rest().apply { marginStart = if (at == 0) 0 else skin.dp(Space.JOINED) }) }
    }

    private fun columnOf(words: List<IndexedValue<String>>) = column(skin.context).apply {
        words.forEachIndexed { at, word -> addView(cell(word, at == 0, at == words.size - 1), wide(if (at == 0) 0 else skin.dp(Space.JOINED))) }
    }

    private fun cell(word: IndexedValue<String>, isFirst: Boolean, isLast: Boolean) = line(skin.context).apply {
        val number = rowContext.label(Style.LABEL, skin.palette.ink2).apply { say((word.index + 1).toString(), skin); minWidth = skin.dp(NUMBER) }
        addView(number, LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { marginEnd = skin.dp(Space.X2) })
        addView(rowContext.label(Style.WORD, skin.palette.ink).apply { say(word.value, skin) }, rest())
        background = skin.box(skin.palette.surface, Corners.joined(isFirst, isLast))
        minimumHeight = skin.dp(CELL)
        setPadding(skin.dp(Space.X4), skin.dp(Space.X1), skin.dp(Space.X2), skin.dp(Space.X1))
        contentDescription = "${word.index + 1} ${word.value}".inLanguage(skin.locale)
        isFocusable = false
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_YES
    }
}
