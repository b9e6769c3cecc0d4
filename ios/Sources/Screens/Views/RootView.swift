#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// What is up: the calculator, or the screen on top. Nothing slides or fades, so nothing lingers.
public struct RootView: View {
    let app: AppModel

    public init(app: AppModel) { self.app = app }

    public var body: some View {
        Group {
            if app.isCovered { CoverView(model: app.cover) } else { PageView(app: app) }
        }
        .transaction { $0.animation = nil }
        .accessibilityHidden(app.isShielded)
    }
}
#endif
