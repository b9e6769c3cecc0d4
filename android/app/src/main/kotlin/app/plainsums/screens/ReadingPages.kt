package app.plainsums.screens

/** The plan, advice, people, and what to say to whom. */
val READING_PAGES: Map<String, Maker> = mapOf(
)
