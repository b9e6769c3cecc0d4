// Signatures from Apple's documentation. Never part of the app.

public struct HorizontalAlignment: Equatable, Sendable {
    let at: Int
    public static let leading = Self(at: 0), center = Self(at: 1), trailing = Self(at: 2)
}

public struct VerticalAlignment: Equatable, Sendable {
    let at: Int
    public static let top = Self(at: 0), center = Self(at: 1), bottom = Self(at: 2), firstTextBaseline = Self(at: 3)
}

public struct Alignment: Equatable, Sendable {
    let at: Int
    public static let center = Self(at: 0), leading = Self(at: 1), trailing = Self(at: 2), topLeading = Self(at: 3),
        bottomTrailing = Self(at: 4), top = Self(at: 5)
}

public enum TextAlignment: Sendable { case leading, center, trailing }
public enum VerticalEdge: Sendable { case top, bottom }

public struct Axis: Sendable {
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

public struct UnitPoint: Equatable, Sendable {
    let at: Int
    public static let top = Self(at: 0), bottom = Self(at: 1), trailing = Self(at: 2), leading = Self(at: 3), topLeading = Self(at: 4)
}

@MainActor protocol Holding: View, Drawable where Body == Never {
    associatedtype Content: View
    var content: Content { get }
    var kind: String { get }
}

extension Holding {
    func nodes(_ renderer: Renderer) -> [Node] { [Node(kind, renderer.render(content))] }
}

public struct VStack<Content: View>: Holding {
    let content: Content, kind = "column"
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { self.content = content() }
    public var body: Never { standIn() }
}

public struct LazyVStack<Content: View>: Holding {
    let content: Content, kind = "column"
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { self.content = content() }
    public var body: Never { standIn() }
}

public struct HStack<Content: View>: Holding {
    let content: Content, kind = "line"
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) { self.content = content() }
    public var body: Never { standIn() }
}

public struct ZStack<Content: View>: Holding {
    let content: Content, kind = "pile"
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { self.content = content() }
    public var body: Never { standIn() }
}

public struct Group<Content: View>: View, Drawable {
    let content: Content
    public init(@ViewBuilder content: () -> Content) { self.content = content() }
    func nodes(_ renderer: Renderer) -> [Node] { renderer.render(content) }
    public var body: Never { standIn() }
}

public struct ScrollView<Content: View>: Holding {
    let content: Content, kind: String
    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {
        (self.content, kind) = (content(), axes == .vertical ? "scroll" : "strip")
    }
    public var body: Never { standIn() }
}

/// Draws the first of what it could choose from.
public struct ViewThatFits<Content: View>: View, Drawable {
    let content: Content
    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) { self.content = content() }
    func nodes(_ renderer: Renderer) -> [Node] { Array(renderer.render(content).prefix(1)) }
    public var body: Never { standIn() }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: View, Drawable {
    let data: Data
    let id: (Data.Element) -> ID
    let content: (Data.Element) -> Content
    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) where Data.Element: Identifiable, ID == Data.Element.ID {
        (self.data, id, self.content) = (data, { $0.id }, content)
    }
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        (self.data, self.id, self.content) = (data, { $0[keyPath: id] }, content)
    }
    func nodes(_ renderer: Renderer) -> [Node] {
        data.flatMap { each in renderer.within("[\(id(each))]") { renderer.render(content(each)) } }
    }
    public var body: Never { standIn() }
}

public struct ProposedViewSize: Equatable, Sendable {
    public var width, height: CGFloat?
    public init(width: CGFloat?, height: CGFloat?) { (self.width, self.height) = (width, height) }
    public init(_ size: CGSize) { (width, height) = (size.width, size.height) }
}

public struct LayoutSubview {
    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize { standIn() }
    public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) { standIn() }
}

@MainActor @preconcurrency public protocol Layout {
    typealias Subviews = [LayoutSubview]
    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize
    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ())
}

extension Layout {
    public func callAsFunction<V: View>(@ViewBuilder _ content: () -> V) -> some View {
        let content = content()
        return Modified { [Node("flow", $0.render(content))] }
    }
}

public struct GeometryProxy {
    public var size: CGSize { CGSize(width: 390, height: 844) }
}

public struct DragGesture {
    public struct Value {
        public let startLocation: CGPoint
        public let translation: CGSize
        public init(startLocation: CGPoint, translation: CGSize) { (self.startLocation, self.translation) = (startLocation, translation) }
    }
    var ended: (@MainActor (Value) -> Void)?
    public init(minimumDistance: CGFloat = 10) {}
    public func onEnded(_ action: @escaping @MainActor (Value) -> Void) -> DragGesture {
        var gesture = self
        gesture.ended = action
        return gesture
    }
}
