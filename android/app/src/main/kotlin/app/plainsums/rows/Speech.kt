package app.plainsums.rows

import android.annotation.TargetApi
import android.os.Build
import android.os.Bundle
import android.text.SpannableString
import android.text.Spanned
import android.text.style.LocaleSpan
import android.view.View
import android.view.accessibility.AccessibilityNodeInfo
import android.view.accessibility.AccessibilityNodeInfo.AccessibilityAction
import android.view.accessibility.AccessibilityNodeInfo.CollectionItemInfo
import android.view.accessibility.AccessibilityNodeInfo.RangeInfo
import app.plainsums.gateway.*
import java.util.Locale

/** What a screen reader finds at a view: its role, and the state that it is in. */
internal class Speech : View.AccessibilityDelegate() {
    var role: String? = null
    var isHeading = false
    var isChecked: Boolean? = null
    var isOpen: Boolean? = null
    var isOff = false
    var hint: String? = null
    /** What is found in place of what is drawn. */
    var instead: CharSequence? = null
    var problem: String? = null
    var percent: Float? = null
    var extra: Pair<AccessibilityAction, () -> Unit>? = null

    override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
        super.onInitializeAccessibilityNodeInfo(host, info)
        role?.let { info.className = it }
        isChecked?.let { info.isCheckable = true; info.isChecked = it }
        isOpen?.let { info.addAction(if (it) AccessibilityAction.ACTION_COLLAPSE else AccessibilityAction.ACTION_EXPAND) }
        if (isOff) info.isEnabled = false
        hint?.let { info.hintText = it }
        instead?.let { info.text = it }
        problem?.let { info.isContentInvalid = true; info.error = it }
        percent?.let { info.rangeInfo = RangeInfo.obtain(RangeInfo.RANGE_TYPE_PERCENT, 0f, 100f, it) }
        extra?.let { info.addAction(it.first) }
        if (isHeading) headed(info)
    }

    override fun performAccessibilityAction(host: View, action: Int, args: Bundle?): Boolean {
        val isFold = action == AccessibilityNodeInfo.ACTION_EXPAND || action == AccessibilityNodeInfo.ACTION_COLLAPSE
        if (isOpen != null && isFold) return host.performClick()
        extra?.takeIf { it.first.id == action }?.let { it.second(); return true }
        return super.performAccessibilityAction(host, action, args)
    }

    /** Before Android 9 a heading is told by its place in a collection. */
    @TargetApi(28)
    private fun headed(info: AccessibilityNodeInfo) {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) info.isHeading = true
        else @Suppress("DEPRECATION") info.setCollectionItemInfo(CollectionItemInfo.obtain(0, 1, 0, 1, true))
    }

    companion object {
        const val BUTTON = "android.widget.Button"
        const val CHECK = "android.widget.CheckBox"
        const val RADIO = "android.widget.RadioButton"
        const val TOGGLE = "android.widget.ToggleButton"
        const val PROGRESS = "android.widget.ProgressBar"
    }
}

internal fun Speech.tell(control: Control) {
    role = roleOf(control.kind)
    isChecked = control.isOn.takeIf { control.kind is KindTick || control.kind is KindChip || control.kind is KindChoice }
    isOpen = control.isOn.takeIf { control.kind is KindFold }
    isOff = control.state == State.OFF
    hint = control.hint
}

private fun roleOf(kind: ControlKind) = when (kind) {
    is KindTick -> Speech.CHECK
    is KindChoice -> Speech.RADIO
    is KindChip -> Speech.TOGGLE
    else -> Speech.BUTTON
}

/** All that a control says, one after the other. */
internal fun spoken(control: Control): String =
    listOfNotNull(control.number?.toString(), control.label, control.detail, control.badge, control.hint).joinToString("\n")

/** Words in the language of the page, which may not be the phone's. */
internal fun CharSequence.inLanguage(locale: Locale): CharSequence {
    if (isEmpty() || locale.language == Locale.getDefault().language) return this
    return SpannableString(this).apply { setSpan(LocaleSpan(locale), 0, length, Spanned.SPAN_EXCLUSIVE_EXCLUSIVE) }
}
