// Made by bindings/look/generate
import Gateway

/// What a row is to the rows around it.
public enum Kin: Sendable {
    case half, joined, button, title, lead, heading, item, bubble, call, small, section

    /// What it is by its kind alone.
    public static func of(_ kind: RowKind) -> Kin? {
        switch kind {
        case .title: .title
        case .heading: .heading
        case .lead: .lead
        case .small: .small
        case .item: .item
        case .section: .section
        case .call: .call
        case .bubble: .bubble
        default: nil
        }
    }
}

/// The space between two rows, each by all that it is.
public func gap(between above: Set<Kin>, and row: Set<Kin>) -> Double {
    if above.contains(.half), row.contains(.half) { return Space.x2 }
    if above.contains(.joined), row.contains(.joined) { return Space.joined }
    if above.contains(.button), row.contains(.button) { return Space.x2 }
    if above.contains(.title), row.contains(.lead) { return Space.x2 }
    if row.contains(.heading) { return Space.x5 }
    if above.contains(.heading) { return Space.x2 }
    if above.contains(.item), row.contains(.item) { return Space.x2 }
    if above.contains(.bubble), row.contains(.bubble) { return Space.x2 }
    if above.contains(.call), row.contains(.small) { return Space.x2 }
    if row.contains(.section) { return Space.x4 }
    if above.contains(.section) { return Space.x2 }
    return Space.gap
}
