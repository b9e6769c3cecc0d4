package app.plainsums.screens

import android.widget.Button
import app.plainsums.gateway.Door
import app.plainsums.gateway.OpenState
import app.plainsums.gateway.Route

/** Whom the reader turned to, and by which way. */
internal class Called(val whom: String = "101", val way: String = "phone")

/** One way to help: what it is, and each way in. */
fun Page.route(screen: Screen, route: Route) = card {
    heading(route.name)
    paragraph(route.reason)
    route.doors.forEach { door(screen, it, route.target.id) }
}

/**
 * One way in: a tap calls, writes or opens; what it leaves behind is said first. `whole` says hours and cost too; `first`
 * is what has to be done before it opens.
 */
fun Page.door(screen: Screen, door: Door, whom: String, whole: Boolean = false, first: ((() -> Unit) -> Unit)? = null) {
    opening(door)
    if (whole) (door.hours + door.cost).filter { it.isNotEmpty() }.forEach { small(it) }
    door.how?.let { paragraph(it) }
    if (door.traces.isNotEmpty()) small(door.traces.joinToString(" "))
    val go = { screen.goOut(door, whom) }
    val label = screen.mediumWord(door.medium) + ": " + door.shown
    if (door.open == OpenState.CLOSED) secondary(label) { first?.invoke(go) ?: go() } else primary(label) { first?.invoke(go) ?: go() }
    if (door.uri.startsWith("http")) copyButton(screen, door.uri)
}

/** For danger: nothing to read before it but what it leaves behind. */
fun Page.urgentDoor(screen: Screen, door: Door, whom: String): Button {
    if (door.traces.isNotEmpty()) small(door.traces.joinToString(" "))
    return alarming(screen.mediumWord(door.medium) + ": " + door.shown) { screen.goOut(door, whom) }
}

private fun Page.opening(door: Door) = door.openText.forEachIndexed { index, line ->
    if (index == 0) text(line, Look.SMALL, look.ink, strong = true) else small(line)
}

private fun Screen.goOut(door: Door, whom: String) {
    host.called = Called(whom, door.medium.name.lowercase())
    host.outside.go(door.uri, id)
}

/** For those who would rather open a page in a private tab. */
fun Page.copyButton(screen: Screen, address: String) =
    secondary(screen.word("trace-private")) {
        screen.host.outside.copy(address)
        screen.problem = screen.word("common-copied")
        screen.redraw()
    }
