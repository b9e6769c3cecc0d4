import Foundation

/// A phone in miniature: a folder of its own for the app, and a key store.
final class Phone {
    static let code = "48391027"
    let folder: URL
    private var keys: [String: [UInt8]] = [:]

    init() {
        // In memory where there is such a place: durable writes take long on some disks.
        let memory = URL(fileURLWithPath: "/dev/shm")
        let writable = FileManager.default.isWritableFile(atPath: memory.path)
        let place = writable ? memory : FileManager.default.temporaryDirectory
        folder = place.appendingPathComponent("kit-" + UUID().uuidString)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Makes the keys that are not there, and replaces none.
    func makeKeys(_ aliases: [String]) {
        for alias in aliases where keys[alias] == nil { keys[alias] = (0..<32).map { _ in UInt8.random(in: 0...255) } }
    }

    /// Deletes a key, if it is there.
    func deleteKey(_ alias: String) { keys[alias] = nil }

    /// A key's answer, if it is there. It must answer the same challenge the same way, and nothing else matters here.
    func answer(_ alias: String, _ challenge: Data) -> Data? {
        guard var answer = keys[alias] else { return nil }
        for (at, byte) in challenge.enumerated() { answer[at % 32] = answer[at % 32] &* 31 &+ byte }
        return Data(answer)
    }
}

let mib = 1 << 20

/// Bytes that tell where they are.
func pattern(_ offset: Int, _ length: Int) -> Data {
    Data((offset..<offset + length).map { UInt8(truncatingIfNeeded: ($0 &* 31) >> 3) })
}

/// What was looked for is not there.
struct Unexpected: Error {
    let what: String

    init(_ what: String = "") {
        self.what = what
    }
}
