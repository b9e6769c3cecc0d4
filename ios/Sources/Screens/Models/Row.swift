import Gateway

/// One piece of a screen, top to bottom. A view draws each kind its own way and decides nothing.
@MainActor public enum Row: Identifiable {
    case title(Said)
    case heading(Said)
    case text(Said)
    /// An item of a list.
    case item(Said)
    /// What must not be overlooked.
    case notice(Said)
    /// A large card: a title and lines below.
    case card(Said, lines: [String])
    /// A picture of squares for another phone's camera, with what it is.
    case squares(Said, rows: [[Bool]])
    /// How far something is, from 0 to 1.
    case progress(Said, Double)
    /// A picture's bytes, with what it is.
    case picture(Said, bytes: [UInt8])
    /// Pages of a document, with what it is.
    case pages(Said, bytes: [UInt8])
    case control(Control)

    public nonisolated var id: String {
        switch self {
        case .title(let said), .heading(let said), .text(let said), .item(let said), .notice(let said): said.id
        case .card(let said, _), .squares(let said, _), .progress(let said, _): said.id
        case .picture(let said, _), .pages(let said, _): said.id
        case .control(let control): control.id
        }
    }

    public var control: Control? {
        if case .control(let control) = self { control } else { nil }
    }

    /// Everything that it says, for tests and for reading aloud.
    public var spoken: [String] {
        switch self {
        case .title(let said), .heading(let said), .text(let said), .item(let said), .notice(let said): [said.text]
        case .card(let said, let lines): [said.text] + lines
        case .squares(let said, _), .progress(let said, _): [said.text]
        case .picture(let said, _), .pages(let said, _): [said.text]
        case .control(let control): [control.label]
        }
    }
}

/// Words of the pack, or what the person wrote, by a name that is stable on its screen.
public struct Said: Identifiable, Equatable, Sendable {
    public let id: String
    public let text: String

    public init(_ id: String, _ text: String) {
        self.id = id
        self.text = text
    }
}
