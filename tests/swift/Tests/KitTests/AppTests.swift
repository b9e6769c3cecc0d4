import Foundation
import KitBindings
import Testing

/// The app that is written once, walked through its boundary as a shell walks it.
@Suite struct AppTests {
    @Test func a_first_launch_leads_to_999_in_three_taps() throws {
        let walk = try Walk(Phone())
        #expect(try walk.page().id == "launch")
        for id in ["help", "danger", "go-999"] { try walk.tap(id) }
        #expect(walk.opened == ["tel:999"])
    }

    @Test func words_that_were_typed_are_there_after_the_process_died() throws {
        let phone = try Phone()
        _ = try phone.create()
        var walk: Walk? = try Walk(phone)
        try walk?.unlock()
        try walk?.words()
        try walk?.type("their words 𝒜", caret: 5)
        walk = nil
        let again = try Walk(phone)
        try again.unlock()
        try again.tap("carry-on")
        let field = try again.field()
        #expect(field.text == "their words 𝒜" && field.caret == 5)
    }

    @Test func locked_from_another_thread_it_is_the_calculator_at_once() async throws {
        let phone = try Phone()
        _ = try phone.create()
        let walk = try Walk(phone)
        try walk.unlock()
        #expect(try walk.page().id == "home")
        let app = walk.app
        _ = try await Task.detached { try app.lockNow() }.value
        guard case .cover = try app.view() else { throw Unexpected() }
    }
}

/// Sends events and performs effects: all that a shell does, but for drawing.
private final class Walk {
    let app: AppHandle
    private let phone: Phone
    private(set) var opened: [String] = []

    init(_ phone: Phone) throws {
        self.phone = phone
        phone.end()
        let told = PhoneFacts(language: "en-GB", zone: "Europe/London", minutesEast: 0, system: .ios)
        app = try AppHandle.open(folder: phone.folder.path, phone: told)
        try send(.launched)
    }

    func send(_ event: Event) throws {
        var effects = try app.send(event: event)
        while !effects.isEmpty { effects += try perform(effects.removeFirst()) }
    }

    private func perform(_ effect: Effect) throws -> [Effect] {
        switch effect.act {
        case .run(let task): return try app.run(task: task)
        case .makeKeys(let aliases): phone.makeKeys(aliases)
        case .answerKeys(let aliases, let challenge):
            let answers = aliases.map { phone.answer($0, challenge) }
            return try app.send(event: .done(effect: effect.id, outcome: .answers(answers)))
        case .open(let uri): opened.append(uri)
        default: break
        }
        return []
    }

    func page() throws -> PageView {
        guard case .page(let page) = try app.view() else { throw Unexpected() }
        return page
    }

    /// Taps by the page's own id.
    func tap(_ id: String) throws {
        guard let control = try controls().first(where: { $0.id.split(separator: "/").last.map(String.init) == id })
        else { throw Unexpected() }
        try send(.tapped(control.id))
    }

    private func controls() throws -> [Control] {
        let page = try page()
        let bars = page.bars.actions + [page.bars.danger, page.bars.leave].compactMap { $0 }
        return page.rows.flatMap(controls) + page.dock + bars
    }

    private func controls(_ row: Row) -> [Control] {
        switch row.kind {
        case .tap(let control): [control]
        case .call(let call): [call.start, call.more].compactMap { $0 }
        case .card(let rows): rows.flatMap(controls)
        default: []
        }
    }

    func unlock() throws {
        try tap("code")
        let digits: [Key] = [.zero, .one, .two, .three, .four, .five, .six, .seven, .eight, .nine]
        for digit in Phone.code { try send(.key(digits[digit.wholeNumberValue ?? 0])) }
        try send(.held(.equals))
    }

    func words() throws {
        for id in ["keep", "words"] where try controls().contains(where: { $0.id.hasSuffix("/" + id) }) { try tap(id) }
    }

    func field() throws -> TextField {
        let rows = try page().rows.flatMap { row in
            if case .card(let inner) = row.kind { inner } else { [row] }
        }
        for row in rows { if case .field(let field) = row.kind { return field } }
        throw Unexpected()
    }

    func type(_ text: String, caret: UInt32) throws {
        try send(.typed(field: field().id, text: text, caret: caret))
    }
}
