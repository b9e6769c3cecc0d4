import Gateway
import Models
import Testing

/// The plan, pages, people, and what is shown to somebody.
@MainActor @Suite struct PlanJourneys {
    private func steps(_ phone: Phone) -> [String] {
        phone.app.up.controls.map(\.id).filter { $0.hasPrefix("done:") }
    }

    @Test func the_plan_goes_in_order_and_is_resumed() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-plan", "plan-start", "common-skip", "who:stranger")
        while phone.app.up.controls.contains(where: { $0.id == "common-skip" }) { try await phone.tap("common-skip") }
        let answers = Answers(
            who: .stranger, safe: nil, age: .adult, talk: nil, nation: nil, paid: nil, posted: nil, told: nil)
        let plan = try phone.app.desk.gateway.kit.guide(locale: "en").plan(answers: answers)
        #expect(plan.steps.first?.kind == .safety)
        #expect(steps(phone) == plan.steps.map { "done:" + $0.id })
        let first = try #require(steps(phone).first)
        try await phone.tap(first)
        #expect(try phone.control(first).trait == .toggle(true))
        try await phone.tap("common-leave")
        try await phone.hold(Phone.code)
        try await phone.tap("home-plan")
        #expect(phone.texts.contains(phone.word("plan-resume")))
        #expect(try phone.control(first).trait == .toggle(true))
        #expect(phone.app.desk.state.answers.who == .stranger)
    }

    @Test func the_age_given_at_set_up_counts_where_the_plan_skips_it() async throws {
        let phone = try Phone()
        try await phone.setUp("setup-age-under-18")
        try await phone.tap("home-plan", "plan-start")
        while phone.app.up.controls.contains(where: { $0.id == "common-skip" }) { try await phone.tap("common-skip") }
        #expect(try steps(phone) == stepsFor(.under18, phone))
        try await phone.tap("common-back", "home-settings", "setup-age-adult", "common-back", "home-plan", "plan-show")
        #expect(try steps(phone) == stepsFor(.adult, phone))
        #expect(try stepsFor(.adult, phone) != stepsFor(.under18, phone))
    }

    private func stepsFor(_ age: Age, _ phone: Phone) throws -> [String] {
        let answers = Answers(who: nil, safe: nil, age: age, talk: nil, nation: nil, paid: nil, posted: nil, told: nil)
        return try phone.app.desk.gateway.kit.guide(locale: "en").plan(answers: answers).steps.map { "done:" + $0.id }
    }

    @Test func answers_before_set_up_stay_in_memory_only() async throws {
        let phone = try Phone()
        let before = phone.folder.size
        try await phone.tap("launch-help", "help-plan")
        #expect(phone.texts.contains(phone.word("plan-kept-not")))
        try await phone.tap("plan-start", "common-skip", "who:partner")
        try await phone.tap("common-back", "common-back", "common-back", "help-plan")
        #expect(phone.app.desk.state.answers.who == .partner)
        #expect(!steps(phone).isEmpty)
        #expect(phone.folder.size == before)
        try await phone.tap("common-leave")
        try await phone.hold("999")
        #expect(phone.app.desk.state.answers.who == nil)
    }

    @Test func search_finds_a_page() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "help-advice")
        try phone.type("he wants mony or he will send it", into: "advice-search")
        let hit = try #require(phone.app.up.controls.first { $0.id.hasPrefix("topic:") })
        try await phone.tap(hit.id)
        #expect(phone.screen == .page)
        #expect(phone.texts.first == hit.label)
        #expect(phone.texts.contains(phone.word("notice-draft")))
        #expect(phone.app.up.rows.contains { $0.id == "advice-reviewed" })
        try await phone.tap("common-back")
        try phone.type("i want to die", into: "advice-search")
        #expect(phone.texts.contains(phone.word("advice-pinned")))
    }

    @Test func people_who_help_open_now_first() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "help-talk", "plan-talk-type")
        let services = phone.app.up.controls.filter { $0.id.hasPrefix("service:") }
        let open = services.map { $0.weight == .main }
        #expect(open.first == true)
        #expect(open == open.sorted { $0 && !$1 })
        try await phone.tap(try #require(services.first).id)
        #expect(phone.screen == .service)
        let ways = phone.app.up.controls.filter { $0.id.hasPrefix("go:") }
        #expect(!ways.isEmpty)
        #expect(!ways.contains { $0.label == phone.word("medium-phone") })
    }

    @Test func a_child_shows_an_adult_one_card() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "show-adult-title", "show-adult-turn")
        #expect(phone.screen == .showAdult)
        #expect(phone.texts.first == phone.word("card-adult-title"))
        #expect(phone.texts.contains(phone.word("card-adult-picture")))
        #expect(phone.app.controls.map(\.id) == ["common-leave", "common-danger"])
    }

    @Test func showing_someone_locks_what_was_kept() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-show")
        #expect(phone.screen == .show)
        #expect(await phone.isLocked)
        #expect(phone.texts.contains(phone.word("card-professional-picture")))
        #expect(phone.app.backControl == nil)
        try await phone.tap("show-take-away")
        #expect(phone.app.up.rows.contains { if case .squares(_, let rows) = $0 { !rows.isEmpty } else { false } })
        #expect(phone.system.opened.isEmpty)
        try await phone.tap("common-leave")
        #expect(phone.screen == .cover)
        try await phone.hold(Phone.code)
        #expect(phone.screen == .home)
    }

    @Test func settings_change_look_door_age_and_waits() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-settings")
        try await phone.tap("hide-look-night", "settings-door", "setup-age-under-18", "wait-call:30", "wait-file:1")
        try await phone.tap("settings-hold-press")
        let prefs = try phone.app.desk.gateway.kit.prefs()
        #expect(prefs.look == "night" && phone.system.look == "night")
        #expect(!prefs.helpDoor && prefs.threePresses)
        #expect(prefs.callMinutes == 30 && prefs.pickerMinutes == 1)
        #expect(try await phone.ask { try $0.age() } == .under18)
        try await phone.tap("language:cy")
        #expect(try phone.control("common-danger").label != "")
        #expect(phone.texts.first == "Gosodiadau")
    }
}
