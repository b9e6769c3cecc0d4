package app.plainsums.screens

import app.plainsums.gateway.Choice
import app.plainsums.gateway.Core
import app.plainsums.gateway.Listed
import app.plainsums.gateway.Need
import app.plainsums.gateway.OpenState
import app.plainsums.gateway.People
import app.plainsums.gateway.Question

/** Who helps, those who answer now first, by the way that the reader can talk. */
class PeopleScreen : Screen("people") {
    private var people: People? = null
    private var question: Question? = null
    private var way: String? = null
    private var wayLine = ""
    private var asking = true
    private var forChild = false
    private var whole = false
    private var names: Map<String, String> = emptyMap()
    override val prefixes = listOf("people", "medium", "trace", "need")

    override fun load(core: Core) {
        val progress = core.progress
        val query = core.guide.query(progress.answers, progress.area).copy(forChild = forChild)
        val found = core.guide.people(query, core.nowMs)
        people = found
        question = core.guide.questions().find { it.id == TALK }
        way = core.guide.answered(progress.answers, TALK)
        wayLine = wayText()?.let { core.say("people-for-way", "way" to it) }.orEmpty()
        asking = asking && way == null
        names = found.services.flatMap { it.instead }.distinct().associateWith { core.guide.service(it, null, core.nowMs).name }
    }

    private fun wayText() = question?.answers?.find { it.id == way }?.text

    override fun draw(page: Page) {
        val people = people ?: return
        page.title(word("people-title"))
        page.paragraph(word("people-open-first"))
        if (asking) howToTalk(page) else changeWay(page)
        page.tick(word("people-for-child"), forChild) { forChild = it; reload() }
        if (people.nobodyNow) page.warning(word("people-nobody-now"))
        val shown = if (whole) people.services else people.services.take(FEW)
        shown.forEach { service(page, it) }
        if (shown.size < people.services.size) page.secondary(word("people-all")) { whole = true; redraw() }
        page.small(word("people-call-back"))
    }

    private fun howToTalk(page: Page) {
        val question = question ?: return
        page.card(page.look.tint) {
            heading(question.text)
            small(question.why)
            question.answers.forEach { choice -> option(choice) }
            secondary(word("common-skip")) { choose(null) }
        }
    }

    private fun Page.option(choice: Choice) {
        val button = choice(choice.text) { choose(choice.id) }
        if (choice.id == way) mark(button)
    }

    private fun changeWay(page: Page) {
        if (wayLine.isNotEmpty()) page.small(wayLine)
        page.secondary(word("people-change-way")) { asking = true; redraw() }
    }

    private fun choose(choice: String?) = ask({
        setProgress(progress.run { copy(answers = guide.answer(answers, TALK, choice)) })
    }) {
        asking = false
        reload()
    }

    private fun service(page: Page, listed: Listed) = page.card {
        small(need(listed.need))
        named(listed.name)
        paragraph(listed.about)
        listed.doors.firstOrNull()?.let { door(this@PeopleScreen, it, listed.id) }
        instead(listed)
        if (listed.doors.size > 1 || listed.know.isNotEmpty()) {
            val more = secondary(word("common-more")) { host.push(ServiceScreen(listed.id)) }
            more.contentDescription = word("common-more") + ": " + listed.name
        }
    }

    /** When somebody answers again, if all that is open now is a way to write. */
    private fun Page.closedDoor(listed: Listed) {
        val door = listed.doors.drop(1).find { it.open == OpenState.CLOSED } ?: return
        small(mediumWord(door.medium) + ": " + door.openText.joinToString(" "))
    }

    private fun Page.instead(listed: Listed) {
        if (listed.instead.isEmpty()) return
        closedDoor(listed)
        paragraph(word("people-instead"))
        listed.instead.forEach { id -> choice(names[id].orEmpty()) { host.push(ServiceScreen(id)) } }
    }

    private fun need(need: Need) = word("need-" + need.name.lowercase())

    private companion object {
        const val TALK = "talk"
        const val FEW = 6
    }
}
