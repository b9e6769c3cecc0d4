package app.plainsums.screens

import app.plainsums.gateway.Core
import app.plainsums.gateway.Prefs
import app.plainsums.platform.LauncherFace

/** Hides it, with or without a code: who might look, how to come back, and as what. */
class HideScreen : Screen("hide") {
    private var mightKnow: Boolean? = null
    private var hasCode = false
    private var inside = false
    private var prefs: Prefs? = null
    private var face = LauncherFace.START

    override fun load(core: Core) {
        hasCode = core.hasCode
        inside = core.session != null
        if (prefs == null) face = LauncherFace.of(core.prefs.look)
        prefs = core.prefs
    }

    override fun draw(page: Page) {
        page.title(word("hide-title"))
        page.paragraph(word("hide-about"))
        question(page)
        way(page)
        looks(page)
        listOf("hide-undo", "hide-store", "hide-android-recents").forEach { page.small(word(it)) }
        page.primary(word("hide-do"), ::hide)
    }

    private fun question(page: Page) {
        // Outside, once there is a code, the core leaves that way in as it is.
        if (hasCode && !inside) return
        page.heading(word("hide-question"))
        page.paragraph(word("hide-question-why"))
        val answers = listOf("yes", "no").map { it to word("hide-$it") }
        val chosen = mightKnow?.let { if (it) "yes" else "no" }
        page.radios(answers, chosen) { mightKnow = it == "yes"; redraw() }
        if (mightKnow == true) page.notice(word(if (hasCode) "hide-door-off-now" else "hide-door-off-later"))
    }

    private fun way(page: Page) {
        if (mightKnow == true && hasCode) return
        page.heading(word("hide-door"))
        page.paragraph(word("hide-try"))
    }

    private fun looks(page: Page) {
        page.heading(word("hide-look"))
        page.paragraph(word("hide-look-about"))
        val faces = LauncherFace.values().map { it.name to page.look.context.getString(it.label) }
        page.radios(faces, face.name) { face = LauncherFace.valueOf(it) }
    }

    private fun hide() {
        val chosen = face
        val might = mightKnow
        ask({
            setPrefs(prefs.run { copy(look = chosen.look, helpDoor = if (might == null) helpDoor else !might) })
            hide()
        }) { turn -> host.nowAs(turn, chosen) }
    }
}
