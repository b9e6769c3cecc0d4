package app.plainsums.screens

import app.plainsums.gateway.About
import app.plainsums.gateway.Core

/** Who answers for the words, who checked them, and who can see what. */
class WhoMadeScreen : Screen("who-made") {
    private var about: About? = null
    private var publisher = ""
    private var reviewers: List<String> = emptyList()
    private var version = ""
    override val prefixes = listOf("who-made", "notice", "trace")

    override fun load(core: Core) {
        val about = core.guide.about(core.nowMs)
        publisher = if (about.publisher.isEmpty()) "" else core.say("who-made-publisher", "publisher" to about.publisher)
        reviewers = about.reviewers.map { core.say("who-made-reviewer", "name" to it.name, "date" to core.day(it.date)) }
        version = core.say("who-made-version", "version" to about.version.toString(), "date" to core.day(about.builtMs))
        this.about = about
    }

    override fun draw(page: Page) {
        val about = about ?: return
        page.title(word("who-made-title"))
        page.paragraph(publisher.ifEmpty { word("who-made-nobody") })
        reviewers.forEach { page.paragraph(it) }
        if (reviewers.isEmpty()) page.paragraph(word("who-made-no-reviewer"))
        notices(page, about)
        listOf("sources", "unseen", "supervised", "nothing-sent", "no-permission").forEach { page.item("•").text = word("who-made-$it") }
        if (about.publisherUrl.isNotEmpty()) wrong(page, about.publisherUrl)
        page.small(version)
    }

    private fun notices(page: Page, about: About) {
        if (about.draft) page.warning(word("notice-draft"))
        if (about.expired) page.warning(word("notice-expired"))
        if (about.clockBehind) page.warning(word("notice-clock"))
    }

    private fun wrong(page: Page, address: String) {
        page.paragraph(word("who-made-wrong"))
        page.small(word("trace-browser"))
        page.secondary(word("common-open")) { host.outside.go(address, id) }
        page.copyButton(this, address)
    }
}
