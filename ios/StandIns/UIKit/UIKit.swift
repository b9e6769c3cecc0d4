// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import Foundation

@MainActor open class UIResponder: NSObject {
    public override init() { super.init() }
}

@MainActor open class UIViewController: UIResponder {
    public override init() { super.init() }
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
    public override init() { super.init() }
    public var accessibilityViewIsModal = false
    public var accessibilityLabel: String?
    public var accessibilityHint: String?
    public var backgroundColor: UIColor?
    open class var layerClass: AnyClass { CALayer.self }
    public lazy var layer: CALayer = (Self.layerClass as? CALayer.Type)?.init() ?? CALayer()
    public private(set) var isFirstResponder = false
    @discardableResult public func becomeFirstResponder() -> Bool {
        isFirstResponder = true
        return true
    }
    @discardableResult public func endEditing(_ force: Bool) -> Bool { true }
    open func sizeThatFits(_ size: CGSize) -> CGSize { size }
}

open class CALayer: NSObject {
    public required override init() {}
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

public struct UIBackgroundTaskIdentifier: Hashable, Sendable {}

@MainActor open class UIApplication: UIResponder {
    public struct ExtensionPointIdentifier: Hashable, Sendable {
        public static let keyboard = Self()
    }
    public struct OpenExternalURLOptionsKey: Hashable, Sendable {}
    public nonisolated static let protectedDataWillBecomeUnavailableNotification = Notification.Name("")
    public nonisolated static let significantTimeChangeNotification = Notification.Name("")
    public var isIdleTimerDisabled: Bool {
        get { standIn() }
        set { standIn() }
    }
    public func beginBackgroundTask(expirationHandler: (@MainActor @Sendable () -> Void)? = nil) -> UIBackgroundTaskIdentifier { standIn() }
    public func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) { standIn() }
    public static var shared: UIApplication { standIn() }
    public var connectedScenes: Set<UIScene> { standIn() }
    public var supportsAlternateIcons: Bool { standIn() }
    public var alternateIconName: String? { standIn() }
    public func setAlternateIconName(_ name: String?) async throws { standIn() }
    public func open(_ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:]) async -> Bool { standIn() }
}

@MainActor public final class UIPasteboard: NSObject {
    public struct OptionsKey: Hashable, Sendable {
        let name: String
        public static let localOnly = OptionsKey(name: "localOnly"), expirationDate = OptionsKey(name: "expirationDate")
    }
    public static let general = UIPasteboard()
    public private(set) var changeCount = 0
    public private(set) var items: [[String: Any]] = []
    public private(set) var options: [OptionsKey: Any] = [:]
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any] = [:]) {
        (self.items, self.options) = (items, options)
        changeCount += 1
    }
}

public final class UIImage: NSObject, @unchecked Sendable {
    public let cgImage: CGImage?
    public init(cgImage: CGImage) { self.cgImage = cgImage }
}

// In Core Graphics on Apple's systems.
public final class CGImage: Sendable {
    public let width, height: Int
    public init(width: Int, height: Int) { (self.width, self.height) = (width, height) }
    public func cropping(to rect: CGRect) -> CGImage? { CGImage(width: Int(rect.width), height: Int(rect.height)) }
}

public final class UIColor: NSObject, @unchecked Sendable {
    public static let systemBackground = UIColor(), clear = UIColor()
}

// In Core Foundation on Apple's systems.
extension NSLocale {
    public static let currentLocaleDidChangeNotification = Notification.Name("kCFLocaleCurrentLocaleDidChangeNotification")
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
