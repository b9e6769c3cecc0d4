package app.plainsums.screens

import app.plainsums.gateway.Area
import app.plainsums.gateway.AreaHit
import app.plainsums.gateway.Core
import app.plainsums.gateway.Door
import app.plainsums.gateway.Route

/** The reader's own area: found by any name, then its page or number. */
internal class AreaPart(private val screen: TellScreen) {
    private val sought = Typed()
    private var hits: List<AreaHit>? = null
    private var area: Area? = null
    private var doors: List<Door> = emptyList()
    private var hasWords = false
    private var lines: List<String> = emptyList()
    private var list: Page? = null

    fun load(core: Core, id: String?, route: Route?) {
        area = id?.let { core.guide.area(it) }
        doors = route?.doors.orEmpty()
        hasWords = core.session != null
        lines = area?.let { core.linesOf(it) }.orEmpty()
    }

    private fun Core.linesOf(area: Area) = listOfNotNull(
        area.textNumber?.let { say("tell-text", "number" to it) },
        area.relayNumber?.let { say("tell-relay", "number" to it) },
        area.abroadNumber?.let { say("tell-abroad", "number" to it) } ?: say("tell-abroad-none"),
    )

    fun draw(page: Page) {
        page.heading(screen.word("tell-online"))
        val area = area
        if (area == null) find(page) else page.card { whole(area) }
    }

    private fun find(page: Page) {
        page.paragraph(screen.word("tell-find-help"))
        val box = page.field(screen.word("tell-find"), sought)
        list = page.section()
        list()
        box.addTextChangedListener(Watcher(::seek))
    }

    private fun seek(words: String) = screen.ask({ if (words.isBlank()) null else guide.findArea(words) }) { found ->
        hits = found
        if (words == sought.text) list()
    }

    private fun list() {
        val (page, hits) = (list ?: return) to (hits ?: emptyList())
        page.column.removeAllViews()
        if (hits.isEmpty() && sought.text.isNotBlank()) page.notice(screen.word("tell-find-none"))
        if (hits.isNotEmpty()) page.small(screen.word("tell-find-choose"))
        hits.forEach { hit -> page.choice(hit.name, hit.matched) { choose(hit.id) } }
    }

    private fun choose(id: String?) = screen.ask({ setProgress(progress.copy(area = id)) }) {
        sought.text = ""
        hits = null
        screen.reload()
    }

    private fun Page.whole(area: Area) {
        small(screen.word("tell-force"))
        named(area.name)
        area.note?.let { paragraph(it) }
        if (doors.none { it.how == area.how }) paragraph(area.how)
        if (hasWords && area.url != null && !area.isForm) paragraph(screen.word("tell-copied-first"))
        doors.forEach { door -> door(screen, door, area.id, first = before(area, door)) }
        if (hasWords) copyWords()
        lines.forEach { small(it) }
        secondary(screen.word("tell-force-change")) { choose(null) }
    }

    /** Where no page of their own is sure, the words go along on the clipboard. */
    private fun before(area: Area, door: Door): (() -> Unit) -> Unit =
        if (hasWords && !area.isForm && door.uri == area.url) ::copy else { go -> go() }

    private fun Page.copyWords() {
        copying(screen, "tell-copy-account", ::copy)
        small(screen.word("tell-copy-account-about"))
        secondary(screen.word("tell-share-account"), ::share)
        small(screen.word("tell-share-account-about"))
    }

    private fun share() = screen.ask({ session?.accountText(guide) }) { text ->
        text?.let { screen.host.outside.share(it, screen.id) }
    }

    private fun copy(then: () -> Unit) = screen.ask({ session?.accountText(guide) }) { text ->
        text?.let { screen.host.outside.copy(it) }
        then()
    }
}
