package app.plainsums.screens

/** What is kept, settings, and what is shown to others. */
val KEEPING_PAGES: Map<String, Maker> = mapOf<String, Maker>(
    "keep" to { _ -> KeepScreen() },
    "kept" to { _ -> KeptScreen() },
    "item" to { about -> ItemScreen(about) },
    "settings" to { _ -> SettingsScreen() },
    "show" to { _ -> ShowScreen() },
    "show-adult" to { _ -> ShowAdultScreen() },
) + steps() + settings()

private fun steps(): Map<String, Maker> {
    val steps = KeepSteps.words + FileSteps.kinds.keys
    return steps.associate { step -> "keep-$step" to { _ -> keepPage(step) } }
}

private fun settings(): Map<String, Maker> =
    listOf("look", "door", "hold", "age", "wait", "language").associate { part -> "settings-$part" to { _ -> SettingScreen(part) } }
