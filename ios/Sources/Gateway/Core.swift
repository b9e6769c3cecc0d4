import Foundation

/// The one way to the core. Each call can only be made where it may be: drawing and events on the main thread, tasks and
/// keys on the serial queue, bytes aside.
public final class Core: Sendable {
    private let app: AppHandle
    private let queue = DispatchQueue(label: "queue", qos: .userInitiated)
    // Another app may stall for minutes: nothing waits behind it.
    private let aside = DispatchQueue(label: "aside", qos: .userInitiated, attributes: .concurrent)
    private let working = Count()

    public init(folder: String, phone: PhoneFacts) throws {
        app = try AppHandle.open(folder: folder, phone: phone)
    }

    // MARK: The main thread

    /// What to draw; nothing if the core itself broke.
    @MainActor public func view() -> Drawn? { try? app.view() }

    /// Tells what happened; what to perform then.
    @MainActor public func send(_ event: Event) -> [Effect] { (try? app.send(event: event)) ?? [] }

    /// Something of the queue or aside is not yet done.
    public var isWorking: Bool { working.value > 0 }

    // MARK: Any thread, at once

    /// Locks within a millisecond.
    public func lockNow() -> [Effect] { (try? app.lockNow()) ?? [] }

    /// The calculator at 0, whatever is up.
    public func still() -> Cover? { try? app.still() }

    // MARK: The queue

    /// Does a task of the core's.
    public func run(_ task: UInt64, then: @escaping @MainActor ([Effect]) -> Void) {
        onQueue({ [app] in (try? app.run(task: task)) ?? [] }, then: then)
    }

    /// Does something that may wait, after whatever the queue has still to do.
    public func onQueue<Made: Sendable>(_ work: @escaping @Sendable () -> Made, then: @escaping @MainActor (Made) -> Void) {
        dispatch(on: queue, work, then)
    }

    // MARK: Aside

    /// Works with bytes, which never come to the main thread.
    public func onAside<Made: Sendable>(
        _ work: @escaping @Sendable (Bytes) -> Made, then: @escaping @MainActor (Made) -> Void = { (_: Made) in }
    ) {
        let bytes = Bytes(app: app)
        dispatch(on: aside, { work(bytes) }, then)
    }

    /// As above, for a caller that waits.
    public func aside<Made: Sendable>(_ work: @escaping @Sendable (Bytes) -> Made) async -> Made {
        await withCheckedContinuation { waiting in onAside(work) { waiting.resume(returning: $0) } }
    }

    private func dispatch<Made: Sendable>(
        on queue: DispatchQueue, _ work: @escaping @Sendable () -> Made, _ then: @escaping @MainActor (Made) -> Void
    ) {
        working.add(1)
        queue.async { [working] in
            let made = work()
            DispatchQueue.main.async {
                working.add(-1)
                MainActor.assumeIsolated { then(made) }
            }
        }
    }
}

/// What may be done with bytes; only work aside gets one.
public struct Bytes: Sendable {
    let app: AppHandle

    public func readMedia(_ media: UInt64, from offset: UInt64, atMost length: UInt32) -> Data? {
        (try? app.readMedia(media: media, offset: offset, length: length)) ?? nil
    }

    public func isExportWhole(_ export: UInt64) -> Bool { (try? app.isExportWhole(export: export)) ?? false }

    public func readExport(_ export: UInt64, atMost length: UInt32) -> Data {
        (try? app.readExport(export: export, max: length)) ?? Data()
    }

    /// Passes on the next piece; whether to go on, and what to perform.
    public func append(_ piece: Data, to incoming: UInt64) -> (goesOn: Bool, effects: [Effect]) {
        guard let answer = try? app.appendImport(import: incoming, bytes: piece) else { return (false, []) }
        return (answer.goesOn, answer.effects)
    }

    public func end(_ incoming: UInt64) -> [Effect] { (try? app.endImport(import: incoming)) ?? [] }
    public func stop(_ incoming: UInt64) -> [Effect] { (try? app.stopImport(import: incoming)) ?? [] }
}

/// A number that several threads change.
private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }
    func add(_ more: Int) { lock.withLock { count += more } }
}
