#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// A screen, and under it the two controls that stand on every screen, always in the same places.
struct PageView: View {
    let app: AppModel

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.rows) {
                ForEach(app.backControls) { ControlView(control: $0) }
                GroupsView(model: app.up)
                ForEach(app.lastControls) { ControlView(control: $0) }
            }
            .frame(maxWidth: Space.line, alignment: .leading)
            .padding()
            .frame(maxWidth: .infinity)
        }
        .id(app.upId)
        .safeAreaInset(edge: .bottom) { AlwaysBar(controls: app.always) }
        .background(Color(.systemBackground))
        .accessibilityElement(children: .contain)
    }
}

/// Leave and In danger: at the thumb, and first in the reading order.
public struct AlwaysBar: View {
    let controls: [Control]
    let then: @MainActor () -> Void

    /// `then` follows whichever is pressed.
    public init(controls: [Control], then: @escaping @MainActor () -> Void = {}) {
        self.controls = controls
        self.then = then
    }

    public var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: Space.rows) { buttons }
            VStack(spacing: Space.rows) { buttons }
        }
        .padding()
        .frame(maxWidth: .infinity)
        .background(Color(.secondarySystemBackground))
        // Twice the usual size and more; beyond it the bar would hide what it stands under.
        .dynamicTypeSize(...DynamicTypeSize.accessibility3)
        .accessibilityElement(children: .contain)
        .accessibilitySortPriority(1)
    }

    private var buttons: some View {
        ForEach(controls) { ControlView(control: $0, then: then) }
    }
}
#endif
