package app.plainsums.screens

import android.app.Activity
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
import app.plainsums.platform.Picked
import app.plainsums.platform.Wanted
import app.plainsums.platform.decoded
import app.plainsums.platform.encoded
import app.plainsums.platform.picked
import app.plainsums.platform.picking
import java.io.ByteArrayInputStream
import java.io.IOException

/** A picture or file: chosen, asked about, and only then let in. */
class FileScreen(private val step: String) : Screen("keep-$step") {
    private enum class Part { CHOOSE, ABOUT, CUT, WHO, SECOND, COMING, REFUSED }

    override val prefixes = listOf("keep", "item", "setup", "launch", "home")
    override val canGoBack get() = part != Part.COMING

    private val kind = KINDS.getValue(step)
    private val happened = Happened()
    private val said = Typed()
    private var part = Part.CHOOSE
    private var entrance = Entrance()
    private var limits: Limits? = null
    private var file: Picked? = null
    private var whole: Bitmap? = null
    private var cut = Cut()
    private var crop: ByteArray? = null
    private var shown = Shown.UNSURE
    private var intake: Intake? = null
    private var stopping = false
    private var refusal: Refusal? = null
    private var tooLong = ""
    private var percent: String? = null

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
            Part.COMING -> coming(page)
            Part.REFUSED -> refused(page)
        }
    }

    private fun choose(page: Page) {
        if (kind == KeptKind.SCREENSHOT) SCREENSHOT.forEach { page.paragraph(word(it)) }
        page.notice(word("keep-where-original"))
        page.primary(word("keep-$step")) { host.outside.pick(picking(WANTED.getValue(kind)), id, ::back) }
        page.small(word("keep-not-delete"))
    }

    private fun back(result: Int, data: Intent?) {
        val uri = data?.data
        val context = host.activity?.applicationContext
        if (result != Activity.RESULT_OK || uri == null || context == null || !host.has(this)) return
        ask({ picked(context, uri) }) { chosen ->
            file = chosen
            go(Part.ABOUT)
        }
    }

    private fun about(page: Page) {
        facts(page)
        if (crop != null) page.notice(word("item-derived"))
        page.field(word("keep-file-words"), said, lines = 2)
        page.happened(this, happened)
        page.primary(word("common-next"), ::ask)
        if (mayCut && crop == null) cutButton(page)
    }

    private fun facts(page: Page) {
        val file = file ?: return
        val size = file.bytes?.takeIf { crop == null }?.let { Formatter.formatShortFileSize(page.look.context, it) }
        page.paragraph(listOfNotNull(file.name, size).joinToString(" · "))
    }

    /** Cutting is for those who may keep any file. */
    private val mayCut: Boolean get() = limits?.anyFile == true && file?.isPicture == true

    private fun cutButton(page: Page) = page.choice(word("keep-crop"), word("keep-crop-about"), ::cutFrom)

    private fun cutFrom() = ask({ file?.let { decoded(MOST_PIXELS, it::open) } }) { picture ->
        whole = picture
        cut = Cut()
        if (picture == null) say("keep-crop-none") else go(Part.CUT)
    }

    private fun cut(page: Page) {
        page.paragraph(word("keep-crop-about"))
        val whole = whole ?: return
        val view = CutView(page.look.context, page.look, whole, cut) { cut = it }
        view.contentDescription = word("keep-crop")
        page.add(view)
        page.primary(word("keep-crop-use"), ::take)
        Edge.values().forEach { edge ->
            page.secondary(word("keep-crop-" + edge.name.lowercase())) { cut = cut.inward(edge); view.show(cut) }
        }
        page.secondary(word("keep-crop-whole")) { cut = Cut(); view.show(cut) }
    }

    private fun take() {
        val (whole, cut) = (whole ?: return) to cut
        ask({ cut.of(whole).encoded() }) { bytes ->
            crop = bytes
            this.whole = null
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
        listOf(
            "words" to Shown.WORDS_ONLY,
            "no" to Shown.NOBODY_UNDER18,
            "yes" to Shown.MAYBE_UNDER18,
            "unsure" to Shown.UNSURE,
        ).forEach { (id, answer) -> page.choice(word("keep-ask-age-$id")) { shown = answer; go(Part.SECOND) } }
        page.small(word("keep-ask-why"))
    }

    private fun second(page: Page) {
        facts(page)
        page.heading(word("keep-ask-second"))
        page.choice(word("keep-ask-second-no")) { let(shown, false) }
        page.choice(word("keep-ask-second-yes")) { let(shown, true) }
        page.small(word("keep-ask-why"))
    }

    /** The core decides; nothing is read or written before it has. */
    private fun let(shown: Shown, second: Boolean) {
        val spec = spec(shown, second)
        val intake = made()
        this.intake = intake
        stopping = false
        go(Part.COMING)
        ask({ intake.begin(this, spec); intake.began }, { failed(it, shown, second) }) { began ->
            if (began) more(intake) else stop("common-error-gone")
        }
    }

    private fun made(): Intake {
        val (crop, file) = crop to file
        return if (crop != null) Intake({ ByteArrayInputStream(crop) }, crop.size.toLong()) else Intake({ file?.open() }, file?.bytes)
    }

    private fun spec(shown: Shown, second: Boolean): ItemSpec {
        val cropped = crop != null
        val note = FileNote(file?.name ?: "", said.text.trim(), null, cropped, null)
        return ItemSpec(kind, note, happened.origin(if (cropped) Source.DERIVED else Source.CHOSEN), shown, second)
    }

    private fun more(intake: Intake): Unit = ask({ taken(intake).also { count(intake) } }, { failed(it, shown, false) }) { taken ->
        when {
            taken == null -> stop("common-error-again")
            taken.isNotEmpty() -> host.replace(KeptNowScreen(step, file = true))
            stopping -> stop("common-error-stopped")
            else -> { redraw(); more(intake) }
        }
    }

    private fun Core.count(intake: Intake) {
        percent = intake.of1000?.let { guide.word("keep-progress", listOf(Value("percent", "", it / 10L))) }
    }

    /** The id once it is kept, empty while more is to come, null if it can't be read any more. */
    private fun taken(intake: Intake): String? = try {
        intake.more() ?: ""
    } catch (_: IOException) {
        null
    } catch (_: SecurityException) {
        null
    }

    private fun coming(page: Page) {
        val of1000 = intake?.of1000
        page.progress(percent ?: word("keep-keeping"), of1000)
        page.secondary(word("keep-stop")) { stopping = true }
    }

    /** As if it had never begun. */
    private fun stop(why: String) {
        val intake = intake
        this.intake = null
        ask({ intake?.discard() }, { go(Part.ABOUT) }) { go(Part.ABOUT); say(why) }
    }

    private fun failed(failure: Failure, shown: Shown, second: Boolean) {
        val topic = failure.topic ?: return stop(failure.word)
        intake = null
        refusal = Refusal(topic, shown, second, kind, mayCut && crop == null)
        go(Part.REFUSED)
    }

    private fun refused(page: Page) {
        val refusal = refusal ?: return
        page.notice(word("keep-refused-nothing"))
        refusal.why.forEach { page.paragraph(word(it)) }
        page.primary(word("keep-words-type")) { host.replace(WordsForm(said.text, pictureLeft = true)) }
        if (refusal.mayCut) page.choice(word("keep-crop"), word("keep-refused-crop"), ::cutFrom)
        page.secondary(word("keep-refused-read")) { host.open("page", refusal.topic) }
    }

    private fun say(id: String) = tell(word(id))

    private fun tell(text: String) {
        problem = text
        scrolled = 0
        redraw()
    }

    private fun go(to: Part) {
        part = to
        scrolled = 0
        problem = null
        redraw()
    }

    override fun closed() {
        val intake = intake
        this.intake = null
        whole = null
        crop?.fill(0)
        crop = null
        host.gateway.ask({ intake?.close() })
    }

    private companion object {
        /** Enough for the largest screen of a phone, several times over. */
        const val MOST_PIXELS = 16_000_000L
        val SCREENSHOT = listOf("keep-words-screenshot-help", "keep-words-visible", "keep-words-disappearing")
        val KINDS = mapOf(
            "screenshot" to KeptKind.SCREENSHOT,
            "recording" to KeptKind.RECORDING,
            "document" to KeptKind.DOCUMENT,
            "sound" to KeptKind.SOUND,
        )
        val WANTED = mapOf(
            KeptKind.SCREENSHOT to Wanted.PICTURE,
            KeptKind.RECORDING to Wanted.FILM,
            KeptKind.DOCUMENT to Wanted.ANY,
            KeptKind.SOUND to Wanted.SOUND,
        )
    }
}

/** Why something was not let in, and what to do instead. */
class Refusal(val topic: String, shown: Shown, second: Boolean, kind: KeptKind, val mayCut: Boolean) {
    val why: List<String> = listOfNotNull(
        when {
            second -> "keep-refused-second"
            shown == Shown.NOBODY_UNDER18 -> "keep-refused-own-age"
            shown == Shown.WORDS_ONLY && kind != KeptKind.SCREENSHOT -> "keep-refused-kind"
            else -> "keep-refused-under-18"
        },
        "keep-refused-leave",
        "keep-refused-instead",
        "keep-refused-yours".takeIf { shown != Shown.WORDS_ONLY },
    )
}
