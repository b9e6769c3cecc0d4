import Gateway

/// A screen that has the keys of a calculator on it.
@MainActor public protocol HasKeypad: AnyObject {
    var display: String { get }
    /// What a screen reader says of the last key: its name or the result.
    var spoken: String { get }
}

extension CoverModel: HasKeypad {}
extension SetupModel: HasKeypad {}

/// The rows of a screen as they are laid out: keys stand together, everything else below each other.
@MainActor public enum RowGroup: Identifiable {
    case row(Row)
    case keys([KeyLine])

    public nonisolated var id: String {
        switch self {
        case .row(let row): row.id
        case .keys: "keys"
        }
    }
}

/// Keys beside each other.
@MainActor public struct KeyLine: Identifiable {
    public nonisolated let id: Int
    public let keys: [Control]
}

extension ScreenModel {
    public var groups: [RowGroup] {
        let keys = rows.compactMap(\.key)
        var isPlaced = false
        return rows.compactMap { row in
            guard row.key != nil else { return .row(row) }
            defer { isPlaced = true }
            return isPlaced ? nil : .keys(keyLines(of: keys))
        }
    }

    /// Its cards are held up to someone else, or read from in a call.
    public var isHeldUp: Bool { [.callSheet, .show, .showAdult].contains(screen) }

    /// What the display above the keys shows and says; empty where there are no keys.
    public var keypadDisplay: String { (self as? any HasKeypad)?.display ?? "" }
    public var keypadSpoken: String { (self as? any HasKeypad)?.spoken ?? "" }
}

extension Row {
    var key: Control? {
        guard let control, case .key = control.trait else { return nil }
        return control
    }
}

// Where the keys of a calculator stand. The two that clear share a place: one of them is there at a time.
private let places: [[Set<String>]] = [
    [["clear", "allClear"], ["sign"], ["percent"], ["divide"]],
    [["seven"], ["eight"], ["nine"], ["times"]],
    [["four"], ["five"], ["six"], ["minus"]],
    [["one"], ["two"], ["three"], ["plus"]],
    [["zero"], ["point"], ["backspace"], ["equals"]],
]

/// The keys in their places, every one that is in the list once.
@MainActor public func keyLines(of keys: [Control]) -> [KeyLine] {
    places.enumerated().map { line, places in
        KeyLine(id: line, keys: places.compactMap { names in keys.first { names.contains($0.id) } })
    }
}

extension AppModel {
    /// Changes whenever another screen comes up, so that it is drawn from its top.
    public var upId: ObjectIdentifier { ObjectIdentifier(up) }
    /// The way back, if there is one, as a list to draw.
    public var backControls: [Control] { [backControl].compactMap { $0 } }
}
