package app.plainsums.screens

import android.view.View
import app.plainsums.gateway.Core

/** The first page while nothing is hidden: no word of what it is for. */
class LaunchScreen : Screen("launch") {
    private var hasCode = false
    override val tells = false

    override fun load(core: Core) {
        hasCode = core.hasCode
    }

    override fun draw(page: Page) {
        // Where a thumb is.
        page.add(View(page.look.context), 0).minimumHeight = page.look.dp(page.look.context.resources.configuration.screenHeightDp / 4)
        page.primary(word("launch-help")) { host.open("help") }
        if (hasCode) {
            page.choice(word("launch-code")) { host.toCover() }
        } else {
            page.choice(word("launch-setup")) { host.open("setup") }
        }
        page.choice(word("launch-hide")) { host.open("hide") }
    }
}

/** A few sentences and what to do next, before any question. */
class HelpScreen : Screen("help") {
    override fun draw(page: Page) {
        page.title(word("help-not-alone"))
        page.lead(word("help-against-you"))
        page.lead(word("help-close"))
        page.lead(word("help-stop"))
        page.alarming(word("help-danger")) { host.open("danger") }
        page.primary(word("help-talk")) { host.open("people") }
        page.primary(word("help-plan")) { host.open("plan") }
        page.choice(word("help-advice")) { host.open("advice") }
        page.choice(word("help-show")) { host.open("show") }
        page.choice(word("help-who-made")) { host.open("who-made") }
        page.small(word("help-no-trace"))
    }
}

/** The six big choices, and behind them what was kept. */
class HomeScreen : Screen("home") {
    override fun draw(page: Page) {
        page.title(word("home-title"))
        page.paragraph(word("home-hello"))
        listOf("plan", "advice", "keep", "tell", "people", "show").forEach { to ->
            page.choice(word("home-$to")) { host.open(to) }
        }
        page.heading(word("common-more"))
        listOf("kept", "follow-up", "settings").forEach { to ->
            page.secondary(word("home-$to")) { host.open(to) }
        }
    }
}
