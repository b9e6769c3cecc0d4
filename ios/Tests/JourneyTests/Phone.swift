import Foundation
import Gateway
import Models
import Testing

/// A phone in miniature: a folder, a key store, everything that the app asks of the system, and the app started on it.
@MainActor final class Phone {
    static let code = "48391027"
    let folder: Folder
    let keys = SoftKeys()
    let system = System()
    private(set) var app: AppModel

    init(language: String = "en") throws {
        folder = Folder()
        app = try Self.start(folder, keys, system, language)
    }

    /// Ends the app and starts it again.
    func restart() async throws {
        await settle()
        // The app that goes is let go of by its screens, as it is when a process ends.
        app.leave()
        app = try Self.start(Folder(), keys, system, "en")
        app = try Self.start(folder, keys, system, "en")
    }

    private static func start(_ folder: Folder, _ keys: SoftKeys, _ system: System, _ language: String) throws -> AppModel {
        let ports = Ports(
            icons: system, opener: system, pickers: system, player: system, sharer: system, clipboard: system,
            now: { system.hour.now }, zone: { 0 }, language: language, wait: { try await system.clock.wait($0) })
        return AppModel(gateway: try Gateway(folder: folder.path, keys: keys), ports: ports)
    }

    // MARK: What a person does

    var screen: Screen { app.up.screen }
    var texts: [String] { app.up.rows.flatMap(\.spoken) }
    func word(_ id: String) -> String { app.desk.words[id] }

    func settle() async {
        await app.appearing?.value
        await app.cover.opened?.value
        await app.appearing?.value
    }

    func control(_ id: String, at place: SourceLocation = #_sourceLocation) throws -> Control {
        let found = app.controls.first { $0.id == id }
        return try #require(found, "\(id) on \(screen)", sourceLocation: place)
    }

    func tap(_ ids: String..., at place: SourceLocation = #_sourceLocation) async throws {
        for id in ids {
            try await control(id, at: place).perform()
            await settle()
            audit(id, place)
        }
    }

    /// On every screen that any journey comes to: words on everything, and names that are told apart.
    private func audit(_ tapped: String, _ place: SourceLocation) {
        let (controls, rows) = (app.controls, app.up.rows)
        let comment = Comment(rawValue: "\(screen) after \(tapped)")
        #expect(controls.filter { $0.label.isEmpty }.map(\.id) == [], comment, sourceLocation: place)
        #expect(rows.filter { $0.spoken.contains("") }.map(\.id) == [], comment, sourceLocation: place)
        #expect(Set(controls.map(\.id)).count == controls.count, comment, sourceLocation: place)
        #expect(Set(rows.map(\.id)).count == rows.count, comment, sourceLocation: place)
    }

    func type(_ text: String, into id: String, at place: SourceLocation = #_sourceLocation) throws {
        try control(id, at: place).type(text)
    }

    /// Keys on the calculator that is up.
    func keys(_ signs: String) throws {
        let names: [Character: String] = [
            "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
            "8": "eight", "9": "nine", "+": "plus", "*": "times", "=": "equals",
        ]
        for sign in signs { try control(#require(names[sign])).press() }
    }

    func hold(_ signs: String) async throws {
        for clear in ["clear", "allClear"] { app.up.controls.first { $0.id == clear }?.press() }
        app.up.controls.first { $0.id == "allClear" }?.press()
        try keys(signs)
        try control("equals").hold()
        await (app.up as? SetupModel)?.making?.value
        await settle()
    }

    /// From the first page to a code and home.
    func setUp(_ age: String = "setup-age-adult") async throws {
        try await tap("launch-setup", "setup-understood", age)
        try await hold(Self.code)
        try await hold(Self.code)
        try await tap("common-done")
    }

    func ask<T: Sendable>(_ act: @Sendable (Session) throws -> T) async throws -> T {
        try await app.desk.gateway.ask(act)
    }

    var isLocked: Bool {
        get async { (try? await ask { try $0.age() }) == nil }
    }
}

/// A folder that goes when nobody needs it any more.
final class Folder: Sendable {
    let path: String

    init() {
        let memory = "/dev/shm"
        let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        path = place + "/shell-" + UUID().uuidString
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Bytes of all files in it.
    var size: Int {
        let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return files.reduce(0) { sum, file in
            let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + file)
            return sum + ((facts?[.size] as? Int) ?? 0)
        }
    }
}
