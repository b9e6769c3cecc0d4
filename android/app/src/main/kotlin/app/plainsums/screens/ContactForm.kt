package app.plainsums.screens

import android.text.InputType
import android.widget.EditText
import app.plainsums.gateway.Contact
import app.plainsums.gateway.Core
import app.plainsums.gateway.KeptContacted
import app.plainsums.gateway.Moment
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import java.time.Instant
import java.time.ZoneId
import java.time.ZonedDateTime

/** What was said in a call, and what should follow. Kept behind the code, or nowhere. */
internal class ContactForm(private val screen: Screen, private val more: Boolean = false, private val kept: () -> Unit = {}) {
    private val number = Typed()
    private val officer = Typed()
    private val next = Typed()
    private val case = Typed()
    private val pin = Typed()
    private var by: String? = null
    private var canKeep = false
    private var saved = false
    private var days: List<Pair<ZonedDateTime, String>> = emptyList()

    fun load(core: Core) {
        canKeep = core.session != null
        val today = core.here()
        days = WAITS.map { today.plusDays(it).let { day -> day to core.day(day.toInstant().toEpochMilli()) } }
    }

    fun draw(page: Page): EditText {
        val box = page.field(screen.word("call-sheet-number"), number)
        page.small(screen.word("call-sheet-number-help"))
        page.field(screen.word("call-sheet-officer"), officer, kind = NAME)
        if (more) removal(page)
        page.field(screen.word("call-sheet-expected"), next, lines = 2)
        page.small(screen.word("follow-up-by"))
        page.radios(days.map { it.second to it.second }, by) { by = it }
        if (canKeep) page.primary(screen.word("common-save"), ::keep) else page.notice(screen.word("plan-kept-not"))
        if (saved) page.notice(screen.word("keep-kept"))
        return box
    }

    private fun removal(page: Page) {
        page.field(screen.word("follow-up-case"), case)
        page.field(screen.word("follow-up-pin"), pin)
        page.small(screen.word("follow-up-pin-about"))
    }

    private val empty get() = listOf(number, officer, next, case, pin).all { it.text.isBlank() }

    private fun keep() {
        if (empty) return
        val called = screen.host.called
        val contact = contact(called)
        screen.ask({
            val zone = here().offset.totalSeconds / 60
            session?.addRecord(KeptContacted(contact), Origin(null, zone, Source.TYPED))
            called?.run { session?.contactMade(whom, way) }
        }) { emptied() }
    }

    private fun contact(called: Called?) = Contact(
        called?.whom.orEmpty(), called?.way.orEmpty(), number.text.trim(), case.text.trim(), pin.text.trim(), officer.text.trim(), "",
        next.text.trim(), days.find { it.second == by }?.first?.let(::moment),
    )

    /** A day is over when the next one begins: until then nothing is late. */
    private fun moment(day: ZonedDateTime): Moment {
        val over = day.toLocalDate().plusDays(1).atStartOfDay(day.zone).minusMinutes(1)
        return Moment(over.toInstant().toEpochMilli(), over.offset.totalSeconds / 60)
    }

    private fun Core.here() = Instant.ofEpochMilli(nowMs).atZone(ZoneId.systemDefault())

    private fun emptied() {
        listOf(number, officer, next, case, pin).forEach { it.text = "" }
        by = null
        saved = true
        kept()
        screen.reload()
    }

    private companion object {
        const val NAME = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_WORDS
        val WAITS = listOf(1L, 7L, 14L, 28L)
    }
}
