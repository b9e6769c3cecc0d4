package app.plainsums.rows

import android.text.SpannableString
import android.text.style.ForegroundColorSpan
import android.view.Gravity
import android.view.View
import android.widget.FrameLayout
import android.widget.TextView
import app.plainsums.R
import app.plainsums.gateway.*
import app.plainsums.look.*

/**
 * A number. The round button calls; so does the row, unless it unfolds: then its words say what the call leaves behind.
 */
internal class CallRowView(rowContext: RowContext, first: Call) : RowView(rowContext) {
    private val isHero = first.isHero
    private val isHalf = first.isHalf
    private val ink = if (isHero) palette.onDanger else palette.ink
    private val ink2 = if (isHero) palette.onDanger else palette.ink2
    private val name = if (isHalf) rowContext.label(Style.NOTE, ink2) else rowContext.label(Style.ROW, ink)
    private val address = rowContext.label(if (isHero) Style.HERO else if (isHalf) Style.HALF else Style.NUMBER, ink)
    private val state = rowContext.label(Style.SUB, ink2)
    private val round = FrameLayout(skin.context)
    private val go = Dot(rowContext, if (isHero) Size.GO_HERO else if (isHalf) Size.GO_HALF else Size.GO, if (isHalf) Size.ICON_ROW else Size.ICON_CALL)
    private val words = column(skin.context)
    private val saying = Speech()
    private val starting = Speech()
    private var now: Call? = null

    override val view = line(skin.context)

    init {
        words.gravity = Gravity.CENTER_VERTICAL
        listOf(name, address, state).forEach { words.addView(it, hugging()) }
        // A number is read from the left wherever words run from.
        address.textDirection = View.TEXT_DIRECTION_LTR
        listOf(name, address).forEach { it.compoundDrawablePadding = skin.dp(Space.X2) }
        val up = skin.dp(if (skin.isTall) Size.LIST_UP else Space.X1)
        words.setPaddingRelative(skin.dp(if (isHero) Space.X5 else if (isHalf) Space.X3 else Space.X4), up, skin.dp(Space.X2), up)
        view.addView(words, rest())
        val side = skin.dp(if (isHalf) Space.X2 else Space.X3)
        round.setPaddingRelative(side, skin.dp(Space.X2), side, skin.dp(Space.X2))
        round.addView(go)
        view.addView(round, hugging())
        listOf(view, words).forEach { it.minimumHeight = skin.dp(if (isHero) Size.HERO else Size.CALL) }
        tapping(words, saying) { it.more ?: it.start }
        tapping(round, starting) { it.start }
    }

    private fun tapping(view: View, speech: Speech, which: (Call) -> Control) {
        speech.role = Speech.BUTTON
        view.tapped(speech) { now?.let { rowContext.told(EventTapped(which(it).id)) } }
    }

    /** Where one call is above all, the others are as loud as there is room. */
    fun loud(isLoud: Boolean) {
        if (!isHero && !isHalf) skin.letters(address, if (isLoud && skin.isTall) Style.LOUD else Style.NUMBER, ink)
    }

    override fun update(kind: RowKind, joint: Joint) {
        val call = (kind as RowCall).v1
        now = call
        val isNumberAlone = call.address == call.name
        name.say(call.name.takeUnless { isNumberAlone }, skin)
        address.say(call.address, skin)
        state.say(stateOf(call), skin)
        more(call.more, if (isNumberAlone) address else name)
        speak(call)
        dress(call, joint)
    }

    /** When somebody answers comes first, in green while somebody does. */
    private fun stateOf(call: Call): CharSequence {
        val said = (listOfNotNull(call.hours) + call.state).joinToString(" · ")
        val green = call.hours?.takeIf { call.isOpen && !isHero } ?: return said
        return SpannableString(said).apply { setSpan(ForegroundColorSpan(palette.good), 0, green.length, 0) }
    }

    /** The sign that it unfolds is right behind its first words. */
    private fun more(more: Control?, behind: TextView) {
        saying.isOpen = more?.isOn
        val fold = more?.let { skin.icon(if (it.isOn) R.drawable.icon_up else R.drawable.icon_down, if (isHero) ink else palette.outline) }
        val side = skin.dp(Size.ICON_END)
        fold?.setBounds(0, 0, side, side)
        listOf(name, address).forEach { it.setCompoundDrawablesRelative(null, null, fold.takeIf { _ -> it === behind }, null) }
    }

    private fun speak(call: Call) {
        val shown = (listOf(call.name, call.address) + listOfNotNull(call.hours) + call.state).distinct()
        val leads = call.more ?: call.start
        words.contentDescription = (shown + listOfNotNull(leads.label, leads.hint)).joinToString("\n").inLanguage(skin.locale)
        round.contentDescription = listOfNotNull(call.start.label, call.name, call.start.hint).joinToString("\n").inLanguage(skin.locale)
        round.importantForAccessibility = if (call.more == null) View.IMPORTANT_FOR_ACCESSIBILITY_NO else View.IMPORTANT_FOR_ACCESSIBILITY_YES
    }

    private fun dress(call: Call, joint: Joint) {
        val corners = if (isHero) Corners(Radius.HERO) else Corners.joined(joint.isFirst, joint.isLast)
        view.background = skin.box(if (isHero) palette.danger else if (joint.isDeep) palette.ground else palette.surface, corners)
        words.background = skin.touch(0, ink, corners, width = 0f)
        round.background = skin.touch(0, ink, Corners(Radius.FULL), width = 0f)
        val (fill, on) = roundColours(call)
        go.show(call.start.icon?.let(::drawableOf) ?: R.drawable.icon_phone, fill, on)
    }

    private fun roundColours(call: Call) = when {
        isHero -> palette.onDanger to palette.danger
        call.isClosed -> palette.sunken to palette.ink2
        else -> palette.act to palette.onAct
    }
}
