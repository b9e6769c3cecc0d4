#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// Sizes, in points.
@MainActor enum Space {
    static let rows: CGFloat = 12
    static let keys: CGFloat = 8
    static let margin: CGFloat = 16
    static let stroke: CGFloat = 2
    /// The least that a finger hits surely.
    static let target: CGFloat = 48
    static let key: CGFloat = 36
    /// As wide as a line is read with ease.
    static let line: CGFloat = 640
    /// Pixels of a page that is drawn as a picture: small print can be read.
    static let leaf = CGSize(width: 1240, height: 1754)
    static var corner: RoundedRectangle { RoundedRectangle(cornerRadius: 10) }
}

/// How much a control stands out. Ink and ground are the system's own pair, so that contrast holds light, dark and high.
struct WeightStyle: ButtonStyle {
    let weight: Weight

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .font(.headline)
            .padding(.horizontal)
            .foregroundStyle(weight.ink)
            .background(weight.ground, in: Space.corner)
            .opacity(configuration.isPressed ? Self.pressed : Self.still)
            .contentShape(Rectangle())
    }

    private static let pressed = 0.6
    private static let still = 1.0
}

@MainActor extension Weight {
    var ink: Color {
        switch self {
        case .main: Color(.systemBackground)
        case .usual, .quiet: Color(.label)
        case .danger: Color.white
        }
    }

    var ground: Color {
        switch self {
        case .main: Color(.label)
        case .usual: Color(.tertiarySystemFill)
        case .quiet: Color.clear
        // Dark enough for white words on it, also for those who see contrast badly.
        case .danger: Color(red: 0.66, green: 0.05, blue: 0.1)
        }
    }
}

extension Trait {
    var spoken: AccessibilityTraits {
        switch self {
        case .link: .isLink
        case .choice(true): [.isButton, .isSelected]
        case .button, .choice, .key, .toggle: .isButton
        case .field, .area, .date: []
        }
    }
}
#endif
