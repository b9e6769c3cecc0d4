// Signatures from Apple's documentation. Never part of the app.

final class Slot<Value> {
    var value: Value
    init(_ value: Value) { self.value = value }
}

@propertyWrapper public struct State<Value>: Linkable {
    private let own: Box<Slot<Value>>
    public init(wrappedValue: Value) { own = Box(Slot(wrappedValue)) }
    public init(initialValue: Value) { own = Box(Slot(initialValue)) }
    public var wrappedValue: Value {
        get { own.value.value }
        nonmutating set { own.value.value = newValue }
    }
    public var projectedValue: Binding<Value> {
        let own = own
        return Binding(get: { own.value.value }, set: { own.value.value = $0 })
    }
    func link(_ renderer: Renderer, _ key: String) {
        if let there = renderer.slot(key, { own.value }) as? Slot<Value> { own.value = there }
    }
}

extension State where Value: ExpressibleByNilLiteral {
    public init() { self.init(wrappedValue: nil) }
}

@propertyWrapper public struct Binding<Value> {
    private let get: () -> Value
    private let set: (Value) -> Void
    public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) { (self.get, self.set) = (get, set) }
    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }
    public var projectedValue: Binding<Value> { self }
}

@propertyWrapper public struct Environment<Value>: Linkable {
    private let path: KeyPath<EnvironmentValues, Value>
    // As it was when the view was drawn: what is done later finds the same.
    private let drawn = Box<Value?>(nil)
    public init(_ path: KeyPath<EnvironmentValues, Value>) { self.path = path }
    public var wrappedValue: Value { drawn.value ?? Renderer.environment[keyPath: path] }
    func link(_ renderer: Renderer, _ key: String) { drawn.value = .some(Renderer.environment[keyPath: path]) }
}

public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues {
    private var others: [ObjectIdentifier: Any] = [:]
    public init() {}
    public var colorScheme = ColorScheme.light
    public var colorSchemeContrast = ColorSchemeContrast.standard
    public var dynamicTypeSize = DynamicTypeSize.large
    public var layoutDirection = LayoutDirection.leftToRight
    public var accessibilityReduceMotion = false
    public var horizontalSizeClass: UserInterfaceSizeClass? = .compact
    public var verticalSizeClass: UserInterfaceSizeClass? = .regular
    public var locale = Locale(identifier: "en")
    public var openURL = OpenURLAction { _ in .discarded }
    var font = Font.body
    var ink: UInt32?
    var isEnabled = true
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { others[ObjectIdentifier(key)] as? K.Value ?? K.defaultValue }
        set { others[ObjectIdentifier(key)] = newValue }
    }
}

public enum ColorScheme: Sendable { case light, dark }
public enum ColorSchemeContrast: Sendable { case standard, increased }
public enum LayoutDirection: Sendable { case leftToRight, rightToLeft }
public enum UserInterfaceSizeClass: Sendable { case compact, regular }
public enum DynamicTypeSize: Int, Comparable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    public var isAccessibilitySize: Bool { self >= .accessibility1 }
    /// Of body text, against the usual 17.
    var scale: Double { [14, 15, 16, 17, 19, 21, 23, 28, 33, 40, 47, 53][rawValue] / 17 }
}

@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint> {
    private let value: Value
    public init(wrappedValue: Value, relativeTo style: Font.TextStyle) { value = wrappedValue }
    public var wrappedValue: Value { value * Value(Renderer.environment.dynamicTypeSize.scale) }
}

public struct OpenURLAction: Sendable {
    public enum Result: Sendable { case handled, discarded, systemAction }
    let handler: @MainActor @Sendable (URL) -> Result
    public init(handler: @escaping @MainActor @Sendable (URL) -> Result) { self.handler = handler }
    @MainActor public func callAsFunction(_ url: URL) { _ = handler(url) }
}

@MainActor @preconcurrency @propertyWrapper public struct UIApplicationDelegateAdaptor<D: NSObject & UIApplicationDelegate> {
    public init(_ type: D.Type = D.self) { standIn() }
    public var wrappedValue: D { standIn() }
}
