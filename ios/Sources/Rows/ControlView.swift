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
        case .tick: content.accessibilityRepresentation { Toggle(isOn: isOn) { words }.accessibilityHint(control.hint ?? "") }
        case .fold:
            content.accessibilityRepresentation {
                DisclosureGroup(isExpanded: isOn, content: { EmptyView() }, label: { words }).accessibilityHint(control.hint ?? "")
            }
        case .leaves: content.accessibilityAddTraits(.isLink)
        case .button, .leads, .chip, .choice: content.accessibilityAddTraits(control.isOn ? [.isButton, .isSelected] : .isButton)
        }
    }

    private var isOn: Binding<Bool> { Binding(get: { control.isOn }, set: { _ in tap() }) }

    private var words: some View { Said(control: control, style: Style.row, ink: Palette.ink, detailInk: Palette.ink2) }
}

/// What a control says, in one line or two.
private struct Said: View {
    let control: Control
    let style: TypeStyle
    let ink, detailInk: Tint
    var isCentred = false

    var body: some View {
        VStack(alignment: isCentred ? .center : .leading, spacing: 0) {
            Text(verbatim: control.label).type(style, ink)
            if let detail = control.detail { Text(verbatim: detail).type(Style.sub, detailInk) }
        }
        .multilineTextAlignment(isCentred ? .center : .leading)
        .fixedSize(horizontal: false, vertical: true)
    }
}

/// A row that leads on, leaves, is ticked or unfolds.
private struct RowFace: View {
    let control: Control
    var isBare = false
    @Environment(\.corners) private var corners
    @Environment(\.isDeep) private var isDeep
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        if isBare { row } else { parts.ground(ground, corners: control.shape == .row ? corners : .alone) }
    }

    @ViewBuilder private var parts: some View {
        if control.shape == .tile, !textSize.isAccessibilitySize { tile } else { row }
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
        Said(control: control, style: Style.row, ink: ink, detailInk: isNext ? ink : Palette.ink2)
    }

    @ViewBuilder private func dot(_ size: Double) -> some View {
        let (plate, drawing) = (control.state.plate, control.icon.map(Drawing.of))
        if drawing != nil || control.number != nil {
            DotView(drawing: drawing, number: control.number, size: size, tint: plate.ink, ground: plate.fill ?? Palette.sunken)
        }
    }

    @ViewBuilder private var badge: some View {
        if let badge = control.badge {
            Text(verbatim: badge)
                .type(Style.badge, control.state.plate.ink)
                .padding(.horizontal, Size.tileGap)
                .padding(.vertical, Space.x1)
                .background(control.state.plate.fill ?? Palette.sunken, in: Capsule())
        }
    }

    private var isNext: Bool { control.state == .next }
    private var ground: Tint { isNext ? Palette.actTone : isDeep ? Palette.ground : Palette.surface }

    private var ink: Tint {
        switch control.state {
        case .next: Palette.onActTone
        case .done, .off: Palette.ink2
        case .rest, .main: Palette.ink
        }
    }

    private var end: Drawing? {
        guard control.shape == .row, control.state != .done else { return nil }
        return switch control.kind {
        case .leads: control.isOn ? .check : .chevron
        case .leaves: .out
        case .fold: control.isOn ? .up : .down
        case .button, .chip, .choice, .tick: nil
        }
    }
}

/// A row with a button at its end, or below it where text is large.
struct PairedView: View {
    let row, action: Control
    @Environment(\.tell) private var tell
    @Environment(\.corners) private var corners
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        Group {
            if textSize.isAccessibilitySize { VStack(alignment: .leading, spacing: 0) { parts } } else { HStack(spacing: 0) { parts } }
        }
        .ground(Palette.surface, corners: corners)
        .accessibilityElement(children: .contain)
    }

    @ViewBuilder private var parts: some View {
        Button(action: { tell(.tapped(row.id)) }, label: { RowFace(control: row, isBare: true) })
            .buttonStyle(PressedStyle())
            .accessibilityHint(row.hint ?? "")
        ControlView(control: action).fixedSize(horizontal: true, vertical: false).padding(Space.x1)
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
            RoundedRectangle(cornerRadius: Radius.tick).fill(isOn ? Palette.act : Palette.surface)
            RoundedRectangle(cornerRadius: Radius.tick).strokeBorder(isOn ? Palette.act : Palette.outline, lineWidth: Size.edge)
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
            if let icon = control.icon { IconView(drawing: .of(icon), size: Size.iconCall, tint: ink) }
            Said(control: control, style: isBig ? Style.lead : isFirst ? Style.head : Style.row, ink: ink, detailInk: ink, isCentred: !isBig)
            if control.state == .next { IconView(drawing: .chevron, size: Size.iconEnd, tint: ink) }
        }
        .padding(.horizontal, Space.x4)
        .padding(.vertical, Space.x2)
        .wide(isBig ? .leading : .center, least: isBig ? Size.big : isFirst ? Size.first : weight.plate.fill == nil ? Size.quiet : Size.button)
        .modifier(Base(fill: weight.plate.fill ?? (isBig ? Palette.actTone : nil), radius: isFirst ? Radius.full : Radius.hero))
    }

    private var isBig: Bool { control.shape == .big && control.icon != nil }
    private var isFirst: Bool { control.shape == .big && control.icon == nil }

    private var ink: Tint { weight.plate.ink }
}

/// The ground of a button; a quiet one has none.
private struct Base: ViewModifier {
    let fill: Tint?
    let radius: Double

    func body(content: Content) -> some View {
        if let fill {
            content.ground(fill, radius: radius)
        } else {
            content.contentShape(Rectangle())
        }
    }
}

/// One of several answers or filters.
private struct ChipFace: View {
    let control: Control

    var body: some View {
        HStack(spacing: Space.x2) {
            if let drawing { IconView(drawing: drawing, size: Size.iconEnd, tint: ink) }
            Said(control: control, style: Style.section, ink: ink, detailInk: control.isOn ? ink : Palette.ink2)
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
