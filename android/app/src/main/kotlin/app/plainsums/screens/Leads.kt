package app.plainsums.screens

import app.plainsums.gateway.Area
import app.plainsums.gateway.Audience
import app.plainsums.gateway.Core
import app.plainsums.gateway.Listed
import app.plainsums.gateway.Target
import app.plainsums.gateway.TargetKind
import app.plainsums.gateway.Value

/** Where something leads, and what stands on it. */
class Lead(val target: Target, val text: String)

/** The reader's own area, not yet named. */
const val MINE = "mine"

/** The place with its name; none if this app has no such place. */
fun Core.lead(target: Target, audience: Audience): Lead? = nameOf(target, audience)?.let { Lead(target, it) }

private fun Core.nameOf(target: Target, audience: Audience): String? = when (target.kind) {
    TargetKind.SERVICE -> guide.service(target.id, null, nowMs).name
    TargetKind.TOPIC -> guide.topics(audience).find { it.id == target.id }?.title
    TargetKind.AREA -> areaOf(target.id)?.name ?: say("tell-find")
    TargetKind.SCREEN -> if (target.id in Screens.all) say(target.id + "-title") else null
    TargetKind.CARD -> say(cardScreen(target.id) + "-title")
    TargetKind.SOURCE -> null
}

fun Core.areaOf(id: String): Area? = (if (id == MINE) progress.area else id)?.let { guide.area(it) }

/** A service by the way that the reader can talk, or by any way if it has none of those. */
fun Core.serviceFor(id: String): Listed {
    val (answers, area) = progress.run { answers to area }
    // Only the list knows who else is there while it is closed.
    val listed = guide.people(guide.query(answers, area), nowMs).services.find { it.id == id }
    return listed ?: runCatching { guide.service(id, answers.talk, nowMs) }.getOrElse { guide.service(id, null, nowMs) }
}

fun Core.say(id: String, vararg values: Pair<String, String>): String =
    guide.word(id, values.map { (name, text) -> Value(name, text, null) })

/** Goes where it leads. */
fun Screen.follow(target: Target, audience: Audience) = when (target.kind) {
    TargetKind.SERVICE -> host.push(ServiceScreen(target.id))
    TargetKind.TOPIC -> host.push(ReadingScreen(target.id, audience))
    TargetKind.AREA -> host.push(TellScreen(target.id))
    TargetKind.SCREEN -> host.open(target.id)
    TargetKind.CARD -> host.open(cardScreen(target.id), target.id)
    TargetKind.SOURCE -> Unit
}

private fun cardScreen(id: String) = if (id == "adult") "show-adult" else "show"
