// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import Foundation

@MainActor open class UIResponder: NSObject {}

@MainActor open class UIViewController: UIResponder {
    public override init() { standIn() }
    public var view: UIView! {
        get { standIn() }
        set { standIn() }
    }
    public var isModalInPresentation: Bool {
        get { standIn() }
        set { standIn() }
    }
    public var presentedViewController: UIViewController? { standIn() }
    public var popoverPresentationController: UIPopoverPresentationController? { standIn() }
    public func present(_ controller: UIViewController, animated: Bool, completion: (() -> Void)? = nil) { standIn() }
    public func dismiss(animated: Bool, completion: (() -> Void)? = nil) { standIn() }
}

@MainActor open class UIView: UIResponder {
    public var accessibilityViewIsModal: Bool {
        get { standIn() }
        set { standIn() }
    }
    @discardableResult public func endEditing(_ force: Bool) -> Bool { standIn() }
    public static func setAnimationsEnabled(_ enabled: Bool) { standIn() }
}

@MainActor public final class UIPopoverPresentationController: NSObject {
    public var sourceView: UIView? {
        get { standIn() }
        set { standIn() }
    }
    public var sourceRect: CGRect {
        get { standIn() }
        set { standIn() }
    }
}

@MainActor open class UIWindow: UIView {
    public struct Level: RawRepresentable, Hashable, Sendable {
        public var rawValue: CGFloat
        public init(rawValue: CGFloat) { self.rawValue = rawValue }
        public static let normal = Level(rawValue: 0), alert = Level(rawValue: 2000)
    }
    public init(windowScene: UIWindowScene) { standIn() }
    public var rootViewController: UIViewController? {
        get { standIn() }
        set { standIn() }
    }
    public var windowLevel: Level {
        get { standIn() }
        set { standIn() }
    }
    public var isHidden: Bool {
        get { standIn() }
        set { standIn() }
    }
    public var isKeyWindow: Bool { standIn() }
}

@MainActor open class UIScene: UIResponder {
    public nonisolated static let willDeactivateNotification = Notification.Name("")
    public nonisolated static let didActivateNotification = Notification.Name("")
    public nonisolated static let didEnterBackgroundNotification = Notification.Name("")
    public nonisolated static let willEnterForegroundNotification = Notification.Name("")
}

@MainActor open class UIWindowScene: UIScene {
    public var windows: [UIWindow] { standIn() }
    public var screen: UIScreen { standIn() }
}

@MainActor public final class UIScreen: NSObject {
    public nonisolated static let capturedDidChangeNotification = Notification.Name("")
    public var isCaptured: Bool { standIn() }
}

@MainActor @preconcurrency public protocol UIApplicationDelegate: AnyObject {
    func application(
        _ application: UIApplication, shouldAllowExtensionPointIdentifier point: UIApplication.ExtensionPointIdentifier
    ) -> Bool
}

@MainActor open class UIApplication: UIResponder {
    public struct ExtensionPointIdentifier: Hashable, Sendable {
        public static let keyboard = Self()
    }
    public struct OpenExternalURLOptionsKey: Hashable, Sendable {}
    public nonisolated static let protectedDataWillBecomeUnavailableNotification = Notification.Name("")
    public static var shared: UIApplication { standIn() }
    public var connectedScenes: Set<UIScene> { standIn() }
    public var supportsAlternateIcons: Bool { standIn() }
    public var alternateIconName: String? { standIn() }
    public func setAlternateIconName(_ name: String?) async throws { standIn() }
    public func open(_ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:]) async -> Bool { standIn() }
}

@MainActor public final class UIPasteboard: NSObject {
    public struct OptionsKey: Hashable, Sendable {
        public static let localOnly = OptionsKey(), expirationDate = OptionsKey()
    }
    public static var general: UIPasteboard { standIn() }
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any] = [:]) { standIn() }
}

public final class UIImage: NSObject, @unchecked Sendable {
    public init?(data: Data) { standIn() }
    public init(cgImage: CGImage) { standIn() }
    public var cgImage: CGImage? { standIn() }
    public func pngData() -> Data? { standIn() }
}

// In Core Graphics on Apple's systems.
public final class CGImage: Sendable {
    public var width: Int { standIn() }
    public var height: Int { standIn() }
    public func cropping(to rect: CGRect) -> CGImage? { standIn() }
}

public final class UIColor: NSObject, @unchecked Sendable {
    public static let label = UIColor(), systemBackground = UIColor(), secondarySystemBackground = UIColor(),
        tertiarySystemFill = UIColor(), systemRed = UIColor()
}

@MainActor public enum UIKeyboardType: Sendable { case `default`, decimalPad, phonePad, URL, emailAddress, numberPad }

public enum UIAccessibility {
    public struct Notification: Sendable {
        public static let announcement = Notification(), screenChanged = Notification()
    }
    @MainActor public static func post(notification: Notification, argument: Any?) { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
