import Gateway
import Look
import SwiftUI

/// Something to tap, in the shape that it says.
struct ControlView: View {
    let control: Control
    @Environment(\.tell) private var tell

    var body: some View {
        Button(action: tap) { face }
            .buttonStyle(PressedStyle())
            .disabled(control.state == .off)
            .accessibilityHint(control.hint ?? "")
            .modifier(Role(control: control, tap: tap))
            .sensoryFeedback(.selection, trigger: control.isOn || control.state == .done)
    }

    private func tap() { tell(.tapped(control.id)) }

    @ViewBuilder private var face: some View {
        switch control.kind {
        case .button(let weight): ButtonFace(control: control, weight: weight)
        case .chip, .choice: ChipFace(control: control)
        case .leads, .leaves, .tick, .fold: RowFace(control: control)
        }
    }
}

/// While a finger is on it, it shows so.
struct PressedStyle: ButtonStyle {
    func makeBody(configuration: Configuration) -> some View {
        configuration.label.opacity(configuration.isPressed ? 0.6 : 1)
    }
}

/// What a control is to a screen reader: the system's own kinds, in the system's own words.
private struct Role: ViewModifier {
    let control: Control
    let tap: @MainActor () -> Void

    func body(content: Content) -> some View {
        switch control.kind {
        case .tick: content.accessibilityRepresentation { Toggle(isOn: isOn) { words } .accessibilityHint(control.hint ?? "") }
        case .fold:
            content.accessibilityRepresentation {
                DisclosureGroup(isExpanded: isOn) { EmptyView() } label: { words } .accessibilityHint(control.hint ?? "")
            }
        case .leaves: content.accessibilityAddTraits(.isLink)
        case .button, .leads, .chip, .choice: content.accessibilityAddTraits(control.isOn ? [.isButton, .isSelected] : .isButton)
        }
    }

    private var isOn: Binding<Bool> { Binding(get: { control.isOn }, set: { _ in tap() }) }

    private var words: some View {
        VStack {
            Text(verbatim: control.label)
            if let detail = control.detail { Text(verbatim: detail) }
        }
    }
}

/// A row that leads on, leaves, is ticked or unfolds.
private struct RowFace: View {
    let control: Control
    @Environment(\.corners) private var corners
    @Environment(\.isDeep) private var isDeep
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        Group {
            if control.shape == .tile, !textSize.isAccessibilitySize { tile } else { row }
        }
        .ground(ground, corners: control.shape == .row ? corners : .alone)
    }

    private var row: some View {
        HStack(spacing: Space.x3) {
            if control.kind == .tick { TickView(isOn: control.isOn) }
            dot(control.shape == .mini ? Size.dotMini : Size.dot)
            words.wide()
            badge
            if let end { IconView(drawing: end, size: Size.iconEnd, tint: Palette.outline) }
        }
        .padding(.horizontal, Space.x4)
        .padding(.vertical, Space.x2)
        .wide(least: control.shape.least)
    }

    private var tile: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            HStack {
                dot(Size.dot)
                Spacer(minLength: 0)
                badge
            }
            words
        }
        .padding(Space.x3)
        .wide(least: control.shape.least)
    }

    private var words: some View {
        VStack(alignment: .leading, spacing: 0) {
            Text(verbatim: control.label).type(Style.row, ink)
            if let detail = control.detail { Text(verbatim: detail).type(Style.sub, isNext ? ink : Palette.ink2) }
        }
        .multilineTextAlignment(.leading)
        .fixedSize(horizontal: false, vertical: true)
    }

    @ViewBuilder private func dot(_ size: Double) -> some View {
        if control.state == .done {
            DotView(drawing: .check, size: size, tint: Palette.good, ground: Palette.goodTone)
        } else if let icon = control.icon {
            DotView(
                drawing: .of(icon), size: size, tint: isNext ? Palette.onAct : Palette.onActTone,
                ground: isNext ? Palette.act : Palette.actTone)
        }
    }

    @ViewBuilder private var badge: some View {
        if let badge = control.badge {
            Text(verbatim: badge)
                .type(Style.badge)
                .padding(.horizontal, Space.x2)
                .padding(.vertical, Space.x1)
                .background(Palette.sunken, in: Capsule())
        }
    }

    private var isNext: Bool { control.state == .next }
    private var ground: Tint { isNext ? Palette.actTone : isDeep ? Palette.ground : Palette.surface }

    private var ink: Tint {
        switch control.state {
        case .next: Palette.onActTone
        case .done, .off: Palette.ink2
        case .rest: Palette.ink
        }
    }

    private var end: Drawing? {
        guard control.shape == .row else { return nil }
        return switch control.kind {
        case .leads: control.isOn ? .check : .chevron
        case .leaves: .out
        case .fold: control.isOn ? .up : .down
        case .button, .chip, .choice, .tick: nil
        }
    }
}

extension ControlShape {
    fileprivate var least: Double {
        switch self {
        case .row: Size.row
        case .tile: Size.tile
        case .mini: Size.mini
        case .big: Size.big
        }
    }
}

/// A square that is ticked or not.
private struct TickView: View {
    let isOn: Bool

    var body: some View {
        ZStack {
            RoundedRectangle(cornerRadius: Radius.inner).fill(isOn ? Palette.act : Palette.surface)
            RoundedRectangle(cornerRadius: Radius.inner).strokeBorder(isOn ? Palette.act : Palette.outline, lineWidth: 2)
            if isOn { IconView(drawing: .check, size: Size.iconEnd, tint: Palette.onAct) }
        }
        .frame(width: Size.tick, height: Size.tick)
        .accessibilityHidden(true)
    }
}

/// A button, as loud as it is.
private struct ButtonFace: View {
    let control: Control
    let weight: Weight

    var body: some View {
        HStack(spacing: Space.x3) {
            if let icon = control.icon { IconView(drawing: .of(icon), size: Size.iconCall, tint: weight.ink) }
            VStack(alignment: isBig ? .leading : .center, spacing: 0) {
                Text(verbatim: control.label).type(isBig ? Style.lead : Style.row, weight.ink)
                if let detail = control.detail { Text(verbatim: detail).type(Style.sub, weight.ink) }
            }
            .multilineTextAlignment(isBig ? .leading : .center)
            .fixedSize(horizontal: false, vertical: true)
        }
        .padding(.horizontal, Space.x4)
        .padding(.vertical, Space.x2)
        .wide(isBig ? .leading : .center, least: isBig ? Size.big : weight.least)
        .modifier(Plate(weight: weight, isBig: isBig))
    }

    private var isBig: Bool { control.shape == .big }
}

/// What a button is on; a quiet one on nothing.
private struct Plate: ViewModifier {
    let weight: Weight
    let isBig: Bool

    func body(content: Content) -> some View {
        if let tint = weight.ground ?? (isBig ? Palette.actTone : nil) {
            content.ground(tint, radius: Radius.hero)
        } else {
            content.contentShape(Rectangle())
        }
    }
}

extension Weight {
    fileprivate var ink: Tint {
        switch self {
        case .primary: Palette.onAct
        case .secondary, .quiet: Palette.onActTone
        case .danger: Palette.onDanger
        case .quietDanger: Palette.onDangerTone
        }
    }

    fileprivate var ground: Tint? {
        switch self {
        case .primary: Palette.act
        case .secondary: Palette.actTone
        case .danger: Palette.danger
        case .quiet, .quietDanger: nil
        }
    }

    fileprivate var least: Double {
        switch self {
        case .primary, .secondary, .danger: Size.button
        case .quiet, .quietDanger: Size.quiet
        }
    }
}

/// One of several answers or filters.
private struct ChipFace: View {
    let control: Control

    var body: some View {
        HStack(spacing: Space.x2) {
            if let drawing { IconView(drawing: drawing, size: Size.iconEnd, tint: ink) }
            VStack(alignment: .leading, spacing: 0) {
                Text(verbatim: control.label).type(Style.section, ink)
                if let detail = control.detail { Text(verbatim: detail).type(Style.sub, control.isOn ? ink : Palette.ink2) }
            }
            .multilineTextAlignment(.leading)
            .fixedSize(horizontal: false, vertical: true)
        }
        .padding(.horizontal, Space.x4)
        .padding(.vertical, Space.x1)
        .frame(minWidth: Size.target, minHeight: Size.chip)
        .background(control.isOn ? Palette.actTone : Palette.surface, in: shape)
        .overlay { shape.strokeBorder(control.isOn ? Palette.act : Palette.hair, lineWidth: control.isOn ? 2 : 1) }
        .contentShape(shape)
    }

    private var drawing: Drawing? { control.isOn ? .check : control.icon.map(Drawing.of) }
    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Radius.chip) }
    private var ink: Tint { control.isOn ? Palette.onActTone : Palette.ink }
}
