// Signatures from Apple's documentation. Never part of the app.

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
    public var body: Never { standIn() }
}

@MainActor @preconcurrency public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = ModifiedBase
    @ViewBuilder @MainActor @preconcurrency func body(content: Content) -> Body
}

/// What a modifier is given to wrap.
public struct ModifiedBase: View, Drawable {
    let draw: @MainActor (Renderer) -> [Node]
    func nodes(_ renderer: Renderer) -> [Node] { draw(renderer) }
    public var body: Never { standIn() }
}

struct Applied<V: View, M: ViewModifier>: View, Drawable {
    let view: V
    let modifier: M

    func nodes(_ renderer: Renderer) -> [Node] {
        let base = ModifiedBase { [view] in $0.render(view) }
        return renderer.render(Carried(modifier: modifier, base: base))
    }
    public var body: Never { standIn() }
}

/// Its name tells the modifier, so that what it remembers has a place.
private struct Carried<M: ViewModifier>: View, Drawable {
    let modifier: M
    let base: ModifiedBase

    func nodes(_ renderer: Renderer) -> [Node] { renderer.modified(modifier, base) }
    var body: Never { standIn() }
}

extension Renderer {
    func modified<M: ViewModifier>(_ modifier: M, _ base: ModifiedBase) -> [Node] {
        within(String(describing: M.self)) {
            link(modifier)
            return render(modifier.body(content: base))
        }
    }
}

public struct EmptyView: View, Drawable {
    public init() {}
    func nodes(_ renderer: Renderer) -> [Node] { [] }
    public var body: Never { standIn() }
}

public struct TupleView<each V: View>: View, Drawable {
    let views: (repeat each V)

    func nodes(_ renderer: Renderer) -> [Node] {
        var (nodes, at) = ([Node](), 0)
        for view in repeat each views {
            nodes += renderer.within(String(at)) { renderer.render(view) }
            at += 1
        }
        return nodes
    }
    public var body: Never { standIn() }
}

public enum ConditionalContent<True: View, False: View>: View, Drawable {
    case first(True), second(False)

    func nodes(_ renderer: Renderer) -> [Node] {
        switch self {
        case .first(let view): renderer.within("T") { renderer.render(view) }
        case .second(let view): renderer.within("F") { renderer.render(view) }
        }
    }
    public var body: Never { standIn() }
}

extension Optional: View where Wrapped: View {
    public var body: Never { standIn() }
}

extension Optional: Drawable where Wrapped: View {
    func nodes(_ renderer: Renderer) -> [Node] { map { renderer.render($0) } ?? [] }
}

@MainActor @resultBuilder public struct ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<V: View>(_ view: V) -> V { view }
    public static func buildBlock<each V: View>(_ view: repeat each V) -> TupleView<repeat each V> { TupleView(views: (repeat each view)) }
    public static func buildExpression<V: View>(_ view: V) -> V { view }
    public static func buildIf<V: View>(_ view: V?) -> V? { view }
    public static func buildEither<T: View, F: View>(first: T) -> ConditionalContent<T, F> { .first(first) }
    public static func buildEither<T: View, F: View>(second: F) -> ConditionalContent<T, F> { .second(second) }
}

@MainActor @preconcurrency public protocol UIViewRepresentable: View where Body == Never {
    associatedtype UIViewType: UIView
    associatedtype Coordinator = Void
    typealias Context = UIViewRepresentableContext<Self>
    func makeUIView(context: Context) -> UIViewType
    func updateUIView(_ uiView: UIViewType, context: Context)
    func makeCoordinator() -> Coordinator
    func sizeThatFits(_ proposal: ProposedViewSize, uiView: UIViewType, context: Context) -> CGSize?
}

extension UIViewRepresentable {
    public var body: Never { standIn() }
    public func sizeThatFits(_ proposal: ProposedViewSize, uiView: UIViewType, context: Context) -> CGSize? { nil }
    func drawn(_ renderer: Renderer) -> [Node] {
        renderer.within(String(describing: Self.self)) {
            renderer.link(self)
            let coordinator = renderer.object("coordinator") { Box(makeCoordinator()) } as? Box<Coordinator>
            guard let coordinator else { return [] }
            let context = Context(coordinator: coordinator.value, environment: Renderer.environment)
            let made = renderer.object("view") { makeUIView(context: context) }
            guard let view = made as? UIViewType else { return [] }
            updateUIView(view, context: context)
            let node = Node("box")
            (node.object, node.path) = (view, renderer.here)
            (node.label, node.hint) = (view.accessibilityLabel, view.accessibilityHint)
            return [node]
        }
    }
}

extension UIViewRepresentable where Coordinator == Void {
    public func makeCoordinator() {}
}

@MainActor public struct UIViewRepresentableContext<Representable: UIViewRepresentable> {
    public let coordinator: Representable.Coordinator
    public let environment: EnvironmentValues
}

open class UIHostingController<Content: View>: UIViewController {
    public let rootView: Content
    public init(rootView: Content) {
        self.rootView = rootView
        super.init()
    }
}
