#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// A calculator that fills the screen, upright or on its side.
public struct CoverView: View {
    let model: CoverModel

    public init(model: CoverModel) { self.model = model }

    public var body: some View {
        VStack(spacing: Space.keys) {
            DisplayView(display: model.display, spoken: model.spoken).layoutPriority(1)
            KeysView(lines: keyLines(of: model.keys))
        }
        .padding()
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(Color(.systemBackground))
    }
}

/// What the sum shows. A screen reader hears the key or the result, each time one of them changes.
struct DisplayView: View {
    let display: String
    let spoken: String

    var body: some View {
        Text(display)
            .font(.largeTitle.monospacedDigit())
            .lineLimit(1)
            .minimumScaleFactor(Self.smallest)
            .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .trailing)
            .accessibilityLabel(spoken)
            .accessibilityAddTraits(.updatesFrequently)
            .onChange(of: [display, spoken]) { AccessibilityNotification.Announcement(spoken).post() }
    }

    private static let smallest: CGFloat = 0.4
}

/// The keys in their places, all of one size.
struct KeysView: View {
    let lines: [KeyLine]

    var body: some View {
        Grid(horizontalSpacing: Space.keys, verticalSpacing: Space.keys) {
            ForEach(lines) { line in
                GridRow {
                    ForEach(line.keys) { KeyView(control: $0) }
                }
            }
        }
    }
}

/// One key, to tap or to hold. It is no button, because a button that is held would be tapped as well.
struct KeyView: View {
    let control: Control

    var body: some View {
        Text(control.shown)
            .font(.title2)
            .lineLimit(1)
            .minimumScaleFactor(Self.smallest)
            .frame(maxWidth: .infinity, minHeight: Space.key, maxHeight: .infinity)
            .foregroundStyle(control.keyInk)
            .background(control.keyGround, in: Space.corner)
            .contentShape(Rectangle())
            .onTapGesture(perform: control.press)
            .onLongPressGesture(perform: control.hold)
            .accessibilityLabel(control.label)
            .accessibilityAddTraits(.isButton)
            .accessibilityAction(.default, control.press)
    }

    private static let smallest: CGFloat = 0.4
}

extension Control {
    fileprivate var keyInk: Color { isChosen ? Color(.systemBackground) : Color(.label) }
    fileprivate var keyGround: Color { isChosen ? Color(.label) : Color(.tertiarySystemFill) }
}
#endif
