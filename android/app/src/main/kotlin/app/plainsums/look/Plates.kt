// Made by bindings/look/generate
package app.plainsums.look

import app.plainsums.R
import app.plainsums.gateway.*

/** What fills a thing, if anything does, and the ink on it. */
data class Plate(val fill: Int, val ink: Int)

fun Palette.plate(of: Weight): Plate = when (of) {
    Weight.PRIMARY -> Plate(act, onAct)
    Weight.SECONDARY -> Plate(actTone, onActTone)
    Weight.DANGER -> Plate(danger, onDanger)
    Weight.QUIET -> Plate(0, onActTone)
    Weight.QUIET_DANGER -> Plate(0, onDangerTone)
}

fun Palette.plate(of: Tone): Plate = when (of) {
    Tone.CALM -> Plate(actTone, onActTone)
    Tone.INFO -> Plate(infoTone, onInfoTone)
    Tone.CARE -> Plate(careTone, onCareTone)
    Tone.DANGER -> Plate(dangerTone, onDangerTone)
    Tone.GOOD -> Plate(goodTone, onGoodTone)
}

fun Palette.plate(of: KeyLook): Plate = when (of) {
    KeyLook.PLAIN -> Plate(surface, ink)
    KeyLook.FLAT -> Plate(0, onActTone)
    KeyLook.OPERATOR -> Plate(actTone, onActTone)
    KeyLook.EQUALS -> Plate(act, onAct)
}

fun Palette.plate(of: State): Plate = when (of) {
    State.REST -> Plate(sunken, ink)
    State.MAIN -> Plate(actTone, onActTone)
    State.NEXT -> Plate(act, onAct)
    State.DONE -> Plate(goodTone, onGoodTone)
    State.OFF -> Plate(sunken, ink2)
}

fun signOf(of: Tone): Int = when (of) {
    Tone.CALM -> R.drawable.icon_shield
    Tone.INFO -> R.drawable.icon_info
    Tone.CARE -> R.drawable.icon_warn
    Tone.DANGER -> R.drawable.icon_warn
    Tone.GOOD -> R.drawable.icon_check
}
