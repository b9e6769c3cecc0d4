// Made by bindings/look/generate
package app.plainsums.look

import android.text.InputType
import app.plainsums.gateway.TextKind

/** Which keyboard comes. */
fun keyboardOf(of: TextKind): Int = when (of) {
    TextKind.WORDS -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES
    TextKind.COPIED -> InputType.TYPE_CLASS_TEXT
    TextKind.NAME -> InputType.TYPE_CLASS_TEXT
    TextKind.USERNAME -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD
    TextKind.LINK -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI
    TextKind.MAIL -> InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS
    TextKind.SEARCH -> InputType.TYPE_CLASS_TEXT
    TextKind.NUMBER -> InputType.TYPE_CLASS_PHONE
    TextKind.AMOUNT -> InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_FLAG_DECIMAL
    TextKind.PIN -> InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_VARIATION_PASSWORD
}
