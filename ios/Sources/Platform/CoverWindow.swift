#if os(iOS) || STANDINS
import UIKit

/// A window above all others, the system's sheets included, that shows the calculator: what the list of recent apps and
/// a recording get to see.
@MainActor public final class CoverWindow {
    private let content: () -> UIViewController
    private var window: UIWindow?

    public init(content: @escaping () -> UIViewController) { self.content = content }

    public func set(isUp: Bool) {
        if isUp { show() } else { hide() }
    }

    private func show() {
        guard window == nil, let scene = Front.scene else { return }
        // The keyboard stands above every window.
        scene.windows.forEach { $0.endEditing(true) }
        let made = UIWindow(windowScene: scene)
        made.windowLevel = .alert
        made.rootViewController = content()
        made.accessibilityViewIsModal = true
        made.isHidden = false
        window = made
    }

    private func hide() {
        window?.isHidden = true
        window = nil
    }
}
#endif
