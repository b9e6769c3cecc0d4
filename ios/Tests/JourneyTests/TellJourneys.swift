import Foundation
import Gateway
import Models
import Testing

/// Telling somebody, leaving, and coming back.
@MainActor @Suite struct TellJourneys {
    @Test func one_tap_on_101_gives_exactly_tel_101() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "home-tell")
        #expect(phone.app.up.rows.contains { $0.id.hasSuffix("tel:101-trace") })
        try await phone.tap("go:tel:101")
        #expect(phone.system.opened == ["tel:101"])
    }

    @Test func where_no_app_answers_the_number_is_there_to_write_down() async throws {
        let phone = try Phone()
        try await phone.setUp()
        phone.system.opens = false
        let before = try await phone.ask { try $0.checkLog().count }
        for (door, way, shown) in [("common-danger", "go:tel:999", "999"), ("home-tell", "go:tel:101", "101")] {
            try await phone.tap(door, way)
            #expect(phone.screen == .noApp)
            #expect(phone.texts.contains(shown) && phone.texts.contains(phone.word("common-no-app-do")))
            try await phone.tap("common-copy")
            #expect(phone.system.copied.last == shown)
            phone.app.start(at: .home)
            await phone.settle()
        }
        #expect(try await phone.ask { try $0.checkLog().count } == before, "nobody was reached")
        phone.app.wentToBackground(.switched)
        #expect(await phone.isLocked, "it was never out, so nothing waits for a return")
    }

    @Test func what_happened_is_shared_with_an_app_of_their_choice() async throws {
        let phone = try Phone()
        try await phone.setUp()
        _ = try await phone.ask {
            try $0.addRecord(
                kept: .note(words: "two hundred", about: []), origin: Origin(happened: nil, zoneMinutes: 0, source: .typed))
        }
        try await phone.tap("home-tell", "tell-share-account")
        #expect(phone.system.shared.count == 1 && phone.system.shared[0].contains("two hundred"))
        #expect(phone.screen == .tell)
        #expect(await !phone.isLocked)
    }

    @Test func the_call_sheet_is_there_on_return_and_the_number_is_kept() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-tell", "go:tel:101")
        phone.app.wentToBackground(.switched)
        #expect(phone.screen == .cover)
        await phone.system.clock.untilAsked()
        #expect(await phone.system.clock.asked == [900])
        phone.app.cameBack()
        await phone.settle()
        #expect(phone.screen == .callSheet)
        #expect(phone.app.up.rows.contains { if case .card = $0 { true } else { false } })
        try phone.type("25000123456", into: "call-sheet-number")
        try phone.type("PC A", into: "call-sheet-officer")
        try phone.control("follow-up-by").choose(Date(timeIntervalSince1970: 1_700_000_000))
        try await phone.tap("common-save")
        try await phone.tap("call-sheet-turn")
        #expect(phone.app.controls.map(\.id) == ["common-leave", "common-danger"])
        let lines = try await phone.ask { try $0.list(before: nil, limit: 9) }
        let id = try #require(lines.first { $0.kind == .contact }).id
        guard case .contacted(let contact) = try await phone.ask({ try $0.entry(id: id).kept }) else { throw Unexpected() }
        #expect(contact.referenceNumber == "25000123456" && contact.officer == "PC A" && contact.who == "101")
        await phone.system.clock.pass()
        try await phone.restart()
        try await phone.tap("launch-code")
        try await phone.hold(Phone.code)
        try await phone.tap("home-follow-up")
        #expect(phone.texts.contains("25000123456") && phone.texts.contains(phone.word("follow-up-late")))
    }

    @Test func the_report_page_of_northamptonshire() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "home-tell")
        try phone.type("Kettering", into: "tell-find")
        try await phone.tap("area:northamptonshire")
        let area = try phone.app.desk.gateway.kit.guide(locale: "en").area(id: "northamptonshire")
        let url = try #require(area.url)
        try await phone.tap("go:" + url)
        #expect(phone.system.opened == [url])
        #expect(phone.texts.contains(area.how))
        try await phone.tap("trace-private:" + url)
        #expect(phone.system.copied == [url])
    }

    @Test func a_force_without_a_page_gets_its_home_page_and_101() async throws {
        let phone = try Phone()
        let guide = try phone.app.desk.gateway.kit.guide(locale: "en")
        try await phone.tap("launch-help", "home-tell")
        let home = try #require(try homePage(guide))
        try phone.type(home.name, into: "tell-find")
        try await phone.tap("area:" + home.id)
        let ways = phone.app.up.controls.map(\.id)
        #expect(ways.contains("go:tel:101"))
        #expect(ways.contains("go:" + (home.url ?? "")))
        #expect(phone.texts.contains(home.how))
    }

    @Test func with_a_code_what_happened_is_copied_before_the_page_opens() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-keep", "keep-demand")
        try phone.type("two hundred", into: "keep-demand")
        try await phone.tap("common-save", "common-done", "common-back", "home-tell")
        try phone.type("Kettering", into: "tell-find")
        try await phone.tap("area:northamptonshire")
        #expect(phone.texts.contains(phone.word("tell-copied-first")))
        let url = try #require(try phone.app.desk.gateway.kit.guide(locale: "en").area(id: "northamptonshire").url)
        try await phone.tap("go:" + url)
        #expect(phone.system.copied.count == 1 && phone.system.copied[0].contains("two hundred"))
        #expect(phone.system.opened == [url])
    }

    private func homePage(_ guide: Guide) throws -> Area? {
        for words in ["Scotland", "Kent", "Essex", "Norfolk", "Wales", "Cumbria", "Durham", "Surrey", "Northern Ireland", "Gwent"] {
            for hit in try guide.findArea(words: words) {
                let area = try guide.area(id: hit.id)
                if !area.isForm, area.url != nil { return area }
            }
        }
        return nil
    }

    @Test func leaving_for_another_app_locks() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-people")
        phone.app.becameInactive()
        #expect(phone.app.isShielded)
        phone.app.wentToBackground(.switched)
        #expect(phone.screen == .cover)
        #expect(await phone.isLocked)
        phone.app.cameBack()
        phone.app.becameActive(isCaptured: false)
        #expect(phone.screen == .launch && !phone.app.isShielded)
        try await phone.tap("launch-code")
        try await phone.hold(Phone.code)
        try await phone.tap("home-tell", "go:tel:101")
        phone.app.wentToBackground(.switched)
        await phone.system.clock.untilAsked()
        #expect(await !phone.isLocked)
        await phone.system.clock.pass()
        while await !phone.isLocked { await Task.yield() }
        #expect(phone.screen == .cover)
    }

    @Test func a_ringing_call_locks_nothing() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("home-people")
        phone.app.wentToBackground(.call)
        #expect(phone.screen == .cover)
        phone.app.cameBack()
        #expect(phone.screen == .people)
        #expect(await !phone.isLocked)
        await phone.system.clock.pass()
    }

    @Test func quick_exit_before_there_is_a_code() async throws {
        for ways in [[], ["launch-setup"], ["launch-setup", "setup-understood"], ["launch-help", "help-plan", "plan-start"]] {
            let phone = try Phone()
            for way in ways { try await phone.tap(way) }
            try phone.control("common-leave").press()
            #expect(phone.screen == .cover)
            try await phone.hold("999")
            #expect(phone.screen == .help)
        }
    }

    @Test func quick_exit_from_every_screen() async throws {
        let phone = try Phone()
        try await phone.setUp()
        for place in Walk.places {
            phone.app.open(place)
            await phone.settle()
            let screen = phone.screen
            #expect(phone.app.controls.first?.id == "common-leave", "\(screen)")
            #expect(phone.app.controls.dropFirst().first?.id == "common-danger", "\(screen)")
            try phone.control("common-leave").press()
            #expect(phone.screen == .cover, "\(screen)")
            #expect(await phone.isLocked, "\(screen)")
            try await phone.hold(Phone.code)
        }
    }
}
