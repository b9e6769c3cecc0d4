import UIKit

/// The windows of the app, and what the system shows in front of them.
@MainActor public final class AppWindows {
    private var giveUp: (() -> Void)?
    private var shield: UIWindow?

    public init() {}

    /// Shows what `make` makes and waits for its answer; `none` if it is taken away or cannot be shown.
    func ask<Answer: Sendable>(
        or none: Answer, _ make: (_ answer: @escaping @MainActor (Answer) -> Void) -> UIViewController
    ) async -> Answer {
        clear()
        guard let top = Self.top else { return none }
        return await withCheckedContinuation { waiting in
            let owed = Owed(waiting)
            giveUp = { owed.give(none) }
            let sheet = make { owed.give($0) }
            // A sheet that is swiped away does not always say so.
            sheet.isModalInPresentation = true
            sheet.popoverPresentationController?.sourceView = top.view
            top.present(sheet, animated: false)
        }
    }

    /// Takes away whatever is in front.
    public func clear() {
        guard let giveUp else { return }
        self.giveUp = nil
        Self.root?.dismiss(animated: false)
        giveUp()
    }

    /// A window above all others, the system's sheets included: what the list of recent apps and a recording get to see.
    public func setShield(isUp: Bool, _ content: () -> UIViewController) {
        guard isUp != (shield != nil) else { return }
        shield?.isHidden = true
        shield = nil
        guard isUp, let scene = Self.scene else { return }
        // The keyboard is above every window.
        scene.windows.forEach { $0.endEditing(true) }
        let made = UIWindow(windowScene: scene)
        made.windowLevel = .alert
        made.rootViewController = content()
        made.accessibilityViewIsModal = true
        made.isHidden = false
        shield = made
    }

    static var scene: UIWindowScene? {
        UIApplication.shared.connectedScenes.compactMap { $0 as? UIWindowScene }.first
    }

    private static var root: UIViewController? {
        scene?.windows.first { $0.windowLevel == .normal }?.rootViewController
    }

    private static var top: UIViewController? {
        var top = root
        while let above = top?.presentedViewController { top = above }
        return top
    }
}

/// An answer that is given once.
@MainActor private final class Owed<Answer: Sendable> {
    private var waiting: CheckedContinuation<Answer, Never>?

    init(_ waiting: CheckedContinuation<Answer, Never>) { self.waiting = waiting }

    func give(_ answer: Answer) {
        waiting?.resume(returning: answer)
        waiting = nil
    }
}
