import Foundation
import Gateway
import Models
import Testing

/// Keeping each kind of thing, and what is refused.
@MainActor @Suite struct KeepJourneys {
    private func inside(_ age: String = "setup-age-adult") async throws -> Phone {
        let phone = try Phone()
        try await phone.setUp(age)
        try await phone.tap("home-keep")
        return phone
    }

    private func newest(_ phone: Phone) async throws -> Entry {
        try await phone.ask { session in
            let line = try #require(try session.list(before: nil, limit: 1).first)
            return try session.entry(id: line.id)
        }
    }

    private func keep(_ form: String, _ typed: [String: String], _ phone: Phone) async throws -> Entry {
        try await phone.tap(form)
        for (field, text) in typed { try phone.type(text, into: field) }
        try await phone.tap("common-save")
        #expect(phone.texts.contains(phone.word("keep-kept")))
        let entry = try await newest(phone)
        #expect(entry.line.source == .typed)
        return entry
    }

    @Test func typed_words_are_kept() async throws {
        let phone = try await inside()
        try await phone.tap("keep-words")
        try phone.type("pay or I send it", into: "keep-words-type:0")
        try phone.type("21:02", into: "keep-words-time:0")
        try await phone.tap("keep-words-add", "keep-words-me:1", "keep-words-picture-left")
        try phone.type("no", into: "keep-words-type:1")
        try await phone.tap("common-save")
        let lines = [
            Line(words: "pay or I send it", sender: phone.word("keep-words-them"), shownTime: "21:02"),
            Line(words: "no", sender: phone.word("keep-words-me"), shownTime: ""),
        ]
        #expect(try await newest(phone).kept == .transcript(lines: lines, pictureLeftOnPhone: true))
    }

    @Test func who_they_are_is_kept() async throws {
        let phone = try await inside()
        let typed = ["keep-who-shown": "jess", "keep-who-id": "jess_4711", "keep-who-platform": "Insta"]
        let entry = try await keep("keep-who", typed, phone)
        #expect(entry.kept == .account(platform: "Insta", shownName: "jess", accountId: "jess_4711", link: ""))
    }

    @Test func a_demand_is_kept() async throws {
        let phone = try await inside()
        let entry = try await keep("keep-demand", ["keep-demand": "money", "keep-demand-amount": "200"], phone)
        #expect(entry.kept == .demand(words: "money", amount: "200", deadline: ""))
    }

    @Test func a_payment_is_kept() async throws {
        let phone = try await inside()
        try await phone.tap("keep-payment", "keep-way-gift-card", "keep-payment-have-card")
        #expect(phone.texts.contains(phone.word("keep-payment-gift-card")))
        try phone.type("50", into: "keep-payment-amount")
        try phone.type("GBP", into: "keep-payment-currency")
        try phone.control("keep-when").choose(Date(timeIntervalSince1970: 1_764_018_120))
        try await phone.tap("common-save")
        let entry = try await newest(phone)
        #expect(entry.kept == .payment(
            amount: "50", currency: "GBP", way: .giftCard, reference: "", whereItWent: "", keepCardAndReceipt: true))
        #expect(entry.line.happened?.unixMs == 1_764_018_120_000)
    }

    @Test func a_link_is_kept() async throws {
        let phone = try await inside()
        let entry = try await keep("keep-link", ["keep-link-url": "https://example.org/p/1"], phone)
        #expect(entry.kept == .link(address: "https://example.org/p/1", words: ""))
    }

    @Test func a_note_is_kept() async throws {
        let phone = try await inside()
        try await phone.tap("keep-note", "common-save")
        #expect(phone.texts.contains(phone.word("keep-nothing")))
        try await phone.tap("common-back")
        let entry = try await keep("keep-note", ["keep-note": "it began on Sunday 😟"], phone)
        #expect(entry.kept == .note(words: "it began on Sunday 😟", about: []))
    }

    // MARK: Files

    private func file(_ button: String, _ pick: String, _ length: Int, _ phone: Phone, age: String) async throws {
        phone.system.file = Bytes(length)
        try await phone.tap(button, pick + ":pick", age, "keep-ask-second-no")
    }

    private func read(_ id: String, _ phone: Phone) async throws -> Data {
        try await phone.ask { session in
            var all = Data()
            while case let piece = try session.read(id: id, offset: UInt64(all.count), lengthBytes: 1 << 20), !piece.isEmpty {
                all += piece
            }
            return all
        }
    }

    @Test func a_screenshot_of_words_is_kept_in_chunks() async throws {
        let phone = try await inside()
        let length = 3 << 20 | 17
        try await file("keep-words-screenshot", "keep-screenshot", length, phone, age: "keep-ask-age-words")
        phone.system.part = Bytes(length - 5, name: "part.png")
        try await phone.tap("keep-crop", "common-save")
        let entry = try await newest(phone)
        #expect(entry.line.kind == .screenshot && entry.line.state == .kept && entry.line.source == .derived)
        #expect(try await read(entry.line.id, phone) == Bytes.pattern(0, length - 5))
        guard case .screenshot(let note) = entry.kept else { throw Unexpected() }
        #expect(note.isCrop)
        #expect(phone.texts.contains(phone.word("keep-after-places")))
    }

    @Test func a_recording_is_kept_with_progress() async throws {
        let phone = try await inside()
        try await file("keep-recording", "keep-recording", 24 << 20, phone, age: "keep-ask-age-words")
        let model = try #require(phone.app.up as? KeepFileModel)
        var seen: Set<Int64> = []
        let keeping = Task { try await phone.tap("common-save") }
        while model.stage != .kept {
            seen.insert(model.percent)
            await Task.yield()
        }
        try await keeping.value
        #expect(seen.contains { $0 > 0 && $0 < 100 })
        #expect(try await newest(phone).file?.lengthBytes == 24 << 20)
    }

    @Test func a_document_is_kept() async throws {
        let phone = try await inside()
        try await file("keep-document", "keep-document", 70_000, phone, age: "keep-ask-age-no")
        try phone.type("the letter", into: "keep-file-words")
        try await phone.tap("common-save")
        let entry = try await newest(phone)
        guard case .document(let note) = entry.kept else { throw Unexpected() }
        #expect(note.words == "the letter" && note.name == "2026-11-24.bin")
        #expect(try await read(entry.line.id, phone).count == 70_000)
    }

    private func shown(_ bytes: Data, _ name: String) async throws -> Phone {
        let phone = try await inside()
        phone.system.file = Given(bytes, name: name)
        try await phone.tap("keep-document", "keep-document:pick", "keep-ask-age-no", "keep-ask-second-no", "common-save")
        let item = "item:" + (try await newest(phone).line.id)
        try await phone.tap("common-done", "home-kept", item)
        #expect(phone.texts.contains(name), "its name is among the facts")
        try await phone.tap("item-show")
        return phone
    }

    @Test func a_document_of_words_is_read_from_what_is_kept() async throws {
        let phone = try await shown(Data("They said:\n£200 by noon".utf8), "letter.bin")
        #expect(phone.texts.contains("They said:\n£200 by noon"))
        #expect(!phone.app.controls.contains { $0.id == "item-show" })
        #expect(phone.system.shared.isEmpty && phone.system.opened.isEmpty)
    }

    @Test func a_document_of_pages_is_drawn_from_what_is_kept() async throws {
        let bytes = Data("%PDF-1.7 and so on".utf8)
        let phone = try await shown(bytes, "letter.txt")
        let pages = phone.app.up.rows.compactMap { if case .pages(_, let bytes) = $0 { Data(bytes) } else { nil } }
        #expect(pages == [bytes], "told by its first bytes, not by its name")
        phone.app.leave()
        #expect(phone.app.stack.isEmpty)
    }

    @Test func a_document_of_another_kind_is_kept_and_says_that_it_cannot_be_shown() async throws {
        let phone = try await shown(Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF]), "letter.docx")
        #expect(phone.texts.contains(phone.word("item-too-large")))
        #expect(phone.app.controls.contains { $0.id == "item-check" })
    }

    @Test func a_refused_picture_writes_nothing_and_says_why() async throws {
        let phone = try await inside()
        for (age, second, reason) in [
            ("keep-ask-age-words", "keep-ask-second-yes", "keep-refused-second"),
            ("keep-ask-age-yes", "keep-ask-second-no", "keep-refused-under-18"),
            ("keep-ask-age-unsure", "keep-ask-second-no", "keep-refused-under-18"),
        ] {
            phone.system.file = Bytes(1000)
            try await phone.tap("keep-words-screenshot", "keep-screenshot:pick", age, second)
            #expect(phone.texts.contains(phone.word("keep-refused-nothing")))
            #expect(phone.texts.contains(phone.word(reason)))
            try await phone.tap("keep-refused-read")
            #expect(phone.screen == .page && phone.app.up.rows.count > 5)
            try await phone.tap("common-back", "common-done")
            #expect(try await phone.ask { try $0.count() } == 0)
        }
        try await phone.tap("common-leave")
        try await phone.hold(Phone.code)
        #expect(try await phone.ask { try $0.count() } == 0)
    }

    @Test func under_18_only_screenshots_of_words() async throws {
        let phone = try await inside("setup-age-under-18")
        let offered = Set(phone.app.up.controls.map(\.id))
        #expect(offered.contains("keep-words-screenshot"))
        #expect(offered.isDisjoint(with: ["keep-recording", "keep-document", "keep-sound"]))
        try await file("keep-words-screenshot", "keep-screenshot", 1000, phone, age: "keep-ask-age-no")
        #expect(phone.texts.contains(phone.word("keep-refused-own-age")))
        try await phone.tap("common-done")
        try await file("keep-words-screenshot", "keep-screenshot", 1000, phone, age: "keep-ask-age-words")
        #expect(!phone.app.up.controls.contains { $0.id == "keep-crop" })
        try await phone.tap("common-save")
        #expect(try await newest(phone).line.kind == .screenshot)
    }

    @Test func lock_while_importing() async throws {
        let phone = try await inside()
        let (gate, reached) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        phone.system.file = Bytes(8 << 20, gate: gate, reached: reached)
        try await phone.tap("keep-recording", "keep-recording:pick", "keep-ask-age-words", "keep-ask-second-no")
        let keeping = Task { try await phone.control("common-save").perform() }
        await Task.detached { waitFor(reached) }.value
        try phone.control("common-leave").press()
        #expect(phone.screen == .cover)
        for _ in 0..<9 { gate.signal() }
        try await keeping.value
        #expect(phone.screen == .cover)
        #expect(await phone.isLocked)
        try await phone.hold(Phone.code)
        let lines = try await phone.ask { try $0.list(before: nil, limit: 9) }
        #expect(lines.map(\.state) == [.unfinished])
    }

    @Test func a_recording_is_played_from_what_is_kept_and_checked() async throws {
        let phone = try await inside()
        try await file("keep-recording", "keep-recording", 200_000, phone, age: "keep-ask-age-no")
        try await phone.tap("common-save")
        let entry = try await newest(phone)
        try await phone.tap("common-done", "home-kept", "item:" + entry.line.id, "item-play", "item-check")
        #expect(phone.texts.contains(phone.word("item-whole")))
        let media = try #require(phone.system.played.first)
        #expect(media.lengthBytes == 200_000)
        #expect(try await media.read(70_000, 1000) == Bytes.pattern(70_000, 1000))
        phone.app.leave()
        await #expect(throws: KitError.Locked) { try await media.read(0, 10) }
    }

    @Test func a_stopped_import_leaves_nothing() async throws {
        let phone = try await inside()
        let (gate, reached) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        phone.system.file = Bytes(4 << 20, gate: gate, reached: reached)
        try await phone.tap("keep-recording", "keep-recording:pick", "keep-ask-age-words", "keep-ask-second-no")
        let keeping = Task { try await phone.control("common-save").perform() }
        await Task.detached { waitFor(reached) }.value
        try phone.control("keep-stop").press()
        for _ in 0..<9 { gate.signal() }
        try await keeping.value
        #expect(phone.texts.contains(phone.word("common-error-stopped")))
        try await phone.tap("common-leave")
        try await phone.hold(Phone.code)
        #expect(try await phone.ask { try $0.count() } == 0)
    }

    @Test func older_things_are_shown_when_asked_for() async throws {
        let phone = try await inside()
        let origin = Origin(happened: nil, zoneMinutes: 0, source: .typed)
        try await phone.ask { session in
            for place in 0..<120 { _ = try session.addRecord(kept: .note(words: "n\(place)", about: []), origin: origin) }
        }
        try await phone.tap("home-kept")
        func shown() -> Int { phone.app.up.controls.filter { $0.id.hasPrefix("item:") }.count }
        #expect(shown() == 50)
        try await phone.tap("kept-load-more", "kept-load-more")
        #expect(shown() == 120 && !phone.app.up.controls.contains { $0.id == "kept-load-more" })
        try await phone.tap("settings-record")
        #expect(phone.texts.contains(phone.word("kept-chain-fine")))
    }

    @Test func a_kept_thing_is_read_and_removed_after_asking_twice() async throws {
        let phone = try await inside()
        let entry = try await keep("keep-note", ["keep-note": "words to read"], phone)
        let item = "item:" + entry.line.id
        try await phone.tap("common-done", "home-kept")
        #expect(try phone.control(item).label == "words to read")
        try await phone.tap(item)
        #expect(phone.texts.contains("words to read"))
        try await phone.tap("item-remove", "common-remove", "common-cancel")
        #expect(try await phone.ask { try $0.count() } == 1)
        try await phone.tap("item-remove", "common-remove")
        #expect(phone.texts.contains(phone.word("item-remove-again")))
        #expect(try await phone.ask { try $0.count() } == 1)
        try await phone.tap("common-remove")
        #expect(try await phone.ask { try $0.count() } == 0)
        try await phone.tap("common-done")
        #expect(phone.texts.contains(phone.word("kept-empty")))
    }
}

private func waitFor(_ reached: DispatchSemaphore) { reached.wait() }

struct Unexpected: Error {}
