package app.plainsums.screens

import app.plainsums.gateway.Age
import app.plainsums.gateway.Core
import app.plainsums.gateway.Limits

/** What can be kept, in the order in which it is asked for. */
class KeepScreen : Screen("keep") {
    override val prefixes = listOf("keep", "setup", "launch", "home")
    private var entry = Entrance()
    private var limits: Limits? = null
    private var skipped = false

    override fun load(core: Core) {
        entry = Entrance.of(core)
        limits = core.guide.limits(core.age)
    }

    override fun draw(page: Page) {
        page.title(word("keep-title"))
        page.paragraph(word("keep-intro"))
        when {
            !entry.open -> page.entrance(this, entry)
            entry.age == Age.NOT_SAID && !skipped -> age(page)
            else -> steps(page)
        }
    }

    private fun age(page: Page) {
        page.notice(word("keep-first-age"))
        page.heading(word("setup-age"))
        page.paragraph(word("setup-age-why"))
        page.choice(word("setup-age-adult")) { say(Age.ADULT) }
        page.choice(word("setup-age-under-18")) { say(Age.UNDER18) }
        page.secondary(word("common-skip")) { skipped = true; redraw() }
    }

    private fun say(age: Age) = ask({ session?.setAge(age) }) { reload() }

    private fun steps(page: Page) {
        page.small(word("keep-order"))
        KeepSteps.words.forEach { step(page, it) }
        page.heading(word("common-more"))
        val files = limits?.let(FileSteps::allowed) ?: emptyList()
        files.forEach { step(page, it) }
        page.notice(word("keep-not-delete"))
        page.secondary(word("home-kept")) { host.open("kept") }
    }

    private fun step(page: Page, step: String) =
        page.choice(word("keep-$step"), word("keep-$step-help")) { host.open("keep-$step") }
}

/** The steps and their order. */
object KeepSteps {
    val words = listOf("who", "words", "demand", "payment", "link", "note")

    fun after(step: String): String? = words.getOrNull(words.indexOf(step) + 1).takeIf { step in words }
}

/** Whether what was kept stands open, and if not, whether there is a code that opens it. */
class Entrance(val open: Boolean = false, val hasCode: Boolean = false, val age: Age = Age.NOT_SAID) {
    companion object {
        fun of(core: Core) = Entrance(core.session != null, core.hasCode, core.session?.age() ?: Age.NOT_SAID)
    }
}

/** Without a code nothing is kept: the way to one. */
fun Page.entrance(screen: Screen, entrance: Entrance) {
    notice(screen.word("keep-first-code"))
    if (entrance.hasCode) {
        primary(screen.word("launch-code")) { screen.host.toCover() }
    } else {
        primary(screen.word("launch-setup")) { screen.host.open("setup") }
    }
}
