import Foundation
import Gateway
import Observation

extension Control {
    /// What stands on it. What it is called may be longer: a screen reader says `label`.
    public var shown: String {
        switch trait {
        case .key: value
        case .button: value.isEmpty ? label : value
        case .link, .choice, .toggle, .field, .area, .date: label
        }
    }

    public var isDisabled: Bool { !isEnabled }

    /// Drawn as the chosen one.
    public var isChosen: Bool {
        switch trait {
        case .choice(let chosen), .key(let chosen), .toggle(let chosen): chosen
        case .button, .link, .field, .area, .date: false
        }
    }
}

/// How a control is built.
public enum Form: Sendable {
    case tapped, switched, typed, typedLong, dated, key
}

extension Control {
    public var form: Form {
        switch trait {
        case .button, .link, .choice: .tapped
        case .toggle: .switched
        case .field: .typed
        case .area: .typedLong
        case .date: .dated
        case .key: .key
        }
    }
}

/// What a view takes hold of to change a control: text goes in whole, a switch is pressed.
@MainActor @Observable public final class Grip {
    @ObservationIgnored private let control: Control

    public init(_ control: Control) { self.control = control }

    public var text: String {
        get { control.value }
        set { control.type(newValue) }
    }

    /// Now, as long as none was chosen: a picker of days must show one.
    public var date: Date {
        get { if case .date(let date?) = control.trait { date } else { Date() } }
        set { control.choose(newValue) }
    }

    public var isOn: Bool {
        get { control.isChosen }
        set { if newValue != control.isChosen { control.press() } }
    }
}
