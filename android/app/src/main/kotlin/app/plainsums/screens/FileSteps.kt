package app.plainsums.screens

import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.Limits
import app.plainsums.platform.Wanted

/** The steps that keep a file. */
object FileSteps {
    val kinds = mapOf(
        "screenshot" to KeptKind.SCREENSHOT,
        "recording" to KeptKind.RECORDING,
        "document" to KeptKind.DOCUMENT,
        "sound" to KeptKind.SOUND,
    )

    /** What the limits let in. */
    fun allowed(limits: Limits): List<String> = kinds.filterValues { mayBeKept(it, limits) }.keys.toList()

    /** The step that keeps this kind, if it is a file. */
    fun of(kind: KeptKind): String? = kinds.entries.firstOrNull { it.value == kind }?.key

    fun mayBeKept(kind: KeptKind, limits: Limits): Boolean = when (kind) {
        KeptKind.RECORDING -> limits.video
        KeptKind.DOCUMENT -> limits.anyFile
        KeptKind.SOUND -> limits.sound
        else -> true
    }

    fun wanted(kind: KeptKind): Wanted = when (kind) {
        KeptKind.SCREENSHOT -> Wanted.PICTURE
        KeptKind.RECORDING -> Wanted.FILM
        KeptKind.SOUND -> Wanted.SOUND
        else -> Wanted.ANY
    }
}
