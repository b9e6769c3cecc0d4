// Signatures from Apple's documentation. Never part of the app.

extension View {
    public func padding(_ length: CGFloat) -> some View { self }
    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View { self }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View { self }
    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil,
        minHeight: CGFloat? = nil, idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View {
        Modified(self) { node in
            node.leastHeight = minHeight.map { Double($0) } ?? node.leastHeight
            node.leastWidth = minWidth.map { Double($0) } ?? node.leastWidth
            node.mostWidth = maxWidth.map { Double($0) } ?? node.mostWidth
        }
    }
    public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { self }
    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { self }
    public func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode) -> some View { self }
    public func scaledToFit() -> some View { self }
    public func clipShape<S: Shape>(_ shape: S) -> some View { self }
    public func ignoresSafeArea() -> some View { self }
    public func contentShape<S: Shape>(_ shape: S) -> some View { self }
    public func opacity(_ opacity: Double) -> some View { self }
    public func shadow(color: Color, radius: CGFloat, x: CGFloat = 0, y: CGFloat = 0) -> some View { Modified(self) { $0.shade = color.value } }
    public func lineLimit(_ number: Int?) -> some View { self }
    public func lineSpacing(_ spacing: CGFloat) -> some View { self }
    public func minimumScaleFactor(_ factor: CGFloat) -> some View { self }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    public func flipsForRightToLeftLayoutDirection(_ enabled: Bool) -> some View {
        Modified(self) { $0.isMirrored = enabled && Renderer.environment.layoutDirection == .rightToLeft }
    }

    public func font(_ font: Font?) -> some View { Modified(self, in: { $0.font = font ?? .body }) }
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { Modified(self, in: { $0.ink = style.argb }) }
    public func tint<S: ShapeStyle>(_ style: S?) -> some View { self }
    public func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View { Modified(self, in: { $0[keyPath: path] = value }) }
    public func preferredColorScheme(_ scheme: ColorScheme?) -> some View { Modified(self, in: { $0.colorScheme = scheme ?? $0.colorScheme }) }
    public func dynamicTypeSize(_ range: PartialRangeThrough<DynamicTypeSize>) -> some View {
        Modified(self, in: { $0.dynamicTypeSize = min($0.dynamicTypeSize, range.upperBound) })
    }
    public func disabled(_ disabled: Bool) -> some View { Modified(self, in: { $0.isEnabled = $0.isEnabled && !disabled }) }

    public func background<S: ShapeStyle>(_ style: S, ignoresSafeAreaEdges edges: Edge.Set = .all) -> some View { grounded(style) }
    public func background<S: ShapeStyle, T: Shape>(_ style: S, in shape: T) -> some View { grounded(style) }
    private func grounded<S: ShapeStyle>(_ style: S) -> some View { Modified(self) { $0.ground = $0.ground ?? style.argb } }
    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
        let content = content()
        return Modified { renderer in
            let nodes = renderer.render(self)
            let strokes = renderer.render(content).flatMap(\.strokes)
            let one = nodes.count == 1 ? nodes[0] : Node("group", nodes)
            one.strokes += strokes
            return [one]
        }
    }

    public func id<ID: Hashable>(_ id: ID) -> some View {
        Modified { renderer in
            renderer.within("id \(id)") {
                let nodes = renderer.render(self)
                nodes.forEach { $0.id = "\(id)" }
                return nodes
            }
        }
    }
    public func modifier<M: ViewModifier>(_ modifier: M) -> some View { Applied(view: self, modifier: modifier) }
    public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
    public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View { self }
    public func datePickerStyle<S: DatePickerStyle>(_ style: S) -> some View { self }
    public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> some View { self }
}

extension View {
    public func scrollPosition(id: Binding<String?>, anchor: UnitPoint? = nil) -> some View {
        Modified(self) { $0.object = ScrollPlace(id) }
    }
    public func scrollTargetLayout(isEnabled: Bool = true) -> some View { self }
    public func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { self }
    public func defaultScrollAnchor(_ anchor: UnitPoint?) -> some View { self }
    public func onGeometryChange<T: Equatable>(
        for type: T.Type, of transform: @escaping (GeometryProxy) -> T, action: @escaping (T) -> Void
    ) -> some View {
        Modified(self, besides: { $0.whenFirst("geometry") { action(transform(GeometryProxy())) } })
    }
    public func simultaneousGesture(_ gesture: DragGesture) -> some View { Modified(self) { $0.drag = gesture.ended } }
    public func contextMenu<V: View>(@ViewBuilder menuItems: () -> V) -> some View {
        let items = menuItems()
        return Modified { renderer in
            let nodes = renderer.render(self)
            let one = nodes.count == 1 ? nodes[0] : Node("group", nodes)
            one.kids += [Node("menu", renderer.render(items))]
            return [one]
        }
    }
    public func onAppear(perform action: (@MainActor () -> Void)? = nil) -> some View { Modified(self, besides: { $0.whenFirst("appear") { action?() } }) }
    public func onTapGesture(count: Int = 1, perform action: @escaping @MainActor () -> Void) -> some View { Modified(self) { $0.tap = action } }
    public func onLongPressGesture(minimumDuration: Double = 0.5, perform action: @escaping @MainActor () -> Void) -> some View { Modified(self) { $0.hold = action } }
    public func onChange<V: Equatable>(of value: V, initial: Bool = false, _ action: @escaping @MainActor () -> Void) -> some View {
        Modified(self, besides: { $0.whenChanged("change \(V.self)", value, initial: initial, action) })
    }
    public func task<T: Equatable>(id value: T, priority: TaskPriority = .userInitiated, _ action: @escaping @MainActor @Sendable () async -> Void) -> some View {
        Modified(self, besides: { $0.whenChanged("task", value, initial: true) { Task { await action() } } })
    }
}

extension View {
    public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View { Modified(self) { $0.label = String(label) } }
    public func accessibilityHint<S: StringProtocol>(_ hint: S) -> some View { Modified(self) { $0.hint = String(hint) } }
    public func accessibilityHidden(_ hidden: Bool) -> some View { Modified(self) { $0.isUnheard = hidden } }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { Modified(self) { $0.traits.formUnion(traits) } }
    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View { Modified(self) { $0.isCombined = children != .contain } }
    public func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping @MainActor () -> Void) -> some View {
        Modified(self) { $0.actions[kind.name] = handler }
    }
    public func accessibilityRepresentation<V: View>(@ViewBuilder representation: () -> V) -> some View {
        let other = representation()
        return Modified { renderer in
            let nodes = renderer.render(self)
            let one = nodes.count == 1 ? nodes[0] : Node("group", nodes)
            one.heard = renderer.render(other)
            return [one]
        }
    }
}

public final class ScrollPlace {
    public let row: Binding<String?>
    init(_ row: Binding<String?>) { self.row = row }
}

public enum ContentMode: Sendable { case fit, fill }
public struct ScrollDismissesKeyboardMode: Sendable { public static let interactively = Self() }
public struct SensoryFeedback: Sendable { public static let selection = Self() }
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = Self(rawValue: 1), isHeader = Self(rawValue: 2), isSelected = Self(rawValue: 4),
        isLink = Self(rawValue: 8), isSearchField = Self(rawValue: 16), isStaticText = Self(rawValue: 32),
        isImage = Self(rawValue: 64), isToggle = Self(rawValue: 128), isModal = Self(rawValue: 256)
}
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public struct AccessibilityActionKind: Sendable {
    let name: String
    public static let `default` = Self(name: "default"), escape = Self(name: "escape"), magicTap = Self(name: "magicTap")
}

/// What was said and where the reader was put, in order.
@MainActor public enum Heard {
    public static var announcements: [String] = []
    public static var screenChanges = 0
}

// In Accessibility on Apple's systems, which SwiftUI brings along.
public enum AccessibilityNotification {
    public struct Announcement: Sendable {
        let words: String
        public init(_ announcement: String) { words = announcement }
        @MainActor public func post() { Heard.announcements.append(words) }
    }
    public struct ScreenChanged: Sendable {
        public init() {}
        @MainActor public func post() { Heard.screenChanges += 1 }
    }
}
