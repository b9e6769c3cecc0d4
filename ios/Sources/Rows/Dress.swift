import Look
import SwiftUI

/// A colour of the design, as light, dark and contrast ask.
extension Tint: ShapeStyle {
    public func resolve(in environment: EnvironmentValues) -> Color.Resolved {
        let tint = environment.inside == .filled ? filled : self
        let argb = tint.argb(isDark: environment.colorScheme == .dark, isHigh: environment.colorSchemeContrast == .increased)
        let part = { (shift: UInt32) in Float(argb >> shift & 0xFF) / 255 }
        return Color.Resolved(colorSpace: .sRGB, red: part(16), green: part(8), blue: part(0), opacity: part(24))
    }
}

/// Text of the design: grows with the reader's own size, the large kinds by half.
private struct Typed: ViewModifier {
    let style: TypeStyle
    let digitsStand: Bool
    @ScaledMetric(relativeTo: .body) private var percent: CGFloat = 100

    func body(content: Content) -> some View {
        let scale = 1 + (Double(percent) / 100 - 1) * style.grows
        let font = Font.system(size: style.size * scale, weight: weight)
        content
            .font(digitsStand ? font.monospacedDigit() : font)
            .lineSpacing(max(0, style.line - style.size * 1.2) * scale)
    }

    private var weight: Font.Weight {
        switch style.weight {
        case 700...: .bold
        case 500...: .medium
        default: .regular
        }
    }
}

/// What a group is on; with more contrast it has a line round it.
private struct Ground<Edge: InsettableShape>: ViewModifier {
    let tint: Tint
    let shape: Edge
    @Environment(\.colorSchemeContrast) private var contrast

    func body(content: Content) -> some View {
        content
            .background(tint, in: shape)
            .overlay { shape.strokeBorder(Palette.outline, lineWidth: Palette.edge(isHigh: contrast == .increased)) }
            .contentShape(shape)
    }
}

/// The shadow of the one card that has one: in light, without more contrast.
struct Lifted: ViewModifier {
    let isOn: Bool
    @Environment(\.colorScheme) private var scheme
    @Environment(\.colorSchemeContrast) private var contrast

    func body(content: Content) -> some View {
        let isDrawn = isOn && scheme == .light && contrast == .standard
        content.shadow(color: .black.opacity(isDrawn ? Lift.percent / 100 : 0), radius: Lift.blur / 2, y: Lift.down)
    }
}

extension View {
    func type(_ style: TypeStyle, _ tint: Tint = Palette.ink, digitsStand: Bool = false) -> some View {
        modifier(Typed(style: style, digitsStand: digitsStand)).foregroundStyle(tint)
    }

    func ground(_ tint: Tint, radius: Double) -> some View {
        modifier(Ground(tint: tint, shape: RoundedRectangle(cornerRadius: radius)))
    }

    func ground(_ tint: Tint, corners: Corners) -> some View {
        modifier(Ground(tint: tint, shape: corners.shape))
    }

    func wide(_ alignment: Alignment = .leading, least: Double? = nil) -> some View {
        frame(maxWidth: .infinity, minHeight: least.map { CGFloat($0) }, alignment: alignment)
    }
}

/// Radii above and below: a row among its like is rounded only at the ends of their group.
struct Corners: Equatable {
    let top, bottom: Double

    static let alone = Corners(top: Radius.group, bottom: Radius.group)

    @MainActor var shape: UnevenRoundedRectangle {
        UnevenRoundedRectangle(
            topLeadingRadius: top, bottomLeadingRadius: bottom, bottomTrailingRadius: bottom, topTrailingRadius: top)
    }
}

private struct CornersKey: EnvironmentKey {
    static let defaultValue = Corners.alone
}

/// Where rows are: in no card, in one, or in the one that is filled.
enum Inside { case page, card, filled }

private struct InsideKey: EnvironmentKey {
    static let defaultValue = Inside.page
}

extension EnvironmentValues {
    var corners: Corners {
        get { self[CornersKey.self] }
        set { self[CornersKey.self] = newValue }
    }

    var inside: Inside {
        get { self[InsideKey.self] }
        set { self[InsideKey.self] = newValue }
    }

    var isDeep: Bool { inside != .page }
}
