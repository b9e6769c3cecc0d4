package app.plainsums.screens

import android.content.Context
import app.plainsums.gateway.Core
import app.plainsums.gateway.EntryLine
import app.plainsums.gateway.EntryState
import app.plainsums.gateway.KeptKind
import app.plainsums.gateway.Value

/** What was kept, newest first: words, never a picture. */
class KeptScreen : Screen("kept") {
    override val prefixes = listOf("kept", "keep", "launch", "settings")
    private var entrance = Entrance()
    private var lines: List<EntryLine> = emptyList()
    private var asked = PAGE
    private var count = 0L
    private var counted = ""
    private var missing: String? = null
    private var said: String? = null

    override fun load(core: Core) {
        entrance = Entrance.of(core)
        val session = core.session ?: return
        count = session.count().toLong()
        counted = core.guide.word("kept-count", listOf(Value("count", "", count)))
        lines = session.list(null, asked.toUInt())
        missing = session.missingWords(core.guide).firstOrNull()
    }

    override fun draw(page: Page) {
        page.title(word("kept-title"))
        if (!entrance.open) return page.entrance(this, entrance)
        missing?.let(page::warning)
        if (lines.isEmpty()) return empty(page)
        page.small("$counted. ${word("kept-words-only")}")
        said?.let(page::notice)
        lines.forEach { line -> page.choice(title(line), about(page.look.context, line)) { host.open("item", line.id) } }
        if (lines.size < count) page.secondary(word("kept-load-more")) { asked += PAGE; reload() }
        page.primary(word("keep-add-more")) { host.open("keep") }
        page.secondary(word("settings-record"), ::check)
    }

    private fun empty(page: Page) {
        if (missing == null) page.paragraph(word("kept-empty"))
        page.primary(word("keep-title")) { host.open("keep") }
    }

    private fun title(line: EntryLine): String {
        val kind = word(kindWord(line.kind))
        return if (line.title.isEmpty()) kind else "$kind: ${line.title}"
    }

    private fun about(context: Context, line: EntryLine): String =
        listOfNotNull(state(line.state)?.let(::word), (line.happened ?: line.kept).day(context)).joinToString(" · ")

    private fun check() = ask({ checked() }, { said = null; problem = word("kept-chain-broken"); redraw() }) {
        said = it
        scrolled = 0
        redraw()
    }

    private companion object {
        const val PAGE = 50
    }
}

/** What checking the log found, in words: it is complete, or so much of what it names is missing. */
fun Core.checked(): String? = session?.checkLog()?.missing?.let { missing ->
    val count = Value("count", "", missing.count.toLong())
    if (missing.count == 0uL) guide.word("kept-chain-fine", emptyList()) else guide.word("kept-missing", listOf(count))
}

fun kindWord(kind: KeptKind): String = "kept-kind-" + kind.name.lowercase()

/** The mark of a piece that is not whole. */
fun state(state: EntryState): String? = when (state) {
    EntryState.KEPT -> null
    EntryState.UNFINISHED -> "kept-unfinished"
    EntryState.DAMAGED -> "kept-damaged"
}
