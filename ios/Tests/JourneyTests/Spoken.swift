import Foundation
import Gateway
import Models
import Testing

/// What a screen reader gets, and where words come from.
@MainActor @Suite struct Spoken {
    @Test(arguments: ["en", "cy"]) func every_control_of_every_screen_has_its_words_from_the_pack(language: String) async throws {
        let phone = try Phone(language: language)
        try await phone.setUp()
        let guide = try phone.app.desk.gateway.kit.guide(locale: language)
        for place in Walk.places {
            phone.app.start(at: place)
            await phone.settle()
            check(phone.app, guide, "\(place)")
        }
    }

    private func check(_ app: AppModel, _ guide: Guide, _ place: String) {
        let controls = app.controls
        #expect(controls.map(\.order) == Array(controls.indices), "\(place)")
        #expect(Set(controls.map(\.id)).count == controls.count, "\(place): twice the same id")
        #expect(Set(app.up.rows.map(\.id)).count == app.up.rows.count, "\(place): twice the same row")
        for control in controls {
            #expect(!control.label.isEmpty, "\(place): \(control.id) has no label")
            let message = control.id.split(separator: ":").first.map(String.init) ?? ""
            if let text = try? guide.word(id: message, values: []), message != "common-leave" {
                #expect(control.label == text, "\(place): \(control.id)")
            }
        }
        #expect(app.up.rows.allSatisfy { $0.spoken.allSatisfy { !$0.isEmpty } }, "\(place)")
    }

    @Test func every_screen_is_reached_by_the_walk() async throws {
        let phone = try Phone()
        var seen: Set<Screen> = [.launch, .setup, .cover]
        for place in Walk.places {
            phone.app.start(at: place)
            seen.insert(phone.screen)
        }
        #expect(seen == Set(Screen.allCases))
    }

    @Test func the_cover_speaks_keys_and_results_and_no_code() async throws {
        let phone = try Phone()
        try await phone.setUp()
        try await phone.tap("common-leave")
        let keys = phone.app.cover.keys
        #expect(keys.count >= 19 && keys.allSatisfy { !$0.label.isEmpty && !$0.value.isEmpty && $0.hint.isEmpty })
        try phone.keys("90572618=")
        let tapped = phone.app.cover.spoken
        try await phone.hold("90572618")
        #expect(phone.app.cover.spoken == tapped)
        let before = phone.app.cover.spoken
        try await phone.hold("111111")
        #expect(phone.app.cover.spoken != before)
    }

    @Test func no_digit_is_left_on_the_cover_after_another_app() async throws {
        let phone = try Phone()
        try await phone.tap("launch-help", "launch-hide", "hide-do")
        try phone.keys("48391027+")
        #expect(phone.app.cover.keys.contains { $0.trait == .key(true) })
        phone.app.wentToBackground(.switched)
        phone.app.cameBack()
        #expect(phone.screen == .cover && phone.app.cover.display == "0")
        #expect(!phone.app.cover.keys.contains { $0.trait == .key(true) })
    }

    @Test func no_words_for_people_stand_in_the_models() throws {
        for (file, text) in try sources("Screens/Models") {
            for literal in literals(text) {
                // An id, with gaps or without: no word for people begins with a capital or stands beside another.
                let isId = !(literal.first?.isUppercase ?? false)
                let isWords = literal.contains(" ") && literal.contains { $0.isLetter }
                #expect(isId && !isWords || literal.contains("\\("), "\(file): \(literal)")
            }
        }
    }

    @Test func nothing_that_ships_names_its_purpose() throws {
        let words = [
            "police", "evidence", "blackmail", "sextort", "extort", "abuse", "victim", "vault", "secret", "hidden", "decoy",
            "crime", "report", "duress", "disguise", "custody", "ceop", "suicide", "selfharm", "intimate", "nude", "naked",
            "sexual", "stopncii", "childline", "samaritans", "helpline", "alcove", "proof", "offender", "northamptonshire",
        ]
        for (file, text) in try sources("") where !file.contains("Kit") {
            let code = text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
            var lower = (file + code.joined(separator: "\n")).lowercased()
            for name in platforms { lower = lower.replacingOccurrences(of: name, with: "") }
            for word in words where lower.contains(word) { Issue.record("\(file) names \(word)") }
        }
    }

    /// Names that the system gives to its own things.
    private let platforms = ["ksecreturnref", "ishidden", "accessibilityhidden"]

    private func sources(_ folder: String) throws -> [(String, String)] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources/" + folder)
        let names = FileManager.default.enumerator(atPath: root.standardized.path)?.compactMap { $0 as? String } ?? []
        #expect(!names.isEmpty)
        return try names.filter { $0.hasSuffix(".swift") }.map {
            ($0, try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
        }
    }

    private func literals(_ text: String) -> [String] {
        text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.flatMap { line in
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
                .map { String($0.element) }
        }
    }
}
