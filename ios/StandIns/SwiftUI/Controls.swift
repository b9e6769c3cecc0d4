// Signatures only, from Apple's documentation; no behaviour. Never part of the app.

public struct Text: View {
    public init<S: StringProtocol>(_ content: S) { standIn() }
    public init(verbatim content: String) { standIn() }
    public func bold() -> Text { standIn() }
    public func font(_ font: Font?) -> Text { standIn() }
    public func fontWeight(_ weight: Font.Weight?) -> Text { standIn() }
    public func monospacedDigit() -> Text { standIn() }
    public var body: Never { standIn() }
}

public struct Button<Label: View>: View {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) { standIn() }
    public var body: Never { standIn() }
}

extension Button where Label == Text {
    public init<S: StringProtocol>(_ title: S, action: @escaping @MainActor () -> Void) { standIn() }
}

public struct TextField: View {
    public init<S: StringProtocol>(_ title: S, text: Binding<String>, axis: Axis) { standIn() }
    public init<S: StringProtocol>(_ title: S, text: Binding<String>) { standIn() }
    public var body: Never { standIn() }
}

public struct Toggle<Label: View>: View {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) { standIn() }
    public var body: Never { standIn() }
}

extension Toggle where Label == Text {
    public init<S: StringProtocol>(_ title: S, isOn: Binding<Bool>) { standIn() }
}

public struct DatePicker<Label: View>: View {
    public var body: Never { standIn() }
}

extension DatePicker where Label == Text {
    public init<S: StringProtocol>(_ title: S, selection: Binding<Date>, displayedComponents: DatePickerComponents) { standIn() }
}

public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let date = Self(rawValue: 1), hourAndMinute = Self(rawValue: 2)
}

public struct ProgressView: View {
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1.0) { standIn() }
    public init() { standIn() }
    public var body: Never { standIn() }
}

public struct Image: View {
    public init(systemName: String) { standIn() }
    public init(uiImage: UIImage) { standIn() }
    public func resizable() -> Image { standIn() }
    public var body: Never { standIn() }
}

public struct Divider: View {
    public init() { standIn() }
    public var body: Never { standIn() }
}

public struct Spacer: View {
    public init(minLength: CGFloat? = nil) { standIn() }
    public var body: Never { standIn() }
}

@MainActor @preconcurrency public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Configuration) -> Body
}

public struct ButtonStyleConfiguration {
    public struct Label: View {
        public var body: Never { standIn() }
    }
    public let label: Label
    public let isPressed: Bool
}

public protocol PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle { public static var bordered: Self { standIn() } }
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle { public static var borderedProminent: Self { standIn() } }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { standIn() } }
