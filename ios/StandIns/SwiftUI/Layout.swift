// Signatures only, from Apple's documentation; no behaviour. Never part of the app.

public struct HorizontalAlignment: Equatable, Sendable {
    public static let leading = Self(), center = Self(), trailing = Self()
}

public struct VerticalAlignment: Equatable, Sendable {
    public static let top = Self(), center = Self(), bottom = Self(), firstTextBaseline = Self()
}

public struct Alignment: Equatable, Sendable {
    public static let center = Self(), leading = Self(), trailing = Self(), topLeading = Self(), bottomTrailing = Self()
}

public enum TextAlignment: Sendable { case leading, center, trailing }

public struct Axis: Sendable {
    public static let horizontal = Axis(), vertical = Axis()
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
    }
}

public struct Edge: Sendable {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1), leading = Set(rawValue: 2), bottom = Set(rawValue: 4),
            trailing = Set(rawValue: 8), horizontal = Set(rawValue: 10), vertical = Set(rawValue: 5), all = Set(rawValue: 15)
    }
}

public enum VerticalEdge: Sendable { case top, bottom }

public struct VStack<Content: View>: View {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct LazyVStack<Content: View>: View {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct HStack<Content: View>: View {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct ZStack<Content: View>: View {
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct Group<Content: View>: View {
    public init(@ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct ScrollView<Content: View>: View {
    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct Grid<Content: View>: View {
    public init(alignment: Alignment = .center, horizontalSpacing: CGFloat? = nil, verticalSpacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct GridRow<Content: View>: View {
    public init(alignment: VerticalAlignment? = nil, @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct ViewThatFits<Content: View>: View {
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) { standIn() }
    public var body: Never { standIn() }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content>: View {
    public var body: Never { standIn() }
}

extension ForEach where Content: View {
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) where Data.Element: Identifiable, ID == Data.Element.ID { standIn() }
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) { standIn() }
}

@MainActor @preconcurrency public protocol Shape: View where Body == Never {}
extension Shape {
    public var body: Never { standIn() }
    public func fill<S: ShapeStyle>(_ style: S) -> Modified { standIn() }
    public func stroke<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> Modified { standIn() }
}
public struct Rectangle: Shape { public init() {} }
public struct Capsule: Shape { public init() {} }
public struct RoundedRectangle: Shape { public init(cornerRadius: CGFloat) { standIn() } }

public protocol ShapeStyle: Sendable {}

public struct Color: ShapeStyle {
    public init(_ color: UIColor) { standIn() }
    public init(red: Double, green: Double, blue: Double, opacity: Double = 1) { standIn() }
    public static let primary = Color(.label), secondary = Color(.label), accentColor = Color(.label),
        black = Color(.label), white = Color(.label), clear = Color(.label), red = Color(.label)
}
extension Color: View {
    public var body: Never { standIn() }
}

public struct HierarchicalShapeStyle: ShapeStyle {
    public static let primary = Self(), secondary = Self()
}
extension ShapeStyle where Self == HierarchicalShapeStyle {
    public static var primary: Self { standIn() }
    public static var secondary: Self { standIn() }
}
extension ShapeStyle where Self == Color {
    public static var white: Color { standIn() }
    public static var black: Color { standIn() }
    public static var red: Color { standIn() }
}
public struct BackgroundStyle: ShapeStyle {}
extension ShapeStyle where Self == BackgroundStyle { public static var background: Self { standIn() } }
public struct FillShapeStyle: ShapeStyle {}
extension ShapeStyle where Self == FillShapeStyle { public static var fill: Self { standIn() } }
public struct TintShapeStyle: ShapeStyle {}
extension ShapeStyle where Self == TintShapeStyle { public static var tint: Self { standIn() } }

public struct Font: Hashable, Sendable {
    public enum Weight: Sendable { case regular, medium, semibold, bold }
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), headline = Font(),
        body = Font(), callout = Font(), footnote = Font(), caption = Font()
    public func bold() -> Font { standIn() }
    public func monospacedDigit() -> Font { standIn() }
}

public struct Animation: Hashable, Sendable {
    public static let `default` = Animation()
}
