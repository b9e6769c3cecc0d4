import Foundation
import KitBindings

/// A phone in miniature: a folder of its own, a key store, and the app started on it.
final class Phone {
    static let code = "48391027"
    let folder: URL
    private var keys: [String: [UInt8]] = [:]
    private(set) var kit: Kit

    init() throws {
        // In memory where there is such a place: thousands of durable writes take minutes on some disks.
        let memory = URL(fileURLWithPath: "/dev/shm")
        let writable = FileManager.default.isWritableFile(atPath: memory.path)
        let place = writable ? memory : FileManager.default.temporaryDirectory
        folder = place.appendingPathComponent("kit-" + UUID().uuidString)
        kit = try Kit.open(folder: folder.path)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Ends the app: the folder is free.
    func end() {
        kit = Kit(noHandle: Kit.NoHandle())
    }

    /// Ends the app and starts it again. Every handle must have been given back.
    func restart() throws {
        end()
        kit = try Kit.open(folder: folder.path)
    }

    func create(_ code: String = code, age: Age = .adult) throws -> Session {
        try finish(kit.beginCreate(code: digits(code), age: age), makesKey: true)
    }

    func unlock(_ code: String = code) throws -> Session {
        try finish(kit.beginUnlock(code: digits(code)))
    }

    /// Both steps of an opening, with the key store between them. A key that is gone gives no answer.
    func finish(_ opening: Opening, makesKey: Bool = false) throws -> Session {
        if makesKey { makeKeys(try kit.keysToMake()) }
        let asked = try opening.challenge()
        let answers = asked.aliases.map { alias in keys[alias].map { answer($0, asked.challenge) } ?? Data() }
        return try opening.finish(first: answers[0], second: answers[1], third: answers[2])
    }

    func makeKeys(_ aliases: [String]) {
        for alias in aliases where keys[alias] == nil { keys[alias] = random() }
    }

    /// A key's answer, if it is there.
    func answer(_ alias: String, _ challenge: Data) -> Data? {
        keys[alias].map { answer($0, challenge) }
    }

    private func random() -> [UInt8] {
        (0..<32).map { _ in UInt8.random(in: 0...255) }
    }

    // A key store must answer the same challenge the same way, and nothing else matters here.
    private func answer(_ key: [UInt8], _ challenge: Data) -> Data {
        var answer = key
        for (at, byte) in challenge.enumerated() { answer[at % 32] = answer[at % 32] &* 31 &+ byte }
        return Data(answer)
    }
}

let mib = 1 << 20

func digits(_ text: String) -> Data { Data(text.utf8) }

func typed() -> Origin { Origin(happened: nil, zoneMinutes: 60, source: .typed) }

func note(_ words: String) -> Kept { .note(words: words, about: []) }

func file(_ name: String) -> FileNote {
    FileNote(name: name, words: "", derivedFrom: nil, isCrop: false, resumes: nil)
}

func item(_ kind: KeptKind, _ shown: Shown = .wordsOnly, second: Bool = false) -> ItemSpec {
    ItemSpec(kind: kind, file: file("2026-11-24.mp4"), origin: typed(), shown: shown, second: second)
}

/// Bytes that tell where they stand.
func pattern(_ offset: Int, _ length: Int) -> Data {
    Data((offset..<offset + length).map { UInt8(truncatingIfNeeded: ($0 &* 31) >> 3) })
}

func nothingSaid() -> Answers {
    Answers(who: nil, safe: nil, age: .notSaid, talk: nil, nation: nil, paid: nil, posted: nil, told: nil)
}

/// What goes wrong in there; none if nothing does, or something of another kind.
func failure<T>(_ act: () throws -> T) -> KitError? {
    do {
        _ = try act()
        return nil
    } catch {
        return error as? KitError
    }
}
