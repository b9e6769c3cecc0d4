package app.plainsums.rows

import android.view.HapticFeedbackConstants
import android.view.View
import app.plainsums.gateway.*

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
