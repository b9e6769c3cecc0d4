import Foundation

/// The one way to what is kept. Slow calls run on its serial queue; those that must not wait, and return at once, are
/// called from any thread.
public actor Gateway {
    public nonisolated let kit: Kit
    private nonisolated let queue = Queue()
    private let keys: any KeyStore
    private var session: Session?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    public init(folder: String, keys: any KeyStore) throws {
        kit = try Kit.open(folder: folder)
        self.keys = keys
    }

    // MARK: Any thread, at once. If anything is wrong, what shows least.

    public nonisolated func launched() -> Turn { turn { try kit.launched() } }
    public nonisolated func lockNow() -> Turn { turn { try kit.lockNow() } }
    public nonisolated func leave() -> Turn { turn { try kit.leave() } }
    public nonisolated func returned() -> Turn { turn { try kit.returned() } }
    public nonisolated func backgrounded(_ cause: Cause) -> Turn { turn { try kit.backgrounded(cause: cause) } }
    public nonisolated func unhide() -> Turn { turn { try kit.unhide() } }
    public nonisolated func hide() throws -> Turn { try kit.hide() }
    public nonisolated func stepOut(_ reason: Reason, from screen: String) {
        _ = turn { try kit.stepOut(reason: reason, screen: screen) }
    }
    public nonisolated var hasCode: Bool { (try? kit.hasCode()) ?? false }

    private nonisolated func turn(_ act: () throws -> Turn) -> Turn {
        (try? act()) ?? Turn(show: .cover, locked: true, waitSeconds: 0)
    }

    // MARK: On the queue.

    /// Both steps of trying a code. A key that is gone gives no answer, and its codes then open nothing.
    public func open(_ opening: Opening) throws -> SpaceKind {
        try finish(opening)
    }

    /// Makes the place that a first code opens.
    public func make(_ opening: Opening) throws -> SpaceKind {
        makeKeys()
        return try finish(opening)
    }

    /// The first task once the first page is drawn. Not on the queue: help does not wait for it.
    public nonisolated func makeKeys() {
        // Where there is no room now, an attempt or a making tries again.
        for name in (try? kit.keysToMake()) ?? [] { try? keys.makeKey(name) }
    }

    private func finish(_ opening: Opening) throws -> SpaceKind {
        var challenge = Data()
        let names = try begin(opening, into: &challenge)
        defer { Self.wipe(&challenge) }
        var answers = names.map { (try? keys.answer($0, to: challenge)) ?? Data() }
        defer { for at in answers.indices { Self.wipe(&answers[at]) } }
        guard answers.count == 3 else { throw KitError.DeviceKey }
        let opened = try opening.finish(first: answers[0], second: answers[1], third: answers[2])
        session = opened
        return try opened.spaceKind()
    }

    /// Nothing else holds the bytes afterwards, so that they can be wiped where they are.
    private func begin(_ opening: Opening, into challenge: inout Data) throws -> [String] {
        let asked = try opening.challenge()
        challenge = asked.challenge
        return asked.aliases
    }

    private static func wipe(_ bytes: inout Data) { bytes.resetBytes(in: bytes.startIndex..<bytes.endIndex) }

    /// Asks the session that is up; `Locked` if there is none.
    public func ask<T: Sendable>(_ act: @Sendable (Session) throws -> T) throws -> T {
        guard let session else { throw KitError.Locked }
        do {
            return try act(session)
        } catch KitError.Locked {
            if self.session === session { self.session = nil }
            throw KitError.Locked
        }
    }

    /// Changes what was chosen; durable when it returns.
    public func choose(_ prefs: Prefs) throws -> Prefs { try kit.setPrefs(prefs: prefs) }

    /// Takes in the next piece of a file; how long it was, 0 at the end.
    public func append(_ file: any Picked, to writer: ItemWriter) throws -> Int {
        var piece = try file.next(Self.piece)
        defer { piece.resetBytes(in: piece.startIndex..<piece.endIndex) }
        if !piece.isEmpty { try writer.append(bytes: piece) }
        return piece.count
    }

    /// Keeps what was taken in; its id.
    public func finish(_ writer: ItemWriter) throws -> String { try writer.finish() }

    /// Throws away what was taken in.
    public func discard(_ writer: ItemWriter) throws { try writer.discard() }

    private static let piece = 1 << 20
}
