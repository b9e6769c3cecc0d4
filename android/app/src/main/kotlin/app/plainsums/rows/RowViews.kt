package app.plainsums.rows

import android.graphics.Bitmap
import android.view.HapticFeedbackConstants
import android.view.View
import app.plainsums.gateway.*
import app.plainsums.look.Skin

/** What every row needs: how it looks, whom it tells, and who shows media. */
internal class RowContext(val skin: Skin, val media: Media, val isSecure: () -> Boolean, val told: (Event) -> Unit) {
    fun filled() = RowContext(Skin(skin.context, skin.palette.filled(), skin.locale), media, isSecure, told)
}

/** Gives a row what it shows of a picture, a sound or a film. Called on the main thread. */
interface Media {
    /** Hands over the picture of this media once it is there, upright and no larger than the screen; nothing if it cannot be read. */
    fun picture(id: ULong, into: (Bitmap?) -> Unit)

    /** Hands over the picture that was picked by this effect, upright and no larger than a screen; nothing if it cannot be read. */
    fun chosen(picked: ULong, into: (Bitmap?) -> Unit)

    /** Where the frames of this film are drawn; nothing if it is none. The same view while the film is in sight. */
    fun surface(id: ULong): View?
}

/** One row of a page, changed in place as long as its form stays. */
internal abstract class RowView(protected val rowContext: RowContext) {
    protected val skin = rowContext.skin
    protected val palette = skin.palette
    abstract val view: View

    abstract fun update(kind: RowKind, joint: Joint)

    /** It is there no longer: what it has opened elsewhere closes. */
    open fun gone() = Unit
}

/** What must be made again when it changes. */
internal fun formOf(kind: RowKind): String = when (kind) {
    is RowTap -> "tap ${formOf(kind.v1)}"
    is RowMedia -> "media ${kind.v1.kind} ${kind.v1.id}"
    is RowCall -> "call ${kind.v1.isHero} ${kind.v1.isHalf}"
    is RowCrop -> "crop ${kind.v1.picked}"
    is RowCard -> "card ${kind.look}"
    is RowField -> "field ${kind.v1.kind} ${kind.v1.lines}"
    else -> kind.javaClass.simpleName
}

internal fun RowContext.rowView(kind: RowKind, isDeep: Boolean): RowView = when (kind) {
    is RowTap -> controlView(kind.v1)
    is RowPaired -> PairedRow(this)
    is RowCall -> CallRowView(this, kind.v1)
    is RowChips, is RowChoices -> AskedRow(this, isOneLine = kind is RowChips)
    is RowField -> FieldRow(this, kind.v1, isDeep)
    is RowDay -> DayRow(this)
    is RowFacts -> FactsRow(this, isDeep)
    is RowBubble -> BubbleRowView(this)
    is RowCode -> CodeRow(this)
    is RowWords -> WordListRow(this)
    is RowProgress -> ProgressRowView(this)
    is RowMedia -> MediaRowView(this, kind.v1)
    is RowCrop -> CropRowView(this, kind.v1)
    is RowKeypad -> KeypadRowView(this)
    is RowEmpty -> EmptyRow(this)
    is RowCard -> CardRow(this, kind.look)
    is RowSection -> SectionRow(this)
    is RowNotice -> NoticeRow(this)
    is RowNumbered -> NumberedRow(this, kind)
    is RowItem -> ItemRow(this)
    is RowTitle, is RowHeading, is RowLead, is RowText, is RowSmall, is RowSay, is RowArmsLength -> WordsRow(this, kind, isDeep)
}

/** What joins with its like into one group: rows to tap, and calls. */
internal fun joins(row: Row): Boolean = when (val kind = row.kind) {
    is RowCall -> !kind.v1.isHero && !kind.v1.isHalf
    is RowTap -> kind.v1.kind !is KindButton && kind.v1.shape == Shape.ROW
    is RowPaired -> true
    else -> false
}

/** Something to tap, changed in place as long as its form stays. */
internal abstract class ControlView(rowContext: RowContext) : RowView(rowContext) {
    protected val speech = Speech()
    private var now: Control? = null

    /** Draws what has changed. Corners are those of the group that it is in. */
    protected abstract fun draw(control: Control, joint: Joint)

    private var drawnAs: Joint? = null

    override fun update(kind: RowKind, joint: Joint) = update((kind as RowTap).v1, joint)

    fun update(control: Control, joint: Joint = Joint.ALONE) {
        val before = now
        now = control
        if (before == control && drawnAs == joint) return
        drawnAs = joint
        speech.tell(control)
        draw(control, joint)
        if (before != null) feel(before, control)
    }

    /** The whole of a view is one control. */
    protected fun act(on: View) {
        on.tapped(speech) { now?.let { rowContext.told(EventTapped(it.id)) } }
    }

    protected fun speak(on: View, control: Control) {
        on.contentDescription = spoken(control).inLanguage(skin.locale)
    }

    /** A light tick where something is done or chosen; never where somebody leaves. */
    private fun feel(before: Control, control: Control) {
        val isDone = before.state != State.DONE && control.state == State.DONE
        val isChosen = !before.isOn && control.isOn && (control.kind is KindChoice || control.kind is KindChip)
        if (isDone || isChosen) view.performHapticFeedback(HapticFeedbackConstants.VIRTUAL_KEY)
    }
}

/** Where a control is in the group that its rows make. */
internal data class Joint(val isFirst: Boolean, val isLast: Boolean, val isDeep: Boolean) {
    companion object {
        val ALONE = Joint(isFirst = true, isLast = true, isDeep = false)
    }
}

/** What must be made again when it changes. */
internal fun formOf(control: Control): String = "${control.kind.javaClass.simpleName} ${control.shape}"

internal fun RowContext.controlView(control: Control): ControlView =
    if (control.kind is KindButton) ButtonView(this, control) else ListRowView(this, control.shape)
