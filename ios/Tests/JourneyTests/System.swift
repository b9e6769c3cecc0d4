import Foundation
import Gateway

/// A key store in software: it answers the same challenge the same way.
final class SoftKeys: KeyStore, @unchecked Sendable {
    private let lock = NSLock()
    private var keys: [String: [UInt8]] = [:]

    func makeKey(_ name: String) throws {
        lock.withLock { keys[name] = (0..<32).map { _ in UInt8.random(in: 0...255) } }
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
    var file: (any Picked)?
    var part: (any Picked)?
    nonisolated let clock = Clock()

    func choose(_ look: String) async throws { self.look = look }
    func open(_ uri: String) async -> Bool {
        opened.append(uri)
        return true
    }
    func pick(_ wanted: Wanted) async -> (any Picked)? { file }
    func crop(_ picked: any Picked) async -> (any Picked)? { part }
    func play(_ media: Media) async { played.append(media) }
    func share(_ text: String) async { shared.append(text) }
    func copy(_ text: String) { copied.append(text) }
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
