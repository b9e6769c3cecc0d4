import CallKit
import Effects
import UIKit

/// Hears from the system about the app's place among others, for as long as the app runs.
@MainActor public final class SceneObserver {
    private let calls = CXCallObserver()
    private let hear: @MainActor (SceneChange) -> Void
    private var tokens: [any NSObjectProtocol] = []

    public init(_ hear: @escaping @MainActor (SceneChange) -> Void) {
        self.hear = hear
        listen(UIScene.willDeactivateNotification) { .inactive }
        listen(UIScene.didActivateNotification) { .active }
        listen(UIScene.didEnterBackgroundNotification) { .background }
        listen(UIScene.willEnterForegroundNotification) { .foreground }
        listen(UIScreen.capturedDidChangeNotification) { Self.isCaptured ? .captured : .uncaptured }
        listen(UIApplication.protectedDataWillBecomeUnavailableNotification) { .filesGo }
        for name in [.NSSystemTimeZoneDidChange, NSLocale.currentLocaleDidChangeNotification, UIApplication.significantTimeChangeNotification] {
            listen(name) { .phoneChanged }
        }
    }

    public var isInCall: Bool { calls.calls.contains { !$0.hasEnded } }
    public static var isCaptured: Bool { AppWindows.scene?.screen.isCaptured ?? false }

    private func listen(_ name: Notification.Name, _ change: @escaping @MainActor @Sendable () -> SceneChange) {
        // Posted on the main thread and acted on in the same turn: one turn later is too late for the system's picture.
        let token = NotificationCenter.default.addObserver(forName: name, object: nil, queue: nil) { [weak self] _ in
            MainActor.assumeIsolated { self?.hear(change()) }
        }
        tokens.append(token)
    }
}
