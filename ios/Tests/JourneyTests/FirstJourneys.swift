import Gateway
import Models
import Testing

/// From the first launch to help, hiding, set-up and the code.
@MainActor @Suite struct FirstJourneys {
    @Test func first_launch_to_help_in_one_tap() async throws {
        let phone = try Phone()
        #expect(phone.screen == .launch)
        #expect(phone.texts == ["launch-help", "launch-setup", "launch-hide"].map(phone.word))
        #expect(phone.app.always.map(\.id) == ["common-leave"])
        try await phone.tap("launch-help")
        #expect(phone.screen == .help)
        let said = ["help-not-alone", "help-against-you", "help-close", "help-stop"].map(phone.word)
        #expect(Array(phone.texts.dropFirst().prefix(4)) == said)
        let buttons = phone.app.up.controls.prefix(3).map(\.id)
        #expect(buttons == ["help-danger", "help-talk", "help-plan"])
    }

    @Test func hidden_every_launch_is_the_calculator() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "launch-hide", "hide-do")
        #expect(phone.screen == .cover)
        try await phone.restart()
        #expect(phone.screen == .cover)
        try phone.keys("2+3*4=")
        #expect(phone.app.cover.display == "14")
        #expect(phone.app.always.isEmpty)
    }

    @Test func the_help_door_opens_help() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "help-hide", "hide-do")
        try await phone.hold("999")
        #expect(phone.screen == .help)
        try await phone.tap("common-leave")
        #expect(phone.screen == .cover)
        #expect(phone.app.cover.display == "0")
    }

    @Test func with_the_door_off_only_a_code_opens() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-settings", "settings-door", "hide-do", "hide-do")
        #expect(phone.screen == .cover)
        try await phone.hold("999")
        #expect(phone.screen == .cover)
        #expect(phone.app.cover.display == "999")
        try await phone.hold(Phone.code)
        #expect(phone.screen == .home)
    }

    @Test func a_code_is_set_typed_twice() async throws {
        let phone = try Phone()
        try await phone.tap("launch-setup")
        #expect(phone.texts.contains(phone.word("setup-limit-uninstall")))
        try await phone.tap("setup-understood", "setup-age-adult")
        try await phone.hold(Phone.code)
        #expect(phone.texts.contains(phone.word("setup-code-twice")))
        let model = try #require(phone.app.up as? SetupModel)
        #expect(model.display == "0" && model.spoken == phone.word("setup-code-twice"))
        try await phone.hold("57203984")
        #expect(phone.texts.contains(phone.word("setup-code-differs")))
        try await phone.hold(Phone.code)
        try await phone.hold(Phone.code)
        #expect(phone.texts.contains(phone.word("setup-done")))
        #expect(phone.app.desk.gateway.hasCode)
        try await phone.tap("common-done")
        #expect(phone.screen == .home)
        #expect(try await phone.ask { try $0.age() } == .adult)
    }

    @Test func set_up_can_be_left_and_resumed() async throws {
        let phone = try Phone()
        try await phone.tap("launch-setup", "setup-understood", "setup-age-adult")
        try await phone.hold(Phone.code)
        try await phone.tap("common-back", "common-back", "common-back")
        #expect(phone.screen == .launch)
        #expect(!phone.app.desk.gateway.hasCode)
        try await phone.tap("launch-setup", "setup-resume", "setup-age-under-18")
        try await phone.hold(Phone.code)
        try await phone.hold(Phone.code)
        #expect(try await phone.ask { try $0.age() } == .under18)
    }

    @Test func an_easy_code_is_refused_with_the_reason() async throws {
        let phone = try Phone()
        try await phone.tap("launch-setup", "setup-understood", "setup-age-adult")
        for (code, reason) in [
            ("123456", "setup-code-run"), ("777777", "setup-code-repeat"), ("19840101", "setup-code-year"),
            ("12", "setup-code-about"),
        ] {
            try await phone.hold(code)
            #expect(phone.texts.contains(phone.word(reason)), "\(code)")
            #expect(!phone.app.desk.gateway.hasCode)
        }
    }

    @Test func a_wrong_code_shows_the_sum_and_nothing_else() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("common-leave")
        try await phone.hold("90572618")
        #expect(phone.screen == .cover)
        #expect(phone.app.cover.display == "90,572,618")
        let before = phone.app.cover.keys.map(\.label)
        try await phone.hold("48391028")
        #expect(phone.app.cover.keys.map(\.label) == before)
        #expect(phone.screen == .cover)
    }

    @Test func a_code_opens_home() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.restart()
        #expect(phone.screen == .launch)
        try await phone.tap("launch-code")
        #expect(phone.screen == .cover)
        try await phone.hold(Phone.code)
        #expect(phone.screen == .home)
        #expect(phone.app.cover.display == "0")
        #expect(phone.app.up.controls.prefix(6).map(\.id) == [
            "home-plan", "home-advice", "home-keep", "home-tell", "home-people", "home-show",
        ])
    }
}
