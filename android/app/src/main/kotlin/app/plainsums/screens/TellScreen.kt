package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.Need
import app.plainsums.gateway.Route
import app.plainsums.gateway.TargetKind

/** Whom to call, where to write, and what helps before and after. */
class TellScreen(about: String = "") : Screen("tell") {
    private val named = about.takeUnless { it.isEmpty() || it == MINE }
    private val mine = AreaPart(this)
    private var urgent: Route? = null
    private var routes: List<Route> = emptyList()
    override val prefixes = listOf("tell", "medium", "trace", "call-sheet")

    override fun load(core: Core) {
        val progress = core.progress
        val area = named ?: progress.area
        val query = core.guide.query(progress.answers, area)
        urgent = core.guide.routes(query.copy(danger = true), core.nowMs).firstOrNull()
        val all = core.guide.routes(query.copy(danger = false), core.nowMs)
        routes = all.filter { it.target.kind == TargetKind.SERVICE && core.isLaw(it.target.id) }
        mine.load(core, area, all.find { it.target.kind == TargetKind.AREA })
    }

    private fun Core.isLaw(service: String) = guide.service(service, null, nowMs).need == Need.LAW

    override fun draw(page: Page) {
        page.title(word("tell-title"))
        page.paragraph(word("tell-choose"))
        inDanger(page)
        before(page)
        routes.forEach { page.route(this, it) }
        mine.draw(page)
        after(page)
    }

    private fun inDanger(page: Page) = page.card(page.look.note) {
        text(word("tell-danger"), Look.BODY, look.onNote, strong = true)
        urgent?.run { doors.firstOrNull()?.let { urgentDoor(this@TellScreen, it, target.id) } }
        secondary(word("tell-silent")) { host.open("danger") }
    }

    private fun before(page: Page) {
        page.heading(word("tell-before"))
        listOf("safe", "contact", "picture").forEach { page.item("•").text = word("tell-before-$it") }
        page.choice(word("call-sheet-title"), word("tell-before-sheet")) { host.open("call-sheet") }
    }

    private fun after(page: Page) {
        page.heading(word("tell-after"))
        listOf("number", "officer").forEach { page.item("•").text = word("tell-after-$it") }
        page.secondary(word("call-sheet-number")) { host.open("follow-up") }
    }
}
