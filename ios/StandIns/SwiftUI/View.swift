// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import Foundation
@_exported import UIKit

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
public struct ModifiedBase: View {
    public var body: Never { standIn() }
}

/// What every modifier gives back; the real ones are opaque.
public struct Modified: View {
    public var body: Never { standIn() }
}

public struct EmptyView: View {
    public init() {}
    public var body: Never { standIn() }
}

public struct TupleView<T>: View {
    public var body: Never { standIn() }
}

public enum ConditionalContent<True: View, False: View>: View {
    case first(True), second(False)
    public var body: Never { standIn() }
}

extension Optional: View where Wrapped: View {
    public var body: Never { standIn() }
}

@MainActor @resultBuilder public struct ViewBuilder {
    public static func buildBlock() -> EmptyView { standIn() }
    public static func buildBlock<V: View>(_ view: V) -> V { standIn() }
    public static func buildBlock<each V: View>(_ view: repeat each V) -> TupleView<(repeat each V)> { standIn() }
    public static func buildExpression<V: View>(_ view: V) -> V { standIn() }
    public static func buildIf<V: View>(_ view: V?) -> V? { standIn() }
    public static func buildEither<T: View, F: View>(first: T) -> ConditionalContent<T, F> { standIn() }
    public static func buildEither<T: View, F: View>(second: F) -> ConditionalContent<T, F> { standIn() }
}

public struct AnyView: View {
    public init<V: View>(_ view: V) { standIn() }
    public var body: Never { standIn() }
}

@MainActor @preconcurrency public protocol UIViewControllerRepresentable: View where Body == Never {
    associatedtype UIViewControllerType: UIViewController
    typealias Context = RepresentableContext
    func makeUIViewController(context: Context) -> UIViewControllerType
    func updateUIViewController(_ controller: UIViewControllerType, context: Context)
}

extension UIViewControllerRepresentable {
    public var body: Never { standIn() }
}

@MainActor public struct RepresentableContext {}

open class UIHostingController<Content: View>: UIViewController {
    public init(rootView: Content) { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
