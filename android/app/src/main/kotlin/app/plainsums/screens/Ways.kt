package app.plainsums.screens

import app.plainsums.gateway.Door
import app.plainsums.gateway.Medium
import app.plainsums.gateway.Route

/** One way to help: what it is, and each way in. */
fun Page.route(screen: Screen, route: Route) = card {
    heading(route.name)
    paragraph(route.reason)
    route.doors.forEach { door(screen, it) }
}

/** One way in: a tap calls, writes or opens; what it leaves behind is said first. */
fun Page.door(screen: Screen, door: Door) {
    (door.openText + door.cost + door.traces + listOfNotNull(door.how)).filter { it.isNotEmpty() }.forEach { small(it) }
    val medium = screen.word("medium-" + door.medium.name.lowercase())
    primary("$medium: ${door.shown}") { screen.host.outside.go(door.uri, screen.id) }
    if (door.medium in PAGES) copyButton(screen, door.uri)
}

/** For those who would rather open a page in a private tab. */
fun Page.copyButton(screen: Screen, address: String) =
    secondary(screen.word("trace-private")) {
        screen.host.outside.copy(address)
        screen.problem = screen.word("common-copied")
        screen.redraw()
    }

private val PAGES = setOf(Medium.PAGE, Medium.FORM, Medium.CHAT, Medium.BSL)
