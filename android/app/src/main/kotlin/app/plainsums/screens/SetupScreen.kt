package app.plainsums.screens

import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.widget.LinearLayout
import app.plainsums.gateway.Age
import app.plainsums.gateway.Clear
import app.plainsums.gateway.CodePad
import app.plainsums.gateway.Core
import app.plainsums.gateway.Field
import app.plainsums.gateway.Opening
import app.plainsums.gateway.PadAgain
import app.plainsums.gateway.PadChosen
import app.plainsums.gateway.PadDiffers
import app.plainsums.gateway.PadFace
import app.plainsums.gateway.PadStay
import app.plainsums.gateway.PadUnfit
import app.plainsums.gateway.Press

/** What it cannot do first, then the age, then a code typed twice on a calculator of its own. */
class SetupScreen : Screen("setup") {
    override val prefixes = listOf("setup", "settings")

    private enum class Part { LIMITS, AGE, CODE, WORKING, DONE }

    private var part = Part.LIMITS
    private var age: Age? = null
    private var resumed = false
    private var asked = false
    private var threePresses = false
    private var pad: CodePad? = null
    private var said = "setup-code-about"
    private var face: PadFace? = null
    private var start = ""
    private var keypad: Keypad? = null

    override val canGoBack get() = part != Part.WORKING && part != Part.DONE

    override fun load(core: Core) {
        val known = age ?: core.age.takeIf { it != Age.NOT_SAID }
        age = known
        threePresses = core.prefs.threePresses
        if (part == Part.LIMITS && host.marks[id] == READ && !asked) resume()
    }

    private fun resume() {
        resumed = true
        asked = true
        part = Part.AGE
    }

    override fun draw(page: Page) {
        page.title(word(TITLES[part] ?: "setup-title"))
        when (part) {
            Part.LIMITS -> limits(page)
            Part.AGE -> age(page)
            Part.CODE -> code(page)
            Part.WORKING -> page.progress(word("setup-code"), null)
            Part.DONE -> done(page)
        }
    }

    private fun limits(page: Page) {
        page.heading(word("setup-first"))
        LIMITS.forEach { page.paragraph(word("setup-limit-$it")) }
        page.small(word("setup-later"))
        page.primary(word("setup-understood")) { host.marks[id] = READ; go(Part.AGE) }
    }

    private fun age(page: Page) {
        if (resumed) page.notice(word("setup-resume"))
        page.heading(word("setup-age"))
        page.paragraph(word("setup-age-why"))
        page.choice(word("setup-age-adult")) { choose(Age.ADULT) }
        page.choice(word("setup-age-under-18")) { choose(Age.UNDER18) }
        page.choice(word("common-not-sure")) { choose(Age.NOT_SAID) }
        page.small(word("setup-later"))
    }

    private fun choose(chosen: Age) {
        age = chosen
        drop()
        ask({ chooseCode(chosen).let { it to it.display() } }) { (made, display) ->
            pad = made
            start = display
            face = null
            said = "setup-code-about"
            go(Part.CODE)
        }
    }

    private fun code(page: Page) {
        page.notice(word(said)).accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        page.small(word("setup-hold-else"))
        page.tick(word("settings-hold-press"), threePresses, ::pressThrice)
        page.small(word("setup-later"))
    }

    /** The calculator stays in reach of a thumb, however much there is to read. */
    override fun still(look: Look): View? {
        if (part != Part.CODE) return null
        val keypad = Keypad(look, host.cover.names, ::press)
        this.keypad = keypad
        val across = isAcross(look.context)
        val high = (look.context.resources.configuration.screenHeightDp / 2).coerceIn(LOWEST, HIGHEST)
        val pad = Narrow(look.context, look.dp(Look.WIDEST))
        pad.addView(column(look, keypad, across), MATCH_PARENT, if (across) MATCH_PARENT else look.dp(high))
        paint()
        return pad
    }

    private fun column(look: Look, keypad: Keypad, across: Boolean): View {
        val column = upright(look.context)
        val edge = View(look.context).apply { setBackgroundColor(look.lineSoft) }
        if (!across) column.addView(edge, LinearLayout.LayoutParams(MATCH_PARENT, look.dp(1)))
        column.setPadding(look.dp(4), 0, look.dp(4), look.dp(4))
        column.addView(keypad.display, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        val rows = if (across) Keypad.ACROSS else Keypad.UPRIGHT
        column.addView(keypad.keys(rows), LinearLayout.LayoutParams(MATCH_PARENT, 0, rows.size.toFloat()))
        return column
    }

    private fun pressThrice(on: Boolean) {
        threePresses = on
        ask({ setPrefs(prefs.copy(threePresses = on)) }) {}
    }

    private fun press(press: Press) {
        val pad = pad ?: return
        ask({ pad.press(press) }) { pressed ->
            face = pressed
            paint()
            follow(pressed)
        }
    }

    private fun follow(pressed: PadFace) = when (val then = pressed.then) {
        is PadStay -> Unit
        is PadAgain -> say("setup-code-twice")
        is PadDiffers -> say("setup-code-differs")
        is PadUnfit -> say(reason(then.field))
        is PadChosen -> make(then.opening)
    }

    private fun say(id: String) {
        said = id
        face = null
        redraw()
    }

    private fun make(opening: Opening) {
        go(Part.WORKING)
        host.gateway.make(opening, { if (host.has(this)) { part = Part.CODE; complain(it) } }) {
            if (host.has(this)) go(Part.DONE)
        }
    }

    private fun done(page: Page) {
        page.notice(word("setup-hold"))
        page.small(word("setup-code-wait"))
        page.primary(word("common-next")) { host.start("home") }
    }

    private fun go(to: Part) {
        part = to
        scrolled = 0
        problem = null
        redraw()
    }

    private fun paint() {
        val now = face
        if (now == null) keypad?.show(start, start, null, Clear.ALL_CLEAR)
        else keypad?.show(now.display, now.spoken, now.operator, now.clear)
    }

    override fun closed() {
        drop()
        face = null
    }

    /** On the queue, where it is used. */
    private fun drop() {
        val old = pad ?: return
        pad = null
        host.gateway.ask({ old.close() })
    }

    private fun reason(field: Field) = when (field) {
        Field.CODE_RUN -> "setup-code-run"
        Field.CODE_REPEAT -> "setup-code-repeat"
        Field.CODE_YEAR -> "setup-code-year"
        Field.CODE_COMMON -> "setup-code-common"
        else -> "setup-code-about"
    }

    private companion object {
        const val READ = "read"
        val TITLES = mapOf(Part.CODE to "setup-code", Part.DONE to "setup-done")
        const val LOWEST = 348
        const val HIGHEST = 420
        val LIMITS = listOf("spyware", "traces", "supervised", "lab", "uninstall", "forget")
    }
}
