package app.plainsums.screens

import android.view.View
import android.widget.Button
import app.plainsums.gateway.Door
import app.plainsums.gateway.Medium
import app.plainsums.gateway.OpenState
import app.plainsums.gateway.Route

/** Whom the reader turned to, and by which way. */
internal class Called(val whom: String, val way: String)

/** One way to help: what it is, and each way in. */
fun Page.route(screen: Screen, route: Route, urgent: Boolean = false) = card {
    heading(route.name)
    paragraph(route.reason)
    doors(screen, route.doors, route.target.id, urgent = urgent)
}

/** Several ways in; what was said for the one before is not said again. */
fun Page.doors(screen: Screen, doors: List<Door>, whom: String, whole: Boolean = false, urgent: Boolean = false) =
    doors.forEachIndexed { index, door -> door(screen, door, whom, whole, urgent && index == 0, doors.getOrNull(index - 1)) }

/**
 * One way in: a tap calls, writes or opens; what it leaves behind is said first. `whole` says hours and cost too; `first`
 * is what has to be done before it opens.
 */
fun Page.door(
    screen: Screen,
    door: Door,
    whom: String,
    whole: Boolean = false,
    urgent: Boolean = false,
    before: Door? = null,
    first: (() -> Unit) -> Unit = { go -> go() },
) {
    if (door.openText != before?.openText) opening(door)
    if (whole && door.hours != before?.hours) door.hours.filter { it !in door.openText }.forEach { small(it) }
    if (whole && door.cost != before?.cost) small(door.cost)
    door.how?.let { paragraph(it) }
    if (door.traces.isNotEmpty() && door.traces != before?.traces) small(door.traces.joinToString(" "))
    tap(door.open, urgent, screen.wayIn(door)) { first { screen.goOut(door, whom) } }
    if (door.uri.startsWith("http")) copyButton(screen, door.uri)
}

/** The kind of way, and its number or address: "Call 999", "Web page: …". */
private fun Screen.wayIn(door: Door): String {
    val between = if (door.medium == Medium.PHONE || door.medium == Medium.TEXT) " " else ": "
    return mediumWord(door.medium) + between + door.shown.removePrefix("https://")
}

private fun Page.tap(open: OpenState, urgent: Boolean, label: String, act: () -> Unit) = when {
    urgent -> alarming(label, act)
    open == OpenState.CLOSED -> secondary(label, act)
    else -> primary(label, act)
}

/** For danger: nothing to read before it but what it leaves behind. */
fun Page.urgentDoor(screen: Screen, door: Door, whom: String): Button {
    if (door.traces.isNotEmpty()) small(door.traces.joinToString(" "))
    return alarming(screen.wayIn(door)) { screen.goOut(door, whom) }
}

private fun Page.opening(door: Door) = door.openText.forEachIndexed { index, line ->
    if (index == 0) text(line, Look.SMALL, look.ink, strong = true) else small(line)
}

private fun Screen.goOut(door: Door, whom: String) {
    host.called = Called(whom, door.medium.name.lowercase())
    host.outside.go(door.uri, id, door.shown)
}

/** For those who would rather open a page in a private tab. */
fun Page.copyButton(screen: Screen, address: String): Button = copying(screen, "trace-private") { done ->
    screen.host.outside.copy(address)
    done()
}

/** Says in its own place that it is done: the top of the page may be out of sight. */
fun Page.copying(screen: Screen, label: String, copy: (() -> Unit) -> Unit): Button {
    val button = secondary(screen.word(label)) {}
    button.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
    button.setOnClickListener { copy { button.text = screen.word("common-copied") } }
    return button
}
