package app.plainsums.screens

/** Makes a page from what it is about; empty where it is about nothing in particular. */
typealias Maker = (String) -> Screen

/** Every page by its id. */
object Screens {
    val all: Map<String, Maker> = FIRST_PAGES + READING_PAGES + KEEPING_PAGES

    fun make(id: String, about: String): Screen? = all[id]?.invoke(about)
}

val FIRST_PAGES: Map<String, Maker> = mapOf(
    "launch" to { _ -> LaunchScreen() },
    "help" to { _ -> HelpScreen() },
    "danger" to { _ -> DangerScreen() },
    "hide" to { _ -> HideScreen() },
    "setup" to { _ -> SetupScreen() },
    "home" to { _ -> HomeScreen() },
)
