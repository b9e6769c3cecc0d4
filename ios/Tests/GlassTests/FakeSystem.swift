import Effects
import Foundation
import Gateway
import Rows
import UIKit

/// A key store in software: it answers the same challenge the same way.
final class SoftKeys: KeyStore, @unchecked Sendable {
    struct Missing: Error {}
    private let lock = NSLock()
    private var keys: [String: [UInt8]] = [:]
    private(set) var onMain = 0
    /// It deletes none any more.
    var keepsKeys = false

    var names: Set<String> { lock.withLock { Set(keys.keys) } }

    func makeKey(_ name: String) throws {
        lock.withLock {
            if Thread.isMainThread { onMain += 1 }
            keys[name] = keys[name] ?? (0..<32).map { _ in UInt8.random(in: 0...255) }
        }
    }

    func answer(_ name: String, to challenge: Data) throws -> Data {
        guard var answer = lock.withLock({ keys[name] }) else { throw Missing() }
        if Thread.isMainThread { lock.withLock { onMain += 1 } }
        for (at, byte) in challenge.enumerated() { answer[at % 32] = answer[at % 32] &* 31 &+ byte }
        return Data(answer)
    }

    func deleteKey(_ name: String) throws {
        guard !keepsKeys else { throw Missing() }
        lock.withLock { keys[name] = nil }
    }
}

/// A file that a picker gives.
final class Gift: Choice, @unchecked Sendable {
    let said: Picked
    private let bytes: Data
    private let breaksAfter: Int?
    private(set) var wasOnMain = false

    init(_ name: String, _ mime: String, _ bytes: Data, breaksAfter: Int? = nil) {
        said = Picked(name: name, length: UInt64(bytes.count), mime: mime, source: "", pixels: nil)
        (self.bytes, self.breaksAfter) = (bytes, breaksAfter)
    }

    func read(_ each: (Data) -> Bool) throws {
        wasOnMain = Thread.isMainThread
        for at in stride(from: 0, to: bytes.count, by: 1 << 16) {
            if let breaksAfter, at >= breaksAfter { throw CocoaError(.fileReadUnknown) }
            guard each(bytes[at..<min(at + (1 << 16), bytes.count)]) else { return }
        }
    }
}

/// The rest of a phone: what the app asked of it, and what it gets.
@MainActor final class FakeSystem: ExternalApps, FilePicker, MediaPlayer, Sharing, Clipboard, HomeIcons, Surroundings, MediaStage {
    var opens = true
    var opened: [String] = []
    var askedFor: [PickKind] = []
    var gift: (any Choice)?
    var part: Data?
    var cropped: Frame?
    var playing: (media: MediaRow, moved: @MainActor (UInt64) -> Void, end: CheckedContinuation<Bool, Never>)?
    var paused: [UInt64] = []
    var sought: [UInt64] = []
    var kept: Set<UInt64> = []
    var takesShares = true
    var shared: [String] = []
    var saved: [Export] = []
    var board: String?
    var isLocked = false
    var look = "plain"
    var wears = true
    var dismissals = 0
    /// What is asked for is not answered at once, but by `answer`, by taking it away, or never.
    var isSlow = false
    private(set) var inFront: [@MainActor (Bool) -> Void] = []
    var isAwake = false
    var stays: [Int: @MainActor () -> Void] = [:]
    private var lastStay = 0
    var now: UInt64 = 1_000_000
    var timers: [(due: UInt64, id: Int, work: @MainActor () -> Void)] = []
    private var lastTimer = 0
    var facts = PhoneFacts(language: "en-GB", zone: "Europe/London", minutesEast: 0, system: .ios)

    func open(_ uri: String) async -> Bool {
        if opens { opened.append(uri) }
        return opens
    }

    private func isAnswered() async -> Bool {
        guard isSlow else { return true }
        return await withCheckedContinuation { waiting in inFront.append { waiting.resume(returning: $0) } }
    }

    /// Whatever is the first in front is done, or closed.
    func answer(_ isDone: Bool) {
        if !inFront.isEmpty { inFront.removeFirst()(isDone) }
    }

    func pick(_ kind: PickKind) async -> (any Choice)? {
        askedFor.append(kind)
        return await isAnswered() ? gift : nil
    }

    func crop(_ choice: any Choice, _ frame: Frame) async -> Crop? {
        cropped = frame
        guard let part else { return nil }
        let name = choice.said.name
        return Crop(choice: Gift(name, "image/png", part), length: UInt64(part.count), pixels: Pixels(width: 90, height: 40))
    }

    func play(_ media: MediaRow, moved: @escaping @MainActor (UInt64) -> Void) async -> Bool {
        finish(false)
        return await withCheckedContinuation { playing = (media, moved, $0) }
    }

    func finish(_ isWhole: Bool) {
        playing?.end.resume(returning: isWhole)
        playing = nil
    }

    func pause(_ media: UInt64) { paused.append(media) }
    func seek(_ media: UInt64, to ms: UInt64) { sought.append(ms) }
    func keepOnly(_ media: Set<UInt64>) {
        kept = media
        if let playing, !media.contains(playing.media.id) { finish(false) }
    }

    func share(_ text: String) async -> Bool {
        shared.append(text)
        return await isAnswered() && takesShares
    }

    func share(_ export: Export) async -> Bool {
        shared.append(export.name)
        return await isAnswered() && takesShares
    }

    func save(_ export: Export) async -> Bool {
        saved.append(export)
        return await isAnswered() && takesShares
    }

    func copy(_ text: String) { board = text }
    func copySum(_ text: String) { board = text }
    func takeBack() { board = nil }

    func wear(_ look: String) async throws {
        guard wears else { throw CocoaError(.fileNoSuchFile) }
        self.look = look
    }

    func dismissAll() {
        dismissals += 1
        let open = inFront
        inFront = []
        open.forEach { $0(false) }
    }
    func keepAwake(_ isOn: Bool) { isAwake = isOn }

    func stayAwhile(_ expired: @escaping @MainActor () -> Void) -> @MainActor () -> Void {
        lastStay += 1
        let id = lastStay
        stays[id] = expired
        return { [weak self] in self?.stays[id] = nil }
    }

    func after(_ ms: UInt64, _ work: @escaping @MainActor () -> Void) -> @MainActor () -> Void {
        lastTimer += 1
        let id = lastTimer
        timers.append((now + ms, id, work))
        return { [weak self] in self?.timers.removeAll { $0.id == id } }
    }

    /// So long passes, and what is due is called.
    func wait(_ ms: UInt64) {
        now += ms
        let due = timers.filter { $0.due <= now }
        timers.removeAll { $0.due <= now }
        due.forEach { $0.work() }
    }

    /// So long passes while the phone sleeps: nothing is called.
    func sleep(_ ms: UInt64) { now += ms }

    func picture(of media: MediaRow) async -> UIImage? { UIImage(cgImage: CGImage(width: 90, height: 160)) }
    func choice(_ picked: UInt64) async -> UIImage? { picked == 9 ? nil : UIImage(cgImage: CGImage(width: 90, height: 160)) }
    func surface(for media: UInt64) -> UIView { UIView() }
}
