// Signatures only, from Apple's documentation; no behaviour. Never part of the app.

extension View {
    public func padding(_ length: CGFloat) -> some View { Modified() }
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { Modified() }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { Modified() }
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil,
        minHeight: CGFloat? = nil, idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View { Modified() }
    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { Modified() }
    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { Modified() }
    public func scaledToFit() -> some View { Modified() }
    public func layoutPriority(_ value: Double) -> some View { Modified() }
    public func font(_ font: Font?) -> some View { Modified() }
    public func dynamicTypeSize<R: RangeExpression>(_ range: R) -> some View where R.Bound == DynamicTypeSize { Modified() }
    public func lineLimit(_ number: Int?) -> some View { Modified() }
    public func minimumScaleFactor(_ factor: CGFloat) -> some View { Modified() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { Modified() }
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { Modified() }
    public func tint<S: ShapeStyle>(_ style: S?) -> some View { Modified() }
    public func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View { Modified() }
    public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { Modified() }
    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View { Modified() }
    public func safeAreaInset<V: View>(edge: VerticalEdge, spacing: CGFloat? = nil, @ViewBuilder content: () -> V) -> some View { Modified() }
    public func ignoresSafeArea() -> some View { Modified() }
    public func contentShape<S: Shape>(_ shape: S) -> some View { Modified() }
    public func opacity(_ opacity: Double) -> some View { Modified() }
    public func rotationEffect(_ angle: Angle) -> some View { Modified() }
    public func disabled(_ disabled: Bool) -> some View { Modified() }
    public func id<ID: Hashable>(_ id: ID) -> some View { Modified() }
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { Modified() }
    public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { Modified() }
    public func statusBarHidden(_ hidden: Bool = true) -> some View { Modified() }
    public func privacySensitive(_ sensitive: Bool = true) -> some View { Modified() }
    public func textSelection<S: TextSelectability>(_ selectability: S) -> some View { Modified() }
}

extension View {
    public func onAppear(perform action: (() -> Void)? = nil) -> some View { Modified() }
    public func onDisappear(perform action: (() -> Void)? = nil) -> some View { Modified() }
    public func onTapGesture(count: Int = 1, perform action: @escaping () -> Void) -> some View { Modified() }
    public func onLongPressGesture(minimumDuration: Double = 0.5, perform action: @escaping () -> Void) -> some View { Modified() }
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping (_ old: V, _ new: V) -> Void) -> some View { Modified() }
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping () -> Void) -> some View { Modified() }
    public func onSubmit(_ action: @escaping () -> Void) -> some View { Modified() }
    public func task(priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void) -> some View { Modified() }
    public func task<T: Equatable>(id value: T, priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void) -> some View { Modified() }
    public func animation<V: Equatable>(_ animation: Animation?, value: V) -> some View { Modified() }
    public func transaction(_ transform: @escaping (inout Transaction) -> Void) -> some View { Modified() }
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View { Modified() }
}

extension View {
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { Modified() }
    public func accessibilityValue<S: StringProtocol>(_ value: S) -> some View { Modified() }
    public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { Modified() }
    public func accessibilityHidden(_ hidden: Bool) -> some View { Modified() }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Modified() }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { Modified() }
    public func accessibilitySortPriority(_ priority: Double) -> some View { Modified() }
    public func accessibilityIdentifier(_ identifier: String) -> some View { Modified() }
    public func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void) -> some View { Modified() }
    public func accessibilityAction<S: StringProtocol>(named name: S, _ handler: @escaping () -> Void) -> some View { Modified() }
}

extension View {
    public func keyboardType(_ type: UIKeyboardType) -> some View { Modified() }
    public func textInputAutocapitalization(_ kind: TextInputAutocapitalization?) -> some View { Modified() }
    public func autocorrectionDisabled(_ disabled: Bool = true) -> some View { Modified() }
    public func textFieldStyle<S: TextFieldStyle>(_ style: S) -> some View { Modified() }
}

public enum ContentMode: Sendable { case fit, fill }
public struct Angle: Sendable {
    public static func degrees(_ degrees: Double) -> Angle { standIn() }
}
public struct Transaction {
    public var disablesAnimations: Bool
    public var animation: Animation?
}
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = Self(rawValue: 1), isHeader = Self(rawValue: 2), isSelected = Self(rawValue: 4),
        isLink = Self(rawValue: 8), isSearchField = Self(rawValue: 16), isStaticText = Self(rawValue: 32),
        isImage = Self(rawValue: 64), isToggle = Self(rawValue: 128), isModal = Self(rawValue: 256),
        updatesFrequently = Self(rawValue: 512), isKeyboardKey = Self(rawValue: 1024)
}
public struct AccessibilityChildBehavior: Sendable {
    public static let ignore = Self(), contain = Self(), combine = Self()
}
public struct AccessibilityActionKind: Sendable {
    public static let `default` = Self(), escape = Self(), magicTap = Self()
}
public struct TextInputAutocapitalization: Sendable {
    public static var never: Self { standIn() }
    public static var sentences: Self { standIn() }
}
public protocol TextFieldStyle {}
public struct RoundedBorderTextFieldStyle: TextFieldStyle {}
extension TextFieldStyle where Self == RoundedBorderTextFieldStyle { public static var roundedBorder: Self { standIn() } }
public protocol TextSelectability {}
public struct EnabledTextSelectability: TextSelectability {}
extension TextSelectability where Self == EnabledTextSelectability { public static var enabled: Self { standIn() } }

// In Accessibility on Apple's systems, which SwiftUI brings along.
public enum AccessibilityNotification {
    public struct Announcement: Sendable {
        public init(_ announcement: String) { standIn() }
        @MainActor public func post() { standIn() }
    }
}
