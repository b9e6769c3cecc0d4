package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.Listed

/** One service: what it does, what to know first, and each way in with what it leaves behind. */
class ServiceScreen(private val service: String) : Screen("service") {
    private var listed: Listed? = null
    private var instead: List<Listed> = emptyList()
    override val prefixes = listOf("people", "medium", "trace")

    override fun load(core: Core) {
        val id = service.ifEmpty { core.guide.people(core.guide.query(core.progress.answers, null), core.nowMs).services.first().id }
        val found = core.serviceFor(id)
        listed = found
        instead = found.instead.map { core.guide.service(it, null, core.nowMs) }
    }

    override fun draw(page: Page) {
        val listed = listed ?: return
        page.title(listed.name)
        page.paragraph(listed.about)
        if (instead.isNotEmpty()) others(page)
        page.card { doors(this@ServiceScreen, listed.doors, listed.id, whole = true) }
        if (listed.know.isEmpty()) return
        page.heading(word("people-know"))
        listed.know.forEach { page.item("•").text = it }
    }

    private fun others(page: Page) {
        page.paragraph(word("people-instead"))
        instead.forEach { other -> page.choice(other.name, other.about) { host.push(ServiceScreen(other.id)) } }
    }
}
