import Foundation
import KitBindings

/// Sends events and performs effects: all that a shell does, but for drawing.
final class Walk {
    let app: AppHandle
    private let phone: Phone
    /// Everything that was to be performed, in order.
    private(set) var acts: [Effect] = []

    /// What the next picker gives, and its pieces; it is closed again if there is nothing.
    var gift: Picked?
    var pieces: [Data] = []
    /// Reading it fails behind the last piece.
    var breaks = false
    /// What happens behind each piece, and how many were wanted.
    var between: () throws -> Void = {}
    private(set) var wanted = 0

    init(_ phone: Phone = Phone()) throws {
        self.phone = phone
        let told = PhoneFacts(language: "en-GB", zone: "Europe/London", minutesEast: 0, system: .ios)
        app = try AppHandle.open(folder: phone.folder.path, phone: told)
        try send(.launched)
    }

    /// With a space, open at Home.
    static func inside() throws -> Walk {
        let walk = try Walk()
        try walk.setUp()
        return walk
    }

    func send(_ event: Event) throws { try perform(app.send(event: event)) }

    func perform(_ effects: [Effect]) throws {
        var waiting = effects
        while !waiting.isEmpty { waiting += try performed(waiting.removeFirst()) }
    }

    private func performed(_ effect: Effect) throws -> [Effect] {
        acts.append(effect)
        switch effect.act {
        case .run(let task): return try app.run(task: task)
        case .makeKeys(let aliases):
            phone.makeKeys(aliases)
            return []
        case .deleteKey(let alias):
            phone.deleteKey(alias)
            return try done(effect, .performed)
        case .answerKeys(let aliases, let challenge):
            return try done(effect, .answers(aliases.map { phone.answer($0, challenge) }))
        case .pick: return try done(effect, gift.map(Outcome.picked) ?? .notPossible)
        case .crop: return try done(effect, .cropped(length: nil, width: 10, height: 20))
        case .feed(_, let id): return try feed(id)
        case .open, .copy: return try done(effect, .performed)
        default: return []
        }
    }

    private func done(_ effect: Effect, _ outcome: Outcome) throws -> [Effect] {
        try app.send(event: .done(effect: effect.id, outcome: outcome))
    }

    private func feed(_ id: UInt64) throws -> [Effect] {
        var effects: [Effect] = []
        for piece in pieces {
            let answer = try app.appendImport(import: id, bytes: piece)
            effects += answer.effects
            if !answer.goesOn { return effects }
            wanted += 1
            try between()
        }
        return try effects + (breaks ? app.stopImport(import: id) : app.endImport(import: id))
    }
}

/// What is drawn.
extension Walk {
    var opened: [String] { found { if case .open(let uri) = $0 { uri } else { nil } } }

    /// What these acts carry.
    func found<T>(_ what: (Act) -> T?) -> [T] { acts.compactMap { what($0.act) } }

    func isCovered() throws -> Bool {
        if case .cover = try app.view() { true } else { false }
    }

    func display() throws -> String {
        guard case .cover(let cover) = try app.view() else { throw Unexpected("a page is up") }
        return cover.display
    }

    func page() throws -> PageView {
        guard case .page(let page) = try app.view() else { throw Unexpected("the calculator is up") }
        return page
    }

    func rows() throws -> [Row] {
        try page().rows.flatMap { row in if case .card(_, let inner) = row.kind { inner } else { [row] } }
    }

    func controls() throws -> [Control] {
        let page = try page()
        let bars = page.bars.actions + [page.bars.danger, page.bars.leave].compactMap { $0 }
        return try rows().flatMap(controls) + page.dock + bars
    }

    private func controls(_ row: Row) -> [Control] {
        switch row.kind {
        case .tap(let control): [control]
        case .call(let call): [call.start, call.more].compactMap { $0 }
        case .choices(_, let choices): choices
        case .media(let media): [media.play].compactMap { $0 }
        default: []
        }
    }

    func field() throws -> TextField {
        for row in try rows() { if case .field(let field) = row.kind { return field } }
        throw Unexpected("no field")
    }

    func media() throws -> MediaRow {
        for row in try rows() { if case .media(let media) = row.kind { return media } }
        throw Unexpected("no media")
    }

    /// The things of a list that is up.
    func things() throws -> [Row] {
        try rows().filter { $0.id.hasPrefix("list-") && !$0.id.hasPrefix("list-day-") }
    }
}

/// What a person does.
extension Walk {
    /// Taps by the page's own ids.
    func tap(_ ids: String...) throws {
        for id in ids {
            let named = try controls().first { $0.id.split(separator: "/").last.map(String.init) == id }
            guard let control = named else { throw Unexpected("no \(id) on \(try page().id)") }
            try send(.tapped(control.id))
        }
    }

    static let digits: [Key] = [.zero, .one, .two, .three, .four, .five, .six, .seven, .eight, .nine]

    /// Clears the display, types digits and holds equals, on the calculator or on the keys of a page.
    func hold(_ digits: String) throws {
        try keys("A" + digits)
        try send(.held(.equals))
    }

    func keys(_ signs: String) throws {
        for sign in signs {
            switch sign {
            case "+": try send(.key(.plus))
            case "=": try send(.key(.equals))
            case "A": try send(.key(.allClear))
            default: try send(.key(Walk.digits[sign.wholeNumberValue ?? 0]))
            }
        }
    }

    /// Makes a space through its pages, with the code of the phone; Home is up then.
    func setUp() throws {
        try tap("setup", "understood", "adult")
        for _ in 0..<2 { try hold(Phone.code) }
        try tap("next", "later")
    }

    func unlock() throws {
        try tap("code")
        try hold(Phone.code)
    }

    /// Home again, from anywhere inside.
    func home() throws {
        try send(.leave)
        try hold(Phone.code)
    }

    func type(_ text: String, caret: UInt32) throws { try send(.typed(field: field().id, text: text, caret: caret)) }

    /// Keeps a film of these pieces, from Home.
    func keep(_ pieces: [Data]) throws {
        try ready(pieces)
        try tap("keep")
    }

    /// The same, up to the last tap.
    func ready(_ pieces: [Data]) throws {
        self.pieces = pieces
        let length = UInt64(pieces.reduce(0) { $0 + $1.count })
        gift = Picked(name: "screen.mp4", length: length, mime: "video/mp4", source: "Photos", pixels: nil)
        try tap("keep", "file-recording", "pick", "age-words", "second-no")
    }

    /// Shows what was kept last.
    func show() throws -> MediaRow {
        try home()
        try tap("kept")
        guard let first = try things().first else { throw Unexpected("nothing is kept") }
        try tap(first.id, "show")
        return try media()
    }
}
