package app.plainsums.screens

import android.text.InputType
import app.plainsums.gateway.Core
import app.plainsums.gateway.Failure
import app.plainsums.gateway.Kept
import app.plainsums.gateway.KeptAccount
import app.plainsums.gateway.KeptDemand
import app.plainsums.gateway.KeptLink
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.KeptPayment
import app.plainsums.gateway.Origin
import app.plainsums.gateway.Source
import app.plainsums.gateway.Way

/** Words to keep: one step of the row. */
abstract class KeepForm(protected val step: String) : Screen("keep-$step") {
    override val prefixes = listOf("keep", "kept", "setup", "launch", "home")
    protected val happened = Happened()
    private var entrance = Entrance()
    private var busy = false
    private val keptNow = HashSet<Kept>()

    /** Everything that can be typed here. */
    protected abstract val typed: List<Typed>

    protected abstract fun fields(page: Page)

    /** What is kept; several, where one form names several things. */
    protected abstract fun kept(): List<Kept>

    override fun load(core: Core) {
        entrance = Entrance.of(core)
    }

    override fun draw(page: Page) {
        page.title(word("keep-$step"))
        if (!entrance.open) return page.entrance(this, entrance)
        words["keep-$step-help"]?.let(page::paragraph)
        fields(page)
        page.happened(this, happened)
        page.primary(word("common-save"), ::keep)
        page.small(word("keep-typed-note"))
        KeepSteps.after(step)?.let { next -> page.secondary(word("common-skip")) { host.replace(keepPage(next)) } }
    }

    private fun keep() {
        if (typed.all { it.text.isBlank() }) return say("keep-nothing")
        if (busy) return
        busy = true
        val (all, origin) = kept() to happened.origin(Source.TYPED)
        ask({ keepAll(all, origin) }, ::notKept) { kept -> if (kept) done() else notKept(Failure("common-error-locked")) }
    }

    /** What was typed stays where it is. */
    private fun notKept(why: Failure) {
        busy = false
        scrolled = 0
        complain(why)
    }

    /** Where the phone got full halfway, the next try keeps only the rest. */
    private fun Core.keepAll(all: List<Kept>, origin: Origin): Boolean {
        val session = session ?: return false
        all.filterNot(keptNow::contains).forEach {
            session.addRecord(it, origin)
            keptNow.add(it)
        }
        return true
    }

    protected open fun done() = host.replace(this, KeptNowScreen(step))

    private fun say(id: String) {
        problem = word(id)
        scrolled = 0
        redraw()
    }
}

/** Who they are, and every other way to name them. */
class WhoForm : KeepForm("who") {
    private val platform = Typed()
    private val shown = Typed()
    private val account = Typed()
    private val link = Typed()
    private val phone = Typed()
    private val email = Typed()
    override val typed = listOf(platform, shown, account, link, phone, email)

    override fun fields(page: Page) {
        page.field(word("keep-who-platform"), platform)
        page.field(word("keep-who-shown"), shown)
        page.field(word("keep-who-id"), account)
        page.small(word("keep-who-id-help"))
        page.field(word("keep-who-link"), link, kind = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI)
        page.field(word("keep-who-phone"), phone, kind = InputType.TYPE_CLASS_PHONE)
        page.field(word("keep-who-email"), email, kind = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_EMAIL_ADDRESS)
    }

    override fun kept(): List<Kept> {
        val main = listOf(platform, shown, account, link).map { it.text.trim() }
        val account = KeptAccount(main[0], main[1], main[2], main[3]).takeIf { main.any(String::isNotEmpty) }
        return listOfNotNull(account, other("keep-who-phone", phone), other("keep-who-email", email))
    }

    private fun other(label: String, typed: Typed): Kept? =
        KeptAccount(word(label), "", typed.text.trim(), "").takeIf { typed.text.isNotBlank() }
}

/** What they want. */
class DemandForm : KeepForm("demand") {
    private val wanted = Typed()
    private val amount = Typed()
    private val deadline = Typed()
    override val typed = listOf(wanted, amount, deadline)

    override fun fields(page: Page) {
        page.field(word("kept-kind-demand"), wanted, lines = 3)
        page.field(word("keep-demand-amount"), amount)
        page.field(word("keep-demand-deadline"), deadline)
        page.small(word("keep-demand-deadline-help"))
    }

    override fun kept() = listOf(KeptDemand(wanted.text.trim(), amount.text.trim(), deadline.text.trim()))
}

/** What was paid, how, and where it went. */
class PaymentForm : KeepForm("payment") {
    private val amount = Typed()
    private val currency = Typed()
    private val reference = Typed()
    private val where = Typed()
    private var way = Way.OTHER
    private var hasCard = false
    override val typed = listOf(amount, currency, reference, where)

    override fun fields(page: Page) {
        page.field(word("keep-payment-amount"), amount)
        page.field(word("keep-payment-currency"), currency)
        page.heading(word("keep-payment-way"))
        val ways = Way.values().map { it.name to word("keep-way-" + it.name.lowercase().replace('_', '-')) }
        page.radios(ways, way.name) { way = Way.valueOf(it); redraw() }
        if (way == Way.GIFT_CARD) card(page)
        page.field(word("keep-payment-reference"), reference)
        page.field(word("keep-payment-where"), where, lines = 2)
    }

    private fun card(page: Page) {
        page.notice(word("keep-payment-gift-card"))
        page.tick(word("keep-payment-have-card"), hasCard) { hasCard = it }
    }

    override fun kept(): List<Kept> {
        val (much, of, number, to) = typed.map { it.text.trim() }
        return listOf(KeptPayment(much, of, way, number, to, hasCard && way == Way.GIFT_CARD))
    }
}

/** Where something stands. */
class LinkForm : KeepForm("link") {
    private val address = Typed()
    private val where = Typed()
    override val typed = listOf(address, where)

    override fun fields(page: Page) {
        page.field(word("keep-link-url"), address, lines = 2, kind = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_URI)
        page.field(word("keep-link-where"), where)
    }

    override fun kept() = listOf(KeptLink(address.text.trim(), where.text.trim()))
}

/** The reader's own words, of themselves or about something that they kept. */
class NoteForm(private val about: String = "") : KeepForm("note") {
    private val note = Typed()
    override val typed = listOf(note)

    override fun fields(page: Page) {
        page.field(word("kept-kind-note"), note, lines = 6)
    }

    override fun kept() = listOf(KeptNote(note.text.trim(), listOf(about).filter(String::isNotEmpty)))

    override fun done() = if (about.isEmpty()) super.done() else host.drop(this)
}

/** The page of one step. */
fun keepPage(step: String): Screen = when (step) {
    "who" -> WhoForm()
    "words" -> WordsForm()
    "demand" -> DemandForm()
    "payment" -> PaymentForm()
    "link" -> LinkForm()
    "note" -> NoteForm()
    else -> FileScreen(step)
}
