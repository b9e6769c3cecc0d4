package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private const val BULLET = 6f
private const val ROUND = 26f
private const val SIDE = 18f
private const val ICON = 40f

private fun RowContext.inset(view: View) = view.apply { setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }

internal class TitleRow(rowContext: RowContext, isDeep: Boolean) : RowView(rowContext) {
    private val words = WordsView(rowContext, if (isDeep) Style.HEAD else Style.TITLE, rowContext.skin.palette.ink)
    override val view = words

    init {
        rowContext.inset(words)
        words.accessibilityDelegate = Speech().apply { isHeading = true }
    }

    override fun update(kind: RowKind, joint: Joint) = words.show((kind as RowTitle).v1)
}

internal class TextRow(rowContext: RowContext, kind: RowKind) : RowView(rowContext) {
    private val words = when (kind) {
        is RowLead -> WordsView(rowContext, Style.LEAD, rowContext.skin.palette.ink)
        is RowSmall -> WordsView(rowContext, Style.SUB, rowContext.skin.palette.ink2)
        else -> WordsView(rowContext, Style.BODY, rowContext.skin.palette.ink)
    }
    override val view = words

    init {
        rowContext.inset(words)
    }

    override fun update(kind: RowKind, joint: Joint) = words.show(runsOf(kind))

    private fun runsOf(kind: RowKind): List<Run> = when (kind) {
        is RowLead -> kind.v1
        is RowSmall -> kind.v1
        else -> (kind as RowText).v1
    }
}

internal class ItemRow(rowContext: RowContext) : RowView(rowContext) {
    private val words = WordsView(rowContext, Style.BODY, rowContext.skin.palette.ink)
    override val view = line(rowContext.skin.context).apply {
        gravity = Gravity.TOP
        val side = rowContext.skin.dp(BULLET)
        val dot = View(context).apply { background = rowContext.skin.box(rowContext.skin.palette.act, Radius.FULL, width = 0f) }
        val half = (rowContext.skin.px(Style.BODY) * Style.BODY.line / Style.BODY.size - side).toInt() / 2
        addView(dot, square(side, end = rowContext.skin.dp(Space.X3)).apply { topMargin = half })
        addView(words, rest())
        setPadding(rowContext.skin.dp(Space.X1), 0, rowContext.skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) = words.show((kind as RowItem).v1)
}

internal class NumberedRow(rowContext: RowContext) : RowView(rowContext) {
    private val palette = rowContext.skin.palette
    private val number = rowContext.label(Style.LABEL, palette.onActTone)
    private val words = WordsView(rowContext, Style.BODY, palette.ink)
    override val view = line(rowContext.skin.context).apply {
        gravity = Gravity.TOP
        number.background = rowContext.skin.box(palette.actTone, Radius.FULL, width = 0f)
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        number.minWidth = rowContext.skin.dp(ROUND)
        number.minHeight = rowContext.skin.dp(ROUND)
        addView(number, LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { marginEnd = rowContext.skin.dp(Space.X3) })
        addView(words, rest())
        setPadding(rowContext.skin.dp(Space.X1), 0, rowContext.skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowNumbered
        number.say(kind.number.toString(), rowContext.skin)
        words.show(kind.words)
    }
}

/** A heading; what can be done with what follows is at its end. */
internal class SectionRow(rowContext: RowContext) : RowView(rowContext) {
    private val title = WordsView(rowContext, Style.SECTION, rowContext.skin.palette.ink2)
    private var action: ControlView? = null
    private var form = ""
    override val view = Flow(rowContext.skin, rowContext.skin.dp(Space.X2), isSpread = true).apply {
        addView(title)
        rowContext.inset(this)
    }

    init {
        title.accessibilityDelegate = Speech().apply { isHeading = true }
        title.setPadding(rowContext.skin.dp(Space.X1), rowContext.skin.dp(Space.X1), rowContext.skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowSection
        title.show(kind.title)
        act(kind.action)
    }

    private fun act(control: Control?) {
        val wanted = control?.let(::formOf).orEmpty()
        if (wanted != form) {
            action?.let { view.removeView(it.view) }
            action = control?.let { rowContext.controlView(it) }?.also { view.addView(it.view) }
            form = wanted
        }
        control?.let { action?.update(it) }
    }
}

internal class NoticeRow(rowContext: RowContext) : RowView(rowContext) {
    private val skin = rowContext.skin
    private val icon = rowContext.picture(Size.ICON_ROW)
    private var words: WordsView? = null
    private var tone: Tone? = null
    override val view = line(skin.context).apply {
        gravity = Gravity.TOP
        addView(icon, square(skin.dp(Size.ICON_ROW), end = skin.dp(Space.X3)))
        setPaddingRelative(skin.dp(SIDE), skin.dp(Space.X3), skin.dp(Space.X4), skin.dp(Space.X3))
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowNotice
        if (tone != kind.tone) dress(kind.tone)
        words?.show(kind.words)
    }

    private fun dress(tone: Tone) {
        this.tone = tone
        val (fill, ink) = colours(skin.palette, tone)
        view.background = skin.box(fill, Radius.CHIP)
        icon.setImageDrawable(skin.icon(signs.getValue(tone), ink))
        words?.let(view::removeView)
        words = WordsView(rowContext, Style.NOTE, ink, ink).also { view.addView(it, rest()) }
    }

    private fun colours(palette: Palette, tone: Tone): Pair<Int, Int> = palette.run {
        when (tone) {
            Tone.CALM -> actTone to onActTone
            Tone.INFO -> infoTone to onInfoTone
            Tone.CARE -> careTone to onCareTone
            Tone.DANGER -> dangerTone to onDangerTone
            Tone.GOOD -> goodTone to onGoodTone
        }
    }

    private companion object {
        const val SIDE = 14f
        val signs = mapOf(
            Tone.CALM to R.drawable.icon_shield, Tone.INFO to R.drawable.icon_info, Tone.CARE to R.drawable.icon_warn,
            Tone.DANGER to R.drawable.icon_warn, Tone.GOOD to R.drawable.icon_check,
        )
    }
}

/** Words to read out, or to be read at arm's length. */
internal class SpeechRow(rowContext: RowContext, private val isFar: Boolean, isDeep: Boolean) : RowView(rowContext) {
    private val words = WordsView(rowContext, if (isFar) Style.ARM else Style.SAY, rowContext.skin.palette.ink)
    override val view = words

    init {
        val skin = rowContext.skin
        words.background = skin.box(if (isDeep) skin.palette.ground else skin.palette.surface, if (isFar) Radius.HERO else Radius.GROUP)
        val side = skin.dp(if (isFar) Space.X5 else SIDE)
        words.setPadding(side, skin.dp(Space.X4), side, skin.dp(Space.X4))
    }

    override fun update(kind: RowKind, joint: Joint) = words.show(if (isFar) (kind as RowArmsLength).v1 else (kind as RowSay).v1)
}

internal class EmptyRow(rowContext: RowContext) : RowView(rowContext) {
    private val dot = Dot(rowContext, Size.DOT_EMPTY, ICON)
    private val words = WordsView(rowContext, Style.BODY, rowContext.skin.palette.ink)
    override val view = column(rowContext.skin.context).apply {
        gravity = Gravity.CENTER_HORIZONTAL
        words.textAlignment = View.TEXT_ALIGNMENT_CENTER
        val gap = rowContext.skin.dp(Space.X6)
        setPadding(gap, 2 * gap, gap, 2 * gap)
        addView(dot)
        addView(words, wide(rowContext.skin.dp(Space.X3)))
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowEmpty
        dot.show(drawableOf(kind.icon), rowContext.skin.palette.actTone, rowContext.skin.palette.onActTone)
        words.show(kind.words)
    }
}
