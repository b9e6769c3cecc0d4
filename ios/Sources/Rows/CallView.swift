import Gateway
import Look
import SwiftUI

/// A number that can be called, or another way to somebody. All of it starts the call, but for the part that unfolds.
struct CallView: View {
    let call: CallRow
    @Environment(\.tell) private var tell
    @Environment(\.corners) private var corners
    @Environment(\.isDeep) private var isDeep

    var body: some View {
        HStack(spacing: 0) {
            if let more = call.more { FoldButton(control: more, name: call.name, tint: call.isHero ? Palette.onDanger : Palette.outline) }
            Button(action: { tell(.tapped(call.start.id)) }, label: { start })
                .buttonStyle(PressedStyle())
                .disabled(call.start.state == .off)
                .accessibilityHint(call.start.hint ?? "")
                .accessibilityAddTraits(.isLink)
        }
        .wide(least: call.isHero ? Size.hero : Size.call)
        .ground(ground, corners: call.isHero ? Corners(top: Radius.hero, bottom: Radius.hero) : corners)
        .accessibilityElement(children: .contain)
    }

    private var start: some View {
        HStack(spacing: Space.x3) {
            VStack(alignment: .leading, spacing: 0) {
                if call.name != call.address { Text(verbatim: call.name).type(call.isHalf ? Style.note : Style.row, call.isHalf ? quiet : ink) }
                Text(verbatim: call.address).type(call.isHero ? Style.hero : call.isHalf ? Style.half : Style.number, ink, digitsStand: true)
                    .environment(\.layoutDirection, .leftToRight)
                if call.hours != nil || !call.state.isEmpty { line }
            }
            .multilineTextAlignment(.leading)
            .fixedSize(horizontal: false, vertical: true)
            .wide()
            round
        }
        .padding(.horizontal, call.isHalf ? Space.x3 : Space.x4)
        .padding(.vertical, Space.x2)
        .accessibilityElement(children: .combine)
        .accessibilityLabel(spoken)
    }

    // Grey where nobody answers.
    private var round: some View {
        DotView(
            drawing: call.start.icon.map(Drawing.of) ?? .phone, size: call.isHero ? Size.goHero : call.isHalf ? Size.goHalf : Size.go,
            iconSize: call.isHalf ? Size.iconRow : Size.iconCall, tint: call.isHero ? Palette.danger : call.isClosed ? Palette.ink2 : Palette.onAct,
            ground: call.isHero ? Palette.onDanger : call.isClosed ? Palette.sunken : Palette.act)
    }

    private var line: some View {
        (Text(verbatim: call.hours ?? "").foregroundStyle(hours) + Text(verbatim: rest)).type(Style.sub, quiet)
    }

    // What it does, then to whom: "Call Somebody 0800 …".
    private var spoken: String {
        var parts = [call.start.label]
        if call.name != call.address { parts.append(call.name) }
        return (parts + [call.address, call.hours].compactMap { $0 } + call.state).joined(separator: ", ")
    }

    // Each behind a dot.
    private var rest: String { ((call.hours == nil ? [] : [""]) + call.state).joined(separator: " · ") }
    private var quiet: Tint { call.isHero ? ink : Palette.ink2 }
    private var hours: Tint { call.isOpen && !call.isHero ? Palette.good : quiet }

    private var ink: Tint { call.isHero ? Palette.onDanger : Palette.ink }

    private var ground: Tint { call.isHero ? Palette.danger : isDeep ? Palette.ground : Palette.surface }
}

/// Unfolds what a call leaves behind.
private struct FoldButton: View {
    let control: Control
    let name: String
    let tint: Tint
    @Environment(\.tell) private var tell

    var body: some View {
        Button(action: tap) {
            IconView(drawing: control.isOn ? .up : .down, size: Size.iconRow, tint: tint)
                .frame(minWidth: Size.target, maxHeight: .infinity)
                .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityRepresentation {
            DisclosureGroup(isExpanded: Binding(get: { control.isOn }, set: { _ in tap() })) {
                EmptyView()
            } label: {
                Text(verbatim: [control.label, name].joined(separator: ", "))
            }
        }
    }

    private func tap() { tell(.tapped(control.id)) }
}
