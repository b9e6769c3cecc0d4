package app.plainsums.rows

import android.view.Gravity
import android.view.View
import app.plainsums.gateway.*
import app.plainsums.look.*

internal fun RowContext.inset(view: View) = view.apply { setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }

/** Words and nothing else, in the style of their kind. */
internal class WordsRow(rowContext: RowContext, kind: RowKind, private val isDeep: Boolean) : RowView(rowContext) {
    override val view = when (kind) {
        is RowTitle -> heading(if (isDeep) Style.HEAD else Style.TITLE)
        is RowHeading -> heading(Style.HEAD)
        is RowLead -> words(Style.LEAD)
        is RowSmall -> words(Style.SUB, palette.ink2)
        is RowSay -> card(Style.SAY, Radius.GROUP, Space.X4)
        is RowArmsLength -> card(Style.ARM, Radius.HERO, Space.X5)
        else -> words(Style.BODY)
    }

    private fun words(style: TypeStyle, ink: Int = palette.ink) = WordsView(rowContext, style, ink).also { rowContext.inset(it) }

    private fun heading(style: TypeStyle) = words(style).apply { accessibilityDelegate = Speech().apply { isHeading = true } }

    /** To be read out, or to be read at arm's length. */
    private fun card(style: TypeStyle, radius: Float, side: Float) = WordsView(rowContext, style, palette.ink).apply {
        background = skin.box(if (isDeep) palette.ground else palette.surface, radius)
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

internal class NumberedRow(rowContext: RowContext) : RowView(rowContext) {
    private val number = rowContext.label(Style.LABEL, palette.onActTone)
    private val words = WordsView(rowContext, Style.BODY, palette.ink)
    override val view = line(skin.context).apply {
        gravity = Gravity.TOP
        number.background = skin.box(palette.actTone, Radius.FULL, width = 0f)
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        val side = maxOf(skin.dp(Size.NUMERAL), skin.lineOf(Style.LABEL) + skin.dp(Space.X1))
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
