package app.plainsums.screens

import android.graphics.Bitmap
import android.text.format.Formatter
import android.widget.ImageView
import app.plainsums.gateway.Core
import app.plainsums.gateway.Entry
import app.plainsums.gateway.EntryState
import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.KeptNote
import app.plainsums.gateway.Session
import app.plainsums.gateway.has
import app.plainsums.platform.decoded
import java.io.IOException

/** One piece: what it says, what was noted about it, and the way to remove it. */
class ItemScreen(private val piece: String) : Screen("item") {
    private enum class Asking { NOTHING, SURE, AGAIN, REMOVED, FORGOTTEN }

    private class Drawn(val picture: Bitmap?, val words: String?)

    override val prefixes = listOf("item", "kept", "keep", "follow-up", "call-sheet")
    private var entry: Entry? = null
    private var notes: List<String> = emptyList()
    private var asking = Asking.NOTHING
    private var before: String? = null
    private var drawn: Drawn? = null
    private var said: String? = null
    private var player: Player? = null
    private var part: PlayerPart? = null

    override fun load(core: Core) {
        val session = core.session
        if (session == null || asking >= Asking.REMOVED) return
        val found = session.entry(piece)
        notes = found.notes.mapNotNull { (session.entry(it).kept as? KeptNote)?.words }
        before = found.kept.fileNote()?.resumes?.takeIf { session.has(it) }
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
        resume(page, entry)
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

    /** Nothing is added to what was cut off: all of it is kept anew, and says what it continues. */
    private fun resume(page: Page, entry: Entry) {
        val step = FileSteps.of(entry.line.kind)
        if (step != null && entry.line.state == EntryState.UNFINISHED) {
            page.choice(word("item-resume"), word("item-resume-about")) { host.push(FileScreen(step, piece)) }
        }
        before?.let { cutOff -> page.secondary(word("item-resumed")) { host.open("item", cutOff) } }
    }

    private fun notes(page: Page) {
        if (notes.isEmpty()) return
        page.heading(word("item-notes"))
        notes.forEach(page::paragraph)
    }

    private fun show(page: Page, entry: Entry) = when (entry.line.kind) {
        KeptKind.SCREENSHOT, KeptKind.DOCUMENT -> drawn(page, entry.line.kind)
        KeptKind.SOUND, KeptKind.RECORDING -> play(page, entry)
        else -> Unit
    }

    private fun drawn(page: Page, kind: KeptKind) {
        val drawn = drawn ?: return page.secondary(word("item-show"), ::fetch).let { }
        drawn.words?.let(page::paragraph)
        drawn.picture?.let { picture(page, it, word(kindWord(kind))) }
    }

    private fun picture(page: Page, picture: Bitmap, name: String) {
        val view = ImageView(page.look.context)
        view.adjustViewBounds = true
        view.setImageBitmap(picture)
        view.contentDescription = name
        page.add(view)
    }

    private fun fetch() = ask({ session }) { session -> if (session != null) decode(session) }

    /** From chunk to pixel or word in memory; nothing of it goes to the disk. */
    private fun decode(session: Session) = aside({ drawn(session) }, { it?.picture?.recycle() }) { found ->
        drawn = found
        if (found == null) problem = word("item-too-large")
        redraw()
    }

    private fun drawn(session: Session): Drawn? = try {
        val picture = decoded(MOST_PIXELS) { KeptStream(session, piece) }
        val words = if (picture == null) KeptStream(session, piece).use(::wordsOf) else null
        if (picture == null && words == null) null else Drawn(picture, words)
    } catch (_: IOException) {
        null
    }

    private fun play(page: Page, entry: Entry) =
        part?.draw(page) ?: page.secondary(word("item-play")) { start(entry) }.let { }

    private fun start(entry: Entry) = ask({ session }) { session ->
        if (session != null && player == null && host.isInFront(this)) play(KeptSource(session, piece, entry.line.lengthBytes.toLong()), entry)
    }

    private fun play(source: KeptSource, entry: Entry) {
        val context = host.activity?.applicationContext ?: return
        val player = Player(context, source, { part?.show() }, ::noPlayer)
        this.player = player
        part = PlayerPart(this, player, entry.line.kind == KeptKind.RECORDING) { letGo(); redraw() }
        player.start()
        redraw()
    }

    private fun noPlayer() {
        letGo()
        problem = word("item-too-large")
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

    /** Nothing of it is heard from behind another page, the calculator or another app. */
    override fun outOfSight() = letGo()

    override fun closed() = letGo()

    private fun letGo() {
        player?.close()
        player = null
        part = null
        drawn = null
    }

    private companion object {
        const val MOST_PIXELS = 8_000_000L
    }
}
