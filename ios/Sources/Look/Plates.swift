// Made by bindings/look/generate
import Gateway

/// What fills a thing, if anything does, and the ink on it.
public struct Plate: Sendable, Equatable {
    public let fill: Tint?
    public let ink: Tint
}

extension Weight {
    public var plate: Plate {
        switch self {
        case .primary: Plate(fill: Palette.act, ink: Palette.onAct)
        case .secondary: Plate(fill: Palette.actTone, ink: Palette.onActTone)
        case .danger: Plate(fill: Palette.danger, ink: Palette.onDanger)
        case .quiet: Plate(fill: nil, ink: Palette.onActTone)
        case .quietDanger: Plate(fill: nil, ink: Palette.onDangerTone)
        }
    }
}

extension Tone {
    public var plate: Plate {
        switch self {
        case .calm: Plate(fill: Palette.actTone, ink: Palette.onActTone)
        case .info: Plate(fill: Palette.infoTone, ink: Palette.onInfoTone)
        case .care: Plate(fill: Palette.careTone, ink: Palette.onCareTone)
        case .danger: Plate(fill: Palette.dangerTone, ink: Palette.onDangerTone)
        case .good: Plate(fill: Palette.goodTone, ink: Palette.onGoodTone)
        }
    }
}

extension KeyLook {
    public var plate: Plate {
        switch self {
        case .plain: Plate(fill: Palette.surface, ink: Palette.ink)
        case .flat: Plate(fill: nil, ink: Palette.onActTone)
        case .operator: Plate(fill: Palette.actTone, ink: Palette.onActTone)
        case .equals: Plate(fill: Palette.act, ink: Palette.onAct)
        }
    }
}

extension ControlState {
    public var plate: Plate {
        switch self {
        case .rest: Plate(fill: Palette.sunken, ink: Palette.ink)
        case .main: Plate(fill: Palette.actTone, ink: Palette.onActTone)
        case .next: Plate(fill: Palette.act, ink: Palette.onAct)
        case .done: Plate(fill: Palette.goodTone, ink: Palette.onGoodTone)
        case .off: Plate(fill: Palette.sunken, ink: Palette.ink2)
        }
    }
}

extension Tone {
    public var sign: Drawing {
        switch self {
        case .calm: .shield
        case .info: .info
        case .care: .warn
        case .danger: .warn
        case .good: .check
        }
    }
}
