import Foundation
import Gateway

/// What a control is to a screen reader, and how it is drawn.
public enum Trait: Equatable, Sendable {
    /// Does one thing.
    case button
    /// Leads out of the app.
    case link
    /// One of several; whether it is the chosen one.
    case choice(Bool)
    /// On or off.
    case toggle(Bool)
    /// One line of text to type.
    case field
    /// Several lines of text to type.
    case area
    /// A day and time to choose; none if it is not known.
    case date(Date?)
    /// A key of the calculator; whether it is drawn as chosen.
    case key(Bool)
}

/// How much a control stands out.
public enum Weight: Equatable, Sendable {
    case main, usual, quiet, danger
}

/// One thing that the person can do. Views draw it, tests and screen readers walk it; all of it comes from the model.
@MainActor public struct Control: Identifiable {
    /// Stable on its screen.
    public nonisolated let id: String
    /// Words of the pack.
    public let label: String
    public let hint: String
    public let trait: Trait
    public let weight: Weight
    /// What a field holds, or the sign on a key.
    public let value: String
    public let isEnabled: Bool
    /// Its place in the reading order, from 0.
    public internal(set) var order = 0
    let work: Work

    /// What it does: at once, or with something to wait for.
    enum Work {
        case now(@MainActor () -> Void)
        case later(@MainActor () async -> Void)
        case typed(@MainActor (String) -> Void)
        case dated(@MainActor (Date?) -> Void)
        case key(tap: @MainActor () -> Void, hold: (@MainActor () -> Void)?)
    }

    init(
        _ id: String, _ label: String, hint: String = "", trait: Trait = .button, weight: Weight = .usual,
        value: String = "", isEnabled: Bool = true, work: Work
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.trait = trait
        self.weight = weight
        self.value = value
        self.isEnabled = isEnabled
        self.work = work
    }

    init(_ id: String, _ label: String, date: Date?, _ take: @escaping @MainActor (Date?) -> Void) {
        self.init(id, label, trait: .date(date), work: .dated(take))
    }

    /// For a view: starts it, and returns at once.
    public func press() {
        guard isEnabled else { return }
        switch work {
        case .now(let act): act()
        case .later(let act): Task { await act() }
        case .key(let tap, _): tap()
        case .typed, .dated: break
        }
    }

    /// For a test: does it and waits for it.
    public func perform() async {
        if case .later(let act) = work, isEnabled { await act() } else { press() }
    }

    /// A key that is held; a tap if holding it is nothing else.
    public func hold() {
        guard case .key(let tap, let hold) = work else { return press() }
        (hold ?? tap)()
    }

    /// Text typed into a field: all of it, not only what is new.
    public func type(_ text: String) {
        if case .typed(let take) = work { take(text) }
    }

    /// A day and time chosen.
    public func choose(_ date: Date?) {
        if case .dated(let take) = work { take(date) }
    }
}
