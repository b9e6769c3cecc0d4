package app.plainsums.screens

import app.plainsums.gateway.Contact
import app.plainsums.gateway.Core
import app.plainsums.gateway.KeptContacted
import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.Session

/** Numbers that were given, and what should have happened by now. Only when it is opened. */
class FollowUpScreen : Screen("follow-up") {
    private class Noted(val contact: Contact, val day: String, val by: String?, val late: Boolean)

    private var noted: List<Noted> = emptyList()
    private var adding = false
    private val form = ContactForm(this, more = true) { adding = false }
    override val prefixes = listOf("follow-up", "call-sheet", "plan", "home", "keep")

    override fun load(core: Core) {
        noted = core.session?.let { core.contacts(it) }.orEmpty()
        form.load(core)
    }

    private fun Core.contacts(session: Session): List<Noted> {
        val lines = pages(session).filter { it.kind == KeptKind.CONTACT }
        return lines.mapNotNull { line ->
            (session.entry(line.id).kept as? KeptContacted)?.let { noted(it.contact, day(line.kept.unixMs)) }
        }
    }

    private fun pages(session: Session) = generateSequence(session.list(null, MANY)) { page ->
        page.lastOrNull()?.let { session.list(it.order, MANY) }
    }.takeWhile { it.isNotEmpty() }.flatten().toList()

    private fun Core.noted(contact: Contact, day: String): Noted {
        val by = contact.expectedBy?.unixMs
        return Noted(contact, day, by?.let { say("follow-up-expected", "date" to day(it)) }, by != null && by < nowMs)
    }

    override fun draw(page: Page) {
        page.title(word("follow-up-title"))
        page.paragraph(word("follow-up-about"))
        if (noted.isEmpty()) page.notice(word("follow-up-empty"))
        noted.forEach { one(page, it) }
        if (adding) form.draw(page) else page.primary(word("follow-up-add")) { adding = true; redraw() }
        page.heading(word("follow-up-still-going"))
        page.secondary(word("home-keep")) { host.open("keep") }
        page.secondary(word("home-tell")) { host.open("tell") }
    }

    private fun one(page: Page, noted: Noted) = page.card {
        small(noted.day)
        value("follow-up-number", noted.contact.referenceNumber)
        value("follow-up-officer", noted.contact.officer)
        value("follow-up-case", noted.contact.caseNumber)
        value("follow-up-pin", noted.contact.pin)
        value("call-sheet-expected", noted.contact.expected)
        noted.by?.let { paragraph(it) }
        if (noted.late) late()
    }

    private fun Page.value(name: String, value: String) {
        if (value.isEmpty()) return
        small(word(name))
        text(value, Look.HEADING, look.ink, strong = true, gap = 2)
    }

    private fun Page.late() {
        warning(word("follow-up-late"))
        small(word("follow-up-late-do"))
    }

    private companion object {
        const val MANY = 200u
    }
}
