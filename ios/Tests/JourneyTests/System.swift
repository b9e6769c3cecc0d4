import Foundation
import Gateway

/// A key store in software: it answers the same challenge the same way.
final class SoftKeys: KeyStore, @unchecked Sendable {
    private let lock = NSLock()
    private var keys: [String: [UInt8]] = [:]

    func makeKey(_ name: String) throws {
        lock.withLock { keys[name] = keys[name] ?? (0..<32).map { _ in UInt8.random(in: 0...255) } }
    }

    func answer(_ name: String, to challenge: Data) throws -> Data {
        guard var answer = lock.withLock({ keys[name] }) else { throw KitError.DeviceKey }
        for (at, byte) in challenge.enumerated() { answer[at % 32] = answer[at % 32] &* 31 &+ byte }
        return Data(answer)
    }
}

/// What the app asked of the system, and what it gets.
@MainActor final class System: Icons, Opener, Pickers, Player, Sharer, Clipboard {
    let looks = ["plain", "night", "paper"]
    private(set) var look = ""
    private(set) var opened: [String] = []
    private(set) var copied: [String] = []
    private(set) var played: [Media] = []
    private(set) var shared: [String] = []
    var opens = true
    var file: (any Picked)?
    var part: (any Picked)?
    nonisolated let clock = Clock()
    nonisolated let hour = Hour()

    func choose(_ look: String) async throws { self.look = look }
    func open(_ uri: String) async -> Bool {
        if opens { opened.append(uri) }
        return opens
    }
    func pick(_ wanted: Wanted) async -> (any Picked)? { file }
    func crop(_ picked: any Picked) async -> (any Picked)? { part }
    func play(_ media: Media) async { played.append(media) }
    func share(_ text: String) async { shared.append(text) }
    func copy(_ text: String) { copied.append(text) }
}

/// What the app takes for now; it stands still until a test sets it.
final class Hour: @unchecked Sendable {
    private let lock = NSLock()
    /// A Tuesday at 10:00 in London, after the pack was built.
    private var at: Int64 = 1_796_810_400_000

    var now: Int64 { lock.withLock { at } }

    /// As the clock shows it in London: "2027-01-13 14:00".
    func set(_ london: String) {
        let form = DateFormatter()
        form.locale = Locale(identifier: "en_US_POSIX")
        form.timeZone = TimeZone(identifier: "Europe/London")
        form.dateFormat = "yyyy-MM-dd HH:mm"
        let date = form.date(from: london)
        lock.withLock { at = Int64((date?.timeIntervalSince1970 ?? 0) * 1000) }
    }
}

/// Time that passes when a test says so.
actor Clock {
    private(set) var asked: [UInt32] = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func wait(_ seconds: UInt32) async throws {
        asked.append(seconds)
        await withCheckedContinuation { waiting.append($0) }
        try Task.checkCancellation()
    }

    func pass() {
        waiting.forEach { $0.resume() }
        waiting = []
    }

    /// Waits until somebody waits.
    func untilAsked() async {
        while waiting.isEmpty { await Task.yield() }
    }
}

/// A file that holds just this.
final class Given: Picked, @unchecked Sendable {
    let name: String
    private let lock = NSLock()
    private var left: Data
    let lengthBytes: UInt64

    init(_ bytes: Data, name: String) {
        self.name = name
        left = bytes
        lengthBytes = UInt64(bytes.count)
    }

    func next(_ most: Int) throws -> Data {
        lock.withLock {
            defer { left = Data(left.dropFirst(most)) }
            return Data(left.prefix(most))
        }
    }
}

/// Bytes that tell where they stand, given out in pieces; it can wait between them for a test.
final class Bytes: Picked, @unchecked Sendable {
    let name: String
    let lengthBytes: UInt64
    private let lock = NSLock()
    private var at = 0
    private let gate: DispatchSemaphore?
    private let reached: DispatchSemaphore?

    init(_ length: Int, name: String = "2026-11-24.bin", gate: DispatchSemaphore? = nil, reached: DispatchSemaphore? = nil) {
        self.name = name
        self.gate = gate
        self.reached = reached
        lengthBytes = UInt64(length)
    }

    func next(_ most: Int) throws -> Data {
        lock.withLock {
            let count = min(most, Int(lengthBytes) - at)
            defer { at += count }
            if at > 0 {
                reached?.signal()
                gate?.wait()
            }
            return Self.pattern(at, count)
        }
    }

    static func pattern(_ offset: Int, _ length: Int) -> Data {
        let piece = [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
            for place in 0..<length { bytes[place] = UInt8(truncatingIfNeeded: ((offset + place) &* 31) >> 3) }
            count = length
        }
        return Data(piece)
    }
}
