// Signatures from Apple's documentation. Never part of the app.

public struct Path: Equatable, Sendable {
    public var boundingRect = CGRect.null
    public var count = 0
    public init() {}
    private mutating func take(_ rect: CGRect) { (boundingRect, count) = (boundingRect.union(rect), count + 1) }
    public mutating func move(to point: CGPoint) { take(CGRect(origin: point, size: .zero)) }
    public mutating func addLine(to point: CGPoint) { take(CGRect(origin: point, size: .zero)) }
    public mutating func addCurve(to point: CGPoint, control1: CGPoint, control2: CGPoint) { take(CGRect(origin: point, size: .zero)) }
    public mutating func addRect(_ rect: CGRect) { take(rect) }
    public mutating func closeSubpath() {}
}

public protocol Shape: View where Body == Never {
    nonisolated func path(in rect: CGRect) -> Path
}

public protocol InsettableShape: Shape {}

extension Shape {
    public nonisolated func path(in rect: CGRect) -> Path { Path() }
    public var body: Never { standIn() }
    public func fill<S: ShapeStyle>(_ style: S) -> some View {
        Modified { _ in
            let node = Node("shape")
            node.ground = style.argb
            return [node]
        }
    }
    public func stroke<S: ShapeStyle>(_ style: S, style stroke: StrokeStyle) -> some View { line(style, Double(stroke.lineWidth)) }
    func line<S: ShapeStyle>(_ style: S, _ width: Double) -> some View {
        Modified { _ in
            let node = Node("drawing")
            (node.ink, node.strokes) = (style.argb, width > 0 ? [(style.argb, width)] : [])
            return [node]
        }
    }
}

extension InsettableShape {
    public func strokeBorder<S: ShapeStyle>(_ style: S, lineWidth: CGFloat = 1) -> some View { line(style, Double(lineWidth)) }
}

public struct Rectangle: InsettableShape { public init() {} }
public struct Capsule: InsettableShape { public init() {} }
public struct Circle: InsettableShape { public init() {} }
public struct RoundedRectangle: InsettableShape { public init(cornerRadius: CGFloat) {} }
public struct UnevenRoundedRectangle: InsettableShape {
    public init(topLeadingRadius: CGFloat, bottomLeadingRadius: CGFloat, bottomTrailingRadius: CGFloat, topTrailingRadius: CGFloat) {}
}

public enum CGLineCap: Sendable { case butt, round, square }
public enum CGLineJoin: Sendable { case miter, round, bevel }
public struct StrokeStyle: Equatable, Sendable {
    public var lineWidth: CGFloat
    public init(lineWidth: CGFloat, lineCap: CGLineCap = .butt, lineJoin: CGLineJoin = .miter) { self.lineWidth = lineWidth }
}

public protocol ShapeStyle: Sendable {
    associatedtype Resolved: ShapeStyle
    func resolve(in environment: EnvironmentValues) -> Resolved
}

extension ShapeStyle {
    /// As it is drawn now.
    var argb: UInt32 {
        if let color = self as? Color { return color.value }
        let resolved = resolve(in: Renderer.environment)
        return (resolved as? Color.Resolved)?.value ?? 0
    }
}

public struct Color: ShapeStyle, View, Drawable {
    public struct Resolved: ShapeStyle {
        let value: UInt32
        public init(colorSpace: RGBColorSpace, red: Float, green: Float, blue: Float, opacity: Float) {
            let part = { (share: Float) in UInt32((share * 255).rounded()) }
            value = part(opacity) << 24 | part(red) << 16 | part(green) << 8 | part(blue)
        }
        public func resolve(in environment: EnvironmentValues) -> Resolved { self }
    }
    public enum RGBColorSpace: Sendable { case sRGB }
    let value: UInt32
    init(value: UInt32) { self.value = value }
    public init(_ color: UIColor) { value = 0 }
    public init(_ resolved: Resolved) { value = resolved.value }
    public static let black = Color(value: 0xFF00_0000), white = Color(value: 0xFFFF_FFFF)
    public func opacity(_ share: Double) -> Color { Color(value: UInt32((share * 255).rounded()) << 24 | value & 0x00FF_FFFF) }
    public nonisolated func resolve(in environment: EnvironmentValues) -> Resolved { standIn() }
    func nodes(_ renderer: Renderer) -> [Node] { [] }
    public var body: Never { standIn() }
}

extension UIColor {
    public convenience init(_ color: Color) { self.init() }
}

public struct Font: Hashable, Sendable {
    public enum Weight: Sendable { case regular, medium, semibold, bold }
    public enum TextStyle: Sendable { case body, title, largeTitle, title2 }
    var size = 17.0
    var weight = Weight.regular
    public static let body = Font(), title2 = Font(size: 22)
    public static func system(size: CGFloat, weight: Weight = .regular) -> Font { Font(size: Double(size), weight: weight) }
    public func bold() -> Font { Font(size: size, weight: .bold) }
    public func monospacedDigit() -> Font { self }
}

public struct Animation: Hashable, Sendable {
    public static func easeOut(duration: Double) -> Animation { Animation() }
}

@MainActor public func withAnimation<Result>(_ animation: Animation?, _ body: () -> Result) -> Result { body() }
