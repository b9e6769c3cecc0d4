package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.Route

/** Help at once, by the way that the reader can talk now. */
class DangerScreen : Screen("danger") {
    private var routes: List<Route> = emptyList()
    override val prefixes = listOf("medium", "trace")

    override fun load(core: Core) {
        val progress = core.progress
        val query = core.guide.query(progress.answers, progress.area).copy(danger = true)
        routes = core.guide.routes(query, core.nowMs)
    }

    override fun draw(page: Page) {
        page.title(word("common-danger-title"))
        page.notice(word("common-danger-999"))
        page.paragraph(word("common-danger-hurt"))
        routes.forEachIndexed { index, route -> page.route(this, route, urgent = index == 0) }
        page.paragraph(word("common-danger-speak"))
        page.paragraph(word("common-danger-stay"))
        page.small(word("common-danger-no-trouble"))
    }
}
