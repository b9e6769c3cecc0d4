package app.plainsums.screens

import app.plainsums.gateway.Age
import app.plainsums.gateway.Core
import app.plainsums.gateway.Language
import app.plainsums.gateway.Prefs
import app.plainsums.gateway.Value
import app.plainsums.platform.LauncherFace

/** What was chosen, one line each; a line leads to the page on which it is changed. */
class SettingsScreen : Screen("settings") {
    override val prefixes = listOf("settings", "setup", "hide", "kept", "launch")
    private var chosen: Chosen? = null
    private var said: String? = null

    override fun load(core: Core) {
        chosen = Chosen.of(core)
    }

    override fun draw(page: Page) {
        page.title(word("settings-title"))
        val chosen = chosen ?: return
        said?.let(page::notice)
        line(page, "look", page.look.context.getString(LauncherFace.of(chosen.prefs.look).label))
        line(page, "door", word(if (chosen.prefs.helpDoor) "settings-door-on" else "settings-door-off"))
        line(page, "hold", word(if (chosen.prefs.threePresses) "settings-hold-press" else "setup-hold"))
        if (chosen.inside) line(page, "age", age(chosen.age))
        line(page, "wait", chosen.minutes[chosen.prefs.callMinutes.toInt()] ?: "")
        line(page, "language", chosen.language)
        hiding(page, chosen)
        if (chosen.inside) page.secondary(word("settings-record"), ::check)
        page.small(word("settings-uninstall"))
    }

    private fun line(page: Page, part: String, value: String) =
        page.choice(word("settings-$part"), value) { host.open("settings-$part") }

    private fun age(age: Age) = when (age) {
        Age.ADULT -> word("setup-age-adult")
        Age.UNDER18 -> word("setup-age-under-18")
        Age.NOT_SAID -> word("common-not-said")
    }

    private fun hiding(page: Page, chosen: Chosen) {
        if (!chosen.prefs.covered) return page.secondary(word("launch-hide")) { host.open("hide") }.let { }
        page.secondary(word("settings-show-again")) {
            ask({ unhide() }) { host.hides = false; reload() }
        }
    }

    private fun check() = ask({ checked() }, { said = null; problem = word("kept-chain-broken"); redraw() }) {
        said = it
        problem = null
        scrolled = 0
        redraw()
    }
}

/** Everything that can be chosen, as it stands. */
class Chosen(val prefs: Prefs, val inside: Boolean, val age: Age, val languages: List<Language>, val minutes: Map<Int, String>, val language: String) {
    companion object {
        private val STEPS = listOf(0, 1, 5, 10, 15, 30)

        fun of(core: Core): Chosen {
            val (prefs, guide) = core.prefs to core.guide
            val languages = guide.about(core.nowMs).languages
            val said = { count: Int -> guide.word("settings-wait-minutes", listOf(Value("count", "", count.toLong()))) }
            val steps = (STEPS + prefs.callMinutes.toInt() + prefs.pickerMinutes.toInt()).distinct().sorted()
            val session = core.session
            val language = languages.firstOrNull { it.id == prefs.language }?.name
            return Chosen(
                prefs, session != null, session?.age() ?: Age.NOT_SAID, languages, steps.associateWith(said),
                language ?: guide.word("settings-language-phone", emptyList()),
            )
        }
    }
}

/** One setting. It is changed by a tap and kept at once. */
class SettingScreen(private val part: String) : Screen("settings-$part") {
    override val prefixes = listOf("settings", "setup", "hide")
    private var chosen: Chosen? = null

    override fun load(core: Core) {
        chosen = Chosen.of(core)
    }

    override fun draw(page: Page) {
        page.title(word("settings-$part"))
        val chosen = chosen ?: return
        when (part) {
            "look" -> look(page, chosen.prefs)
            "door" -> door(page, chosen.prefs)
            "hold" -> hold(page, chosen.prefs)
            "age" -> age(page, chosen.age)
            "wait" -> waits(page, chosen)
            "language" -> languages(page, chosen)
        }
        page.primary(word("common-done")) { host.back() }
    }

    private fun look(page: Page, prefs: Prefs) {
        page.paragraph(word("hide-look-about"))
        val faces = LauncherFace.values().map { it.name to page.look.context.getString(it.label) }
        page.radios(faces, LauncherFace.of(prefs.look).name) { name ->
            val face = LauncherFace.valueOf(name)
            set({ copy(look = face.look) }) { host.shade.wear(face) }
        }
        page.small(word("hide-android-recents"))
    }

    private fun door(page: Page, prefs: Prefs) {
        val ways = listOf("on", "off").map { it to word("settings-door-$it") }
        page.radios(ways, if (prefs.helpDoor) "on" else "off") { set({ copy(helpDoor = it == "on") }) }
        page.warning(word("setup-limit-forget"))
    }

    private fun hold(page: Page, prefs: Prefs) {
        val ways = listOf("hold" to word("setup-hold"), "press" to word("settings-hold-press"))
        page.radios(ways, if (prefs.threePresses) "press" else "hold") { set({ copy(threePresses = it == "press") }) }
    }

    private fun age(page: Page, age: Age) {
        page.paragraph(word("settings-age-about"))
        val ages = listOf(
            Age.ADULT.name to word("setup-age-adult"),
            Age.UNDER18.name to word("setup-age-under-18"),
            Age.NOT_SAID.name to word("common-not-sure"),
        )
        page.radios(ages, age.name) { name -> ask({ session?.setAge(Age.valueOf(name)) }) { reload() } }
    }

    private fun waits(page: Page, chosen: Chosen) {
        val minutes = chosen.minutes.map { (count, text) -> count.toString() to text }
        page.paragraph(word("settings-wait-about"))
        page.radios(minutes, chosen.prefs.callMinutes.toString()) { set({ copy(callMinutes = it.toUInt()) }) }
        page.heading(word("settings-wait-file"))
        page.paragraph(word("settings-wait-file-about"))
        page.radios(minutes, chosen.prefs.pickerMinutes.toString()) { set({ copy(pickerMinutes = it.toUInt()) }) }
    }

    private fun languages(page: Page, chosen: Chosen) {
        val names = chosen.languages.map { it.id to (it.name + draft(it)) }
        page.radios(listOf("" to word("settings-language-phone")) + names, chosen.prefs.language) { set({ copy(language = it) }) }
    }

    /** The language that the others were made from is marked by its own notice, on every page. */
    private fun draft(language: Language) =
        if (language.reviewedBy.isEmpty() && language != chosen?.languages?.firstOrNull()) " · " + word("settings-language-draft") else ""

    private fun set(change: Prefs.() -> Prefs, then: () -> Unit = {}) = ask({ setPrefs(prefs.change()) }) { then(); reload() }
}
