#if os(iOS) || STANDINS
import CallKit
import UIKit

/// What the system tells about the app's place among others, in the terms of the screens.
@MainActor public struct SceneEvents {
    let inactive: @MainActor () -> Void
    let active: @MainActor (_ isCaptured: Bool) -> Void
    let captured: @MainActor (_ isCaptured: Bool) -> Void
    let background: @MainActor (_ isCall: Bool) -> Void
    let foreground: @MainActor () -> Void
    let screenOff: @MainActor () -> Void

    public init(
        inactive: @escaping @MainActor () -> Void, active: @escaping @MainActor (Bool) -> Void,
        captured: @escaping @MainActor (Bool) -> Void, background: @escaping @MainActor (Bool) -> Void,
        foreground: @escaping @MainActor () -> Void, screenOff: @escaping @MainActor () -> Void
    ) {
        self.inactive = inactive
        self.active = active
        self.captured = captured
        self.background = background
        self.foreground = foreground
        self.screenOff = screenOff
    }
}

/// Listens for as long as the app runs.
@MainActor public final class SceneEars {
    private let calls = CXCallObserver()
    private let events: SceneEvents
    private var tokens: [any NSObjectProtocol] = []

    public init(_ events: SceneEvents) {
        self.events = events
        hear(UIScene.willDeactivateNotification) { $0.events.inactive() }
        hear(UIScene.didActivateNotification) { $0.events.active(Self.isCaptured) }
        hear(UIScreen.capturedDidChangeNotification) { $0.events.captured(Self.isCaptured) }
        hear(UIScene.didEnterBackgroundNotification) { $0.events.background($0.isInCall) }
        hear(UIScene.willEnterForegroundNotification) { $0.events.foreground() }
        hear(UIApplication.protectedDataWillBecomeUnavailableNotification) { $0.events.screenOff() }
    }

    private func hear(_ name: Notification.Name, _ tell: @escaping @MainActor @Sendable (SceneEars) -> Void) {
        // Posted on the main thread and acted on in the same turn: one turn later is too late for the system's picture.
        tokens.append(NotificationCenter.default.addObserver(forName: name, object: nil, queue: nil) { [weak self] _ in
            MainActor.assumeIsolated { if let self { tell(self) } }
        })
    }

    private var isInCall: Bool { calls.calls.contains { !$0.hasEnded } }
    private static var isCaptured: Bool { Front.scene?.screen.isCaptured ?? false }
}
#endif
