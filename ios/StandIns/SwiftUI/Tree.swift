// A stand-in for SwiftUI: its signatures, from Apple's documentation, and just enough behaviour to draw views as a tree.
// Layout, gestures and pixels are not in it. Never part of the app.
@_exported import Foundation
@_exported import Observation
@_exported import UIKit

/// One thing that is drawn, with what it looks like and what can be done with it.
@MainActor public final class Node {
    public let kind: String
    public var text = ""
    public var kids: [Node]
    public var id: String?
    public var label: String?
    public var value: String?
    public var hint: String?
    public var traits: AccessibilityTraits = []
    public var isUnheard = false
    public var isDisabled = false
    public var isCombined = false
    /// What a screen reader finds in its place.
    public var heard: [Node]?
    public var tap: (@MainActor () -> Void)?
    public var hold: (@MainActor () -> Void)?
    public var actions: [String: @MainActor () -> Void] = [:]
    public var drag: (@MainActor (DragGesture.Value) -> Void)?
    public var links: [(label: String, url: URL)] = []
    public var inks: [UInt32] = []
    public var openURL: OpenURLAction?
    public var size = 0.0
    public var weight: Font.Weight = .regular
    public var ink: UInt32?
    public var ground: UInt32?
    public var leastHeight: Double?
    public var leastWidth: Double?
    public var mostWidth: Double?
    public var strokes: [(ink: UInt32, width: Double)] = []
    public var shade: UInt32 = 0
    public var isMirrored = false
    public var direction = LayoutDirection.leftToRight
    public var isSelected = false
    public var dates: Binding<Date>?
    public var object: AnyObject?
    /// Where the tree says that it stands: the same for as long as it is the same thing.
    public var path = ""

    init(_ kind: String, _ kids: [Node] = []) { (self.kind, self.kids) = (kind, kids) }

    public var all: [Node] { [self] + kids.flatMap(\.all) }
}

/// What draws itself, without a body.
@MainActor protocol Drawable {
    func nodes(_ renderer: Renderer) -> [Node]
}

@MainActor protocol Linkable {
    func link(_ renderer: Renderer, _ key: String)
}

/// Draws views, again and again; what is the same thing keeps its state and its object.
@MainActor public final class Renderer {
    nonisolated(unsafe) static var environment = EnvironmentValues()
    private var path: [String] = []
    private var slots: [String: AnyObject] = [:]
    private var seen: Set<String> = []
    private var shown: Set<String> = []
    private var after: [@MainActor () -> Void] = []
    public var environment = EnvironmentValues()

    public init() {}

    public func draw<V: View>(_ view: V) -> Node {
        var root = Node("root")
        // What was changed by appearing is drawn in the same turn.
        for _ in 0..<3 {
            Self.environment = environment
            (after, shown) = ([], [])
            root = Node("root", render(view))
            let works = after
            works.forEach { $0() }
            slots = slots.filter { shown.contains($0.key) }
            seen.formIntersection(shown)
            if works.isEmpty { break }
        }
        return root
    }

    func render<V: View>(_ view: V) -> [Node] {
        if let drawable = view as? any Drawable { return drawable.nodes(self) }
        if let box = view as? any UIViewRepresentable { return box.drawn(self) }
        return within(String(describing: V.self)) {
            link(view)
            return render(view.body)
        }
    }

    func link(_ holder: Any) {
        for child in Mirror(reflecting: holder).children {
            (child.value as? any Linkable)?.link(self, here + "." + (child.label ?? ""))
        }
    }

    var here: String { path.joined(separator: "/") }

    func within<T>(_ step: String, _ work: () -> T) -> T {
        path.append(step)
        defer { path.removeLast() }
        return work()
    }

    func with<T>(_ change: (inout EnvironmentValues) -> Void, _ work: () -> T) -> T {
        let before = Self.environment
        var changed = before
        change(&changed)
        Self.environment = changed
        defer { Self.environment = before }
        return work()
    }

    /// The object of this place, made once.
    func object(_ name: String, _ make: () -> AnyObject) -> AnyObject { slot(here + "#" + name, make) }

    func slot(_ key: String, _ make: () -> AnyObject) -> AnyObject {
        shown.insert(key)
        if let there = slots[key] { return there }
        let made = make()
        slots[key] = made
        return made
    }

    func whenFirst(_ name: String, _ work: @escaping @MainActor () -> Void) {
        let key = here
        if seen.insert(key + "#" + name).inserted { after.append(work) }
        shown.insert(key + "#" + name)
    }

    func whenChanged<V: Equatable>(_ name: String, _ value: V, initial: Bool, _ work: @escaping @MainActor () -> Void) {
        let box = object(name) { Box(value as V?) } as? Box<V?>
        let isFirst = seen.insert(here + "#" + name).inserted
        let isChanged = box?.value != .some(value)
        box?.value = value
        if isChanged || (isFirst && initial) { after.append(work) }
    }
}

final class Box<Value> {
    var value: Value
    init(_ value: Value) { self.value = value }
}

/// What a modifier gives back; the real ones are opaque.
@MainActor public struct Modified: View, Drawable {
    let draw: @MainActor (Renderer) -> [Node]

    init<V: View>(_ view: V, in change: @escaping @MainActor (inout EnvironmentValues) -> Void) {
        draw = { renderer in renderer.with({ change(&$0) }) { renderer.render(view) } }
    }

    /// Marks what is drawn, as one thing.
    init<V: View>(_ view: V, _ mark: @escaping @MainActor (Node) -> Void) {
        draw = { renderer in
            let nodes = renderer.render(view)
            let one = nodes.count == 1 ? nodes[0] : Node("group", nodes)
            mark(one)
            return [one]
        }
    }

    /// Draws, and does something besides.
    init<V: View>(_ view: V, besides: @escaping @MainActor (Renderer) -> Void) {
        draw = { renderer in
            besides(renderer)
            return renderer.render(view)
        }
    }

    init(_ draw: @escaping @MainActor (Renderer) -> [Node]) { self.draw = draw }

    func nodes(_ renderer: Renderer) -> [Node] { draw(renderer) }
    public var body: Never { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
