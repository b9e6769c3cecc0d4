package app.plainsums.screens

import android.view.View
import app.plainsums.gateway.Audience
import app.plainsums.gateway.Core
import app.plainsums.gateway.Found
import app.plainsums.gateway.Topic
import app.plainsums.gateway.Value

/** The pages for a reader, and a search that forgives. */
class AdviceScreen : Screen("advice") {
    private val sought = Typed()
    private var mine = Audience.UNDER18
    private var forChild = false
    private var topics: List<Topic> = emptyList()
    private var found: Found? = null
    private var count = ""
    private var list: Page? = null
    private val audience get() = if (forChild) Audience.TRUSTED_ADULT else mine

    override fun load(core: Core) {
        mine = core.guide.plan(core.progress.answers.copy(age = core.age)).audience
        topics = core.guide.topics(audience)
        look(core, sought.text)
    }

    private fun look(core: Core, words: String) {
        found = if (words.isBlank()) null else core.guide.search(words, audience)
        val hits = found?.run { pinned.size + hits.size } ?: 0
        count = core.guide.word("advice-results", listOf(Value("count", "", hits.toLong())))
    }

    override fun draw(page: Page) {
        page.title(word("advice-title"))
        val box = page.field(word("advice-search"), sought)
        list = page.section()
        list(list)
        box.addTextChangedListener(Watcher(::seek))
    }

    private fun whom(page: Page) {
        val choices = listOf("me", "child").map { it to word("advice-for-$it") }
        page.small(word("advice-for"))
        page.radios(choices, if (forChild) "child" else "me") { forChild = it == "child"; reload() }
    }

    /** In place, so that the box keeps its cursor. */
    private fun seek(words: String) = ask({ look(this, words) }) {
        if (words == sought.text) list(list)
    }

    private fun list(page: Page?) {
        page ?: return
        page.column.removeAllViews()
        val found = found
        if (found == null) begin(page) else results(page, found)
    }

    private fun begin(page: Page) {
        page.small(word("advice-search-example"))
        whom(page)
        all(page, "advice-topics")
    }

    private fun results(page: Page, found: Found) {
        if (found.pinned.isEmpty() && found.hits.isEmpty()) return none(page)
        if (found.pinned.isNotEmpty()) page.heading(word("advice-pinned"))
        found.pinned.forEach { hit -> page.row(hit.id, hit.title) }
        page.small(count).accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        found.hits.forEach { hit -> page.row(hit.id, hit.title) }
    }

    private fun none(page: Page) {
        page.notice(word("advice-none"))
        all(page, "advice-all")
    }

    private fun all(page: Page, heading: String) {
        page.heading(word(heading))
        topics.forEach { page.row(it.id, it.title) }
    }

    private fun Page.row(id: String, title: String) =
        choice(title, topics.find { it.id == id }?.summary.orEmpty()) { host.push(ReadingScreen(id, audience)) }
}
