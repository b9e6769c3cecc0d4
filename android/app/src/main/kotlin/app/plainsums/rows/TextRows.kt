package app.plainsums.rows

import android.view.Gravity
import android.view.View
import android.widget.LinearLayout
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

private fun Desk.inset(view: View) = view.apply { setPadding(skin.dp(Space.X1), 0, skin.dp(Space.X1), 0) }

internal class TitleRow(desk: Desk, isDeep: Boolean) : RowView(desk) {
    private val words = WordsView(desk, if (isDeep) Style.HEAD else Style.TITLE, desk.skin.palette.ink)
    override val view = words

    init {
        desk.inset(words)
        words.accessibilityDelegate = Speech().apply { isHeading = true }
    }

    override fun update(kind: RowKind, joint: Joint) = words.show((kind as RowTitle).v1)
}

internal class TextRow(desk: Desk, kind: RowKind) : RowView(desk) {
    private val words = when (kind) {
        is RowLead -> WordsView(desk, Style.LEAD, desk.skin.palette.ink)
        is RowSmall -> WordsView(desk, Style.SUB, desk.skin.palette.ink2)
        else -> WordsView(desk, Style.BODY, desk.skin.palette.ink)
    }
    override val view = words

    init {
        desk.inset(words)
    }

    override fun update(kind: RowKind, joint: Joint) = words.show(runsOf(kind))

    private fun runsOf(kind: RowKind): List<Run> = when (kind) {
        is RowLead -> kind.v1
        is RowSmall -> kind.v1
        else -> (kind as RowText).v1
    }
}

internal class ItemRow(desk: Desk) : RowView(desk) {
    private val words = WordsView(desk, Style.BODY, desk.skin.palette.ink)
    override val view = line(desk.skin.context).apply {
        gravity = Gravity.TOP
        val side = desk.skin.dp(BULLET)
        val dot = View(context).apply { background = desk.skin.box(desk.skin.palette.act, Radius.FULL, width = 0f) }
        val half = (desk.skin.px(Style.BODY) * Style.BODY.line / Style.BODY.size - side).toInt() / 2
        addView(dot, square(side, end = desk.skin.dp(Space.X3)).apply { topMargin = half })
        addView(words, rest())
        setPadding(desk.skin.dp(Space.X1), 0, desk.skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) = words.show((kind as RowItem).v1)

    private companion object {
        const val BULLET = 6f
    }
}

internal class NumberedRow(desk: Desk) : RowView(desk) {
    private val palette = desk.skin.palette
    private val number = desk.label(Style.LABEL, palette.onActTone)
    private val words = WordsView(desk, Style.BODY, palette.ink)
    override val view = line(desk.skin.context).apply {
        gravity = Gravity.TOP
        number.background = desk.skin.box(palette.actTone, Radius.FULL, width = 0f)
        number.gravity = Gravity.CENTER
        number.textAlignment = View.TEXT_ALIGNMENT_GRAVITY
        number.minWidth = desk.skin.dp(ROUND)
        number.minHeight = desk.skin.dp(ROUND)
        addView(number, LinearLayout.LayoutParams(LinearLayout.LayoutParams.WRAP_CONTENT, LinearLayout.LayoutParams.WRAP_CONTENT).apply { marginEnd = desk.skin.dp(Space.X3) })
        addView(words, rest())
        setPadding(desk.skin.dp(Space.X1), 0, desk.skin.dp(Space.X1), 0)
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowNumbered
        number.say(kind.number.toString(), desk.skin)
        words.show(kind.words)
    }

    private companion object {
        const val ROUND = 26f
    }
}

/** A heading; what can be done with what follows stands at its end. */
internal class SectionRow(desk: Desk) : RowView(desk) {
    private val title = WordsView(desk, Style.SECTION, desk.skin.palette.ink2)
    private var action: ControlView? = null
    private var form = ""
    override val view = Flow(desk.skin, desk.skin.dp(Space.X2), isSpread = true).apply {
        addView(title)
        desk.inset(this)
    }

    init {
        title.accessibilityDelegate = Speech().apply { isHeading = true }
        title.setPadding(desk.skin.dp(Space.X1), desk.skin.dp(Space.X1), desk.skin.dp(Space.X1), 0)
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
            action = control?.let { desk.controlView(it) }?.also { view.addView(it.view) }
            form = wanted
        }
        control?.let { action?.update(it) }
    }
}

internal class NoticeRow(desk: Desk) : RowView(desk) {
    private val skin = desk.skin
    private val icon = desk.picture(Size.ICON_ROW)
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
        words = WordsView(desk, Style.NOTE, ink, ink).also { view.addView(it, rest()) }
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
internal class SpeechRow(desk: Desk, private val isFar: Boolean, isDeep: Boolean) : RowView(desk) {
    private val words = WordsView(desk, if (isFar) Style.ARM else Style.SAY, desk.skin.palette.ink)
    override val view = words

    init {
        val skin = desk.skin
        words.background = skin.box(if (isDeep) skin.palette.ground else skin.palette.surface, if (isFar) Radius.HERO else Radius.GROUP)
        val side = skin.dp(if (isFar) Space.X5 else SIDE)
        words.setPadding(side, skin.dp(Space.X4), side, skin.dp(Space.X4))
    }

    override fun update(kind: RowKind, joint: Joint) = words.show(if (isFar) (kind as RowArmsLength).v1 else (kind as RowSay).v1)

    private companion object {
        const val SIDE = 18f
    }
}

internal class EmptyRow(desk: Desk) : RowView(desk) {
    private val dot = Dot(desk, Size.DOT_EMPTY, ICON)
    private val words = WordsView(desk, Style.BODY, desk.skin.palette.ink)
    override val view = column(desk.skin.context).apply {
        gravity = Gravity.CENTER_HORIZONTAL
        words.textAlignment = View.TEXT_ALIGNMENT_CENTER
        val gap = desk.skin.dp(Space.X6)
        setPadding(gap, 2 * gap, gap, 2 * gap)
        addView(dot)
        addView(words, wide(desk.skin.dp(Space.X3)))
    }

    override fun update(kind: RowKind, joint: Joint) {
        kind as RowEmpty
        dot.show(drawableOf(kind.icon), desk.skin.palette.actTone, desk.skin.palette.onActTone)
        words.show(kind.words)
    }

    private companion object {
        const val ICON = 40f
    }
}
