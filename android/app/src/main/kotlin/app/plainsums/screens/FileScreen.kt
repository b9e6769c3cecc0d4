package app.plainsums.screens

import android.content.Intent
import android.graphics.Bitmap
import android.text.format.Formatter
import app.plainsums.gateway.Core
import app.plainsums.gateway.Failure
import app.plainsums.gateway.FileNote
import app.plainsums.gateway.ItemSpec
import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.Limits
import app.plainsums.gateway.Shown
import app.plainsums.gateway.Source
import app.plainsums.gateway.Value
import app.plainsums.platform.Encoded
import app.plainsums.platform.Picked
import app.plainsums.platform.chosen
import app.plainsums.platform.decoded
import app.plainsums.platform.encoded
import app.plainsums.platform.picked
import app.plainsums.platform.picking
import java.io.FileNotFoundException
import java.io.IOException

/** A picture or file: chosen, asked about, and only then let in. `resumes` is what was cut off when it first came in. */
class FileScreen(private val step: String, private val resumes: String? = null) : Screen("keep-$step") {
    private enum class Part { CHOOSE, ABOUT, CUT, WHO, SECOND, COMING, REFUSED }

    override val prefixes = listOf("keep", "item", "setup", "launch", "home")
    override val canGoBack get() = part != Part.COMING

    private val kind = FileSteps.kinds.getValue(step)
    private val happened = Happened()
    private val said = Typed()
    private var part = Part.CHOOSE
    private var busy = false
    private var entrance = Entrance()
    private var limits: Limits? = null
    private var file: Picked? = null
    private var whole: Bitmap? = null
    private var cut = Cut()
    private var crop: Encoded? = null
    private var shown = Shown.UNSURE
    private var coming: Coming? = null
    private var refusal: Refusal? = null
    private var tooLong = ""

    override fun load(core: Core) {
        entrance = Entrance.of(core)
        val limits = core.guide.limits(core.age)
        this.limits = limits
        val most = host.activity?.let { Formatter.formatShortFileSize(it, limits.itemBytes.toLong()) } ?: return
        tooLong = core.guide.word("keep-refused-long", listOf(Value("size", most, null)))
    }

    override fun draw(page: Page) {
        page.title(word(if (part == Part.REFUSED) "keep-refused-title" else "keep-$step"))
        if (!entrance.open) return page.entrance(this, entrance)
        when (part) {
            Part.CHOOSE -> choose(page)
            Part.ABOUT -> about(page)
            Part.CUT -> cut(page)
            Part.WHO -> who(page)
            Part.SECOND -> second(page)
            Part.COMING -> coming?.draw(page)
            Part.REFUSED -> refused(page)
        }
    }

    /** From a question to the one before, which is asked again; never past an answer. */
    override fun stepBack(): Boolean {
        when (part) {
            Part.CUT, Part.WHO -> go(Part.ABOUT)
            Part.SECOND -> go(Part.WHO)
            else -> return false
        }
        return true
    }

    /** What a tap does, once, and only on the page that it was drawn for: two fingers can tap at once. */
    private fun on(at: Part, act: () -> Unit): () -> Unit = { if (part == at && !busy) act() }

    private fun choose(page: Page) {
        if (limits?.let { FileSteps.mayBeKept(kind, it) } == false) return page.instead()
        if (resumes != null) page.notice(word("item-resume-about"))
        if (kind == KeptKind.SCREENSHOT) SCREENSHOT.forEach { page.paragraph(word(it)) }
        page.notice(word("keep-where-original"))
        page.primary(word("keep-$step"), ::pick)
        page.small(word("keep-not-delete"))
    }

    private fun Page.instead() {
        notice(word("keep-refused-kind"))
        primary(word("keep-words-type")) { host.replace(this@FileScreen, WordsForm()) }
    }

    private fun pick() = host.outside.pick(picking(FileSteps.wanted(kind)), id, { say("keep-picker-none") }, ::back)

    private fun back(result: Int, data: Intent?) {
        val uri = chosen(result, data) ?: return
        val context = host.activity?.applicationContext ?: return
        aside({ picked(context, uri) }) { if (part == Part.CHOOSE) take(it) }
    }

    private fun take(chosen: Picked) {
        file = chosen
        drop()
        go(Part.ABOUT)
    }

    private fun about(page: Page) {
        facts(page)
        if (crop != null) page.notice(word("item-derived"))
        page.field(word("keep-file-words"), said, lines = 2)
        page.happened(this, happened)
        page.primary(word("common-next"), on(Part.ABOUT, ::ask))
        if (mayCut && crop == null) page.choice(word("keep-crop"), word("keep-crop-about"), on(Part.ABOUT, ::cutFrom))
    }

    private fun facts(page: Page) {
        val file = file ?: return
        val size = file.bytes?.takeIf { crop == null }?.let { Formatter.formatShortFileSize(page.look.context, it) }
        page.paragraph(listOfNotNull(file.name, size).joinToString(" · "))
    }

    /** Cutting is for those who may keep any file. */
    private val mayCut: Boolean get() = limits?.anyFile == true && file?.isPicture == true

    private fun cutFrom() {
        val file = file ?: return
        busy = true
        aside({ Opened.of(file) }, { it.picture?.recycle() }) { opened ->
            busy = false
            whole = opened.picture
            cut = Cut()
            if (whole == null) say(opened.trouble) else go(Part.CUT)
        }
    }

    private fun cut(page: Page) {
        page.paragraph(word("keep-crop-about"))
        val whole = whole ?: return
        val view = CutView(page.look.context, page.look, whole, cut) { cut = it }
        view.contentDescription = word("keep-crop")
        page.add(view)
        page.primary(word("keep-crop-use"), on(Part.CUT, ::useCut))
        Edge.values().forEach { edge ->
            page.secondary(word("keep-crop-" + edge.name.lowercase())) { cut = cut.inward(edge); view.show(cut) }
        }
        page.secondary(word("keep-crop-whole")) { cut = Cut(); view.show(cut) }
    }

    private fun useCut() {
        val (whole, cut) = (whole ?: return) to cut
        busy = true
        aside({ cut.of(whole).encoded() }, { it?.wipe() }) { made ->
            busy = false
            if (made == null) return@aside say("keep-crop-none")
            drop()
            crop = made
            go(Part.ABOUT)
        }
    }

    private fun ask() = when {
        crop == null && (file?.bytes ?: 0L) > (limits?.itemBytes?.toLong() ?: 0L) -> tell(tooLong)
        kind == KeptKind.SOUND -> let(Shown.WORDS_ONLY, false)
        else -> go(Part.WHO)
    }

    private fun who(page: Page) {
        facts(page)
        page.heading(word("keep-ask-age"))
        AGES.forEach { (id, answer) ->
            page.choice(word("keep-ask-age-$id"), act = on(Part.WHO) { shown = answer; go(Part.SECOND) })
        }
        page.small(word("keep-ask-why"))
    }

    private fun second(page: Page) {
        facts(page)
        page.heading(word("keep-ask-second"))
        page.choice(word("keep-ask-second-no"), act = on(Part.SECOND) { let(shown, false) })
        page.choice(word("keep-ask-second-yes"), act = on(Part.SECOND) { let(shown, true) })
        page.small(word("keep-ask-why"))
    }

    /** The core decides; nothing is read or written before it has. */
    private fun let(shown: Shown, second: Boolean) {
        val intake = intake()
        coming = Coming(this, intake, { failed(it, intake, shown, second) }, ::kept)
        go(Part.COMING)
        coming?.begin(spec(shown, second))
    }

    private fun intake(): Intake {
        val (crop, file) = crop to file
        return if (crop != null) Intake(crop::open, crop.length) else Intake({ file?.open() }, file?.bytes)
    }

    private fun spec(shown: Shown, second: Boolean): ItemSpec {
        val cropped = crop != null
        val name = file?.name ?: ""
        val note = FileNote(if (cropped) cutName(name) else name, said.text.trim(), null, cropped, resumes)
        return ItemSpec(kind, note, happened.origin(if (cropped) Source.DERIVED else Source.CHOSEN), shown, second)
    }

    private fun kept(intake: Intake) = host.replace(this, KeptNowScreen(step, file = true, isShort = intake.isShort))

    private fun failed(why: Failure, intake: Intake, shown: Shown, second: Boolean) {
        coming = null
        if (why.topic != null) {
            refusal = Refusal(why.topic, shown, second, kind, mayCut && crop == null)
            return go(Part.REFUSED)
        }
        go(if (why.word in CHOOSE_ANOTHER) Part.CHOOSE else Part.ABOUT)
        tell(if (why.word == "keep-refused-full" && isLong(intake)) tooLong else word(why.word))
    }

    private fun isLong(intake: Intake) = intake.length + MOST_AT_ONCE > (limits?.itemBytes?.toLong() ?: Long.MAX_VALUE)

    private fun refused(page: Page) {
        val refusal = refusal ?: return
        page.notice(word("keep-refused-nothing"))
        refusal.why.forEach { page.paragraph(word(it)) }
        page.primary(word("keep-words-type")) { host.replace(this, WordsForm(said.text, pictureLeft = true)) }
        if (refusal.mayCut) page.choice(word("keep-crop"), word("keep-refused-crop"), on(Part.REFUSED, ::cutFrom))
        page.secondary(word("keep-refused-read")) { host.open("page", refusal.topic) }
    }

    private fun say(id: String) = tell(word(id))

    private fun tell(text: String) {
        problem = text
        scrolled = 0
        redraw()
    }

    /** Each question is answered anew. */
    private fun go(to: Part) {
        if (to == Part.WHO) shown = Shown.UNSURE
        if (to != Part.CUT) whole = null
        part = to
        scrolled = 0
        problem = null
        redraw()
    }

    private fun drop() {
        whole = null
        crop?.wipe()
        crop = null
    }

    override fun closed() {
        coming?.close()
        coming = null
        drop()
    }

    private companion object {
        const val MOST_AT_ONCE = 1L shl 20
        val SCREENSHOT = listOf("keep-words-screenshot-help", "keep-words-visible", "keep-words-disappearing")
        val CHOOSE_ANOTHER = setOf("common-error-gone", "keep-empty")
        val AGES = listOf(
            "words" to Shown.WORDS_ONLY,
            "no" to Shown.NOBODY_UNDER18,
            "yes" to Shown.MAYBE_UNDER18,
            "unsure" to Shown.UNSURE,
        )
    }
}

/** A picture in memory, or what to say. */
private class Opened(val picture: Bitmap?, val trouble: String) {
    companion object {
        /** Enough for the largest screen of a phone, several times over. */
        private const val MOST_PIXELS = 16_000_000L

        fun of(file: Picked): Opened = try {
            Opened(decoded(MOST_PIXELS, file::open), "keep-crop-none")
        } catch (_: FileNotFoundException) {
            Opened(null, "common-error-gone")
        } catch (_: IOException) {
            Opened(null, "common-error-again")
        }
    }
}

/** A cut is written anew, as a picture of one kind. */
private fun cutName(name: String) = if (name.isEmpty()) name else name.substringBeforeLast('.') + ".png"
