package app.plainsums.screens

import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.Shown

/** Why something was not let in, and what to do instead. */
class Refusal(val topic: String, shown: Shown, second: Boolean, kind: KeptKind, val mayCut: Boolean) {
    val why: List<String> = listOfNotNull(
        when {
            second -> "keep-refused-second"
            shown == Shown.NOBODY_UNDER18 -> "keep-refused-own-age"
            shown == Shown.WORDS_ONLY && kind != KeptKind.SCREENSHOT -> "keep-refused-kind"
            else -> "keep-refused-under-18"
        },
        "keep-refused-leave",
        "keep-refused-instead",
        "keep-refused-yours".takeIf { shown != Shown.WORDS_ONLY },
    )
}
