import Gateway
import Look
import SwiftUI

/// Back, the title, and two actions at most.
struct TopBar: View {
    let page: Page
    @Environment(\.tell) private var tell

    var body: some View {
        HStack(spacing: 0) {
            if let back = page.bars.back { BarButton(label: back, drawing: page.bars.closes ? .close : .back) { tell(.back) } }
            Text(verbatim: page.title)
                .type(Style.barTitle)
                .padding(.leading, page.bars.back == nil ? Space.x4 : Space.x2)
                // A row says it larger; the bar then says it to a screen reader alone.
                .opacity(page.isTitled ? 0 : 1)
                .accessibilityAddTraits(.isHeader)
                .accessibilityHidden(page.title.isEmpty)
                .wide()
            ForEach(page.bars.actions, id: \.id) { action in
                BarButton(label: action.label, hint: action.hint, drawing: action.icon.map(Drawing.of)) {
                    tell(.tapped(action.id))
                }
            }
        }
        .padding(Space.x1)
        .wide(least: Size.bar)
    }
}

/// A picture or a word, in a bar or beside a heading.
struct BarButton: View {
    let label: String
    var hint: String?
    let drawing: Drawing?
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Group {
                if let drawing { IconView(drawing: drawing) } else { Text(verbatim: label).type(Style.section, Palette.onActTone) }
            }
            .frame(minWidth: Size.target, minHeight: Size.target)
            .contentShape(Rectangle())
        }
        .buttonStyle(.plain)
        .accessibilityLabel(label)
        .accessibilityHint(hint ?? "")
    }
}

/// The way to danger at the left and Leave at the right, on every page in the same places.
struct BottomBar: View {
    let bars: Bars
    @Environment(\.tell) private var tell
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        if bars.danger != nil || bars.leave != nil {
            HStack(spacing: Space.x2) {
                if let danger = bars.danger {
                    EndButton(control: danger, ink: Palette.onDangerTone, ground: Palette.dangerTone, widest: .infinity) { tell(.tapped(danger.id)) }
                }
                Spacer(minLength: 0)
                if let leave = bars.leave { EndButton(control: leave, ink: Palette.ink, ground: Palette.sunken) { tell(.leave) } }
            }
            .padding(.horizontal, Space.x2)
            .padding(.vertical, Space.x1)
            .wide(least: textSize.isAccessibilitySize ? Size.barLarge : Size.bar)
            .background(Palette.ground)
            .overlay(alignment: .top) { Rectangle().fill(Palette.hair).frame(height: 1) }
            // Beyond this the bar would hide what it is under.
            .dynamicTypeSize(...DynamicTypeSize.accessibility3)
            .accessibilityElement(children: .contain)
        }
    }
}

private struct EndButton: View {
    let control: Control
    let ink, ground: Tint
    var widest: CGFloat?
    let act: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        Button(action: act) {
            HStack(spacing: Space.x2) {
                if let icon = control.icon, !textSize.isAccessibilitySize {
                    IconView(drawing: .of(icon), size: Size.iconRow, tint: ink)
                }
                Text(verbatim: control.label).type(Style.label, ink).multilineTextAlignment(.leading)
            }
            .padding(.horizontal, Space.x4)
            .frame(maxWidth: widest, minHeight: Size.target, alignment: .leading)
            .background(ground, in: Capsule())
            .overlay { Capsule().strokeBorder(ink, lineWidth: control.isOn ? 2 : 0) }
        }
        .buttonStyle(.plain)
        .accessibilityHint(control.hint ?? "")
        .accessibilityAddTraits(control.isOn ? [.isButton, .isSelected] : .isButton)
    }
}

/// What stays above the bar and rides on the keyboard: the page's one primary first.
struct Dock: View {
    let rows: [Row]
    let controls: [Control]
    let stage: any MediaStage

    var body: some View {
        if !rows.isEmpty || !controls.isEmpty {
            VStack(spacing: 0) {
                RowList(rows: rows + controls.map { Row(id: $0.id, kind: .tap($0)) }, stage: stage)
            }
            .padding(.horizontal, Space.page)
            .padding(.vertical, Space.x2)
            .frame(maxWidth: Size.widest)
            .dynamicTypeSize(...DynamicTypeSize.accessibility3)
        }
    }
}
