package app.plainsums.screens

/** What is kept, settings, and what is shown to others. */
val KEEPING_PAGES: Map<String, Maker> = mapOf(
)
