package app.plainsums.screens

/** Nothing here opens a number or an address: it is there to be written down or copied. */
class NoAppScreen(private val shown: String) : Screen("no-app") {
    override val prefixes get() = emptyList<String>()

    override fun draw(page: Page) {
        page.title(word("common-no-app"))
        page.text(shown, Look.TITLE, page.look.ink, strong = true)
        page.paragraph(word("common-no-app-do"))
        page.copying(this, "common-copy") { done -> host.outside.copy(shown); done() }
    }
}
