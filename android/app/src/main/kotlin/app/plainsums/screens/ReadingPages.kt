package app.plainsums.screens

/** The plan, advice, people, and what to say to whom. */
val READING_PAGES: Map<String, Maker> = mapOf(
    "plan" to { _ -> PlanScreen() },
    "advice" to { _ -> AdviceScreen() },
    "page" to { about -> ReadingScreen(about) },
    "people" to { _ -> PeopleScreen() },
    "service" to { about -> ServiceScreen(about) },
    "tell" to { about -> TellScreen(about) },
    "call-sheet" to { _ -> CallSheetScreen() },
    "turned" to { _ -> TurnedScreen() },
    "follow-up" to { _ -> FollowUpScreen() },
    "who-made" to { _ -> WhoMadeScreen() },
)
