package app.plainsums.screens

import android.graphics.Bitmap
import android.text.format.Formatter
import android.widget.ImageView
import app.plainsums.gateway.Core
import app.plainsums.gateway.Entry
import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.KeptNote
import app.plainsums.platform.decoded

/** One piece: what it says, what was noted about it, and the way to remove it. */
class ItemScreen(private val piece: String) : Screen("item") {
    private enum class Asking { NOTHING, SURE, AGAIN, REMOVED, FORGOTTEN }

    override val prefixes = listOf("item", "kept", "keep", "follow-up", "call-sheet")
    private var entry: Entry? = null
    private var notes: List<String> = emptyList()
    private var asking = Asking.NOTHING
    private var picture: Bitmap? = null
    private var said: String? = null
    private var player: Player? = null

    override fun load(core: Core) {
        val session = core.session
        if (session == null || asking >= Asking.REMOVED) return
        val found = session.entry(piece)
        notes = found.notes.mapNotNull { (session.entry(it).kept as? KeptNote)?.words }
        entry = found
    }

    override fun draw(page: Page) {
        val entry = entry ?: return page.problemOnly()
        page.title(word(kindWord(entry.line.kind)))
        when (asking) {
            Asking.NOTHING -> whole(page, entry)
            Asking.SURE -> sure(page, "item-remove-sure") { asking = Asking.AGAIN; redraw() }
            Asking.AGAIN -> sure(page, "item-remove-again", ::remove)
            Asking.REMOVED -> removed(page)
            Asking.FORGOTTEN -> done(page)
        }
    }

    private fun Page.problemOnly() {
        title(word("item-title"))
    }

    private fun whole(page: Page, entry: Entry) {
        state(entry.line.state)?.let { page.warning(word("$it-about")) }
        said?.let(page::notice)
        page.card { parts(this@ItemScreen, entry.kept) }
        show(page, entry)
        page.card { facts(this, entry) }
        notes(page)
        page.secondary(word("item-note")) { host.push(NoteForm(piece)) }
        if (entry.file != null) page.secondary(word("item-check"), ::check)
        page.secondary(word("item-remove")) { asking = Asking.SURE; scrolled = 0; redraw() }
    }

    private fun facts(page: Page, entry: Entry) {
        val context = page.look.context
        val line = entry.line
        line.happened?.let { page.fact(word("item-happened"), it.shown(context)) }
        page.fact(word("item-kept"), line.kept.shown(context))
        page.fact(word("item-zone"), line.kept.zoneShown())
        page.fact(word("item-source"), word("item-source-" + line.source.name.lowercase()))
        if (entry.file != null) page.fact(word("item-length"), Formatter.formatShortFileSize(context, line.lengthBytes.toLong()))
    }

    private fun notes(page: Page) {
        if (notes.isEmpty()) return
        page.heading(word("item-notes"))
        notes.forEach(page::paragraph)
    }

    private fun show(page: Page, entry: Entry) = when (entry.line.kind) {
        KeptKind.SCREENSHOT -> picture(page)
        KeptKind.SOUND, KeptKind.RECORDING -> play(page, entry)
        else -> Unit
    }

    private fun picture(page: Page) {
        val picture = picture ?: return page.secondary(word("item-show"), ::decode).let { }
        val view = ImageView(page.look.context)
        view.adjustViewBounds = true
        view.setImageBitmap(picture)
        view.contentDescription = word("kept-kind-screenshot")
        page.add(view)
    }

    /** From chunk to pixel in memory; nothing of it goes to the disk. */
    private fun decode() = ask({ decoded(MOST_PIXELS) { session?.let { KeptStream(it, piece) } } }) { found ->
        picture = found
        if (found == null) problem = word("item-too-large")
        redraw()
    }

    private fun play(page: Page, entry: Entry) {
        val player = player ?: return page.secondary(word("item-play")) { start(entry) }.let { }
        if (entry.line.kind == KeptKind.RECORDING) page.add(player.surface(page.look))
        page.secondary(word("keep-stop")) { letGo(); redraw() }
    }

    private fun start(entry: Entry) = ask({ session }) { session ->
        if (session != null) play(KeptSource(session, piece, entry.line.lengthBytes.toLong()))
    }

    private fun play(source: KeptSource) {
        player = Player(source) {
            player = null
            problem = word("item-too-large")
            redraw()
        }.also(Player::start)
        redraw()
    }

    private fun check() = ask({ session?.verify(piece) }) {
        said = word("item-whole")
        scrolled = 0
        redraw()
    }

    private fun sure(page: Page, question: String, yes: () -> Unit) {
        page.warning(word(question))
        page.secondary(word("common-cancel")) { asking = Asking.NOTHING; redraw() }
        page.alarming(word("common-remove"), yes)
    }

    private fun remove() {
        letGo()
        ask({ session?.remove(piece) }) { asking = Asking.REMOVED; redraw() }
    }

    private fun removed(page: Page) {
        page.notice(word("item-removed"))
        page.secondary(word("item-forget")) { ask({ session?.forgetRemoved(piece) }) { asking = Asking.FORGOTTEN; redraw() } }
        done(page)
    }

    private fun done(page: Page) = page.primary(word("common-done")) { host.back() }.let { }

    override fun closed() = letGo()

    private fun letGo() {
        player?.close()
        player = null
        picture = null
    }

    private companion object {
        const val MOST_PIXELS = 8_000_000L
    }
}
