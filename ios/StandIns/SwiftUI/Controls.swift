// Signatures from Apple's documentation. Never part of the app.

public struct Text: View, Drawable {
    struct Piece {
        var words: String
        var isBold = false
        var isUnderlined = false
        var link: URL?
        var ink: UInt32?
    }
    var pieces: [Piece]
    public init(verbatim content: String) { pieces = [Piece(words: content)] }
    public init(_ content: AttributedString) {
        pieces = content.runs.map { Piece(words: String(content[$0.range].characters), link: $0.link) }
    }
    private init(_ pieces: [Piece]) { self.pieces = pieces }
    public func bold() -> Text { Text(pieces.map { var piece = $0; piece.isBold = true; return piece }) }
    public func underline(_ isActive: Bool = true) -> Text { Text(pieces.map { var piece = $0; piece.isUnderlined = isActive; return piece }) }
    public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { Text(pieces.map { var piece = $0; piece.ink = style.argb; return piece }) }
    public static func + (one: Text, other: Text) -> Text { Text(one.pieces + other.pieces) }

    func nodes(_ renderer: Renderer) -> [Node] {
        let (node, environment) = (Node("text"), Renderer.environment)
        node.text = pieces.map { $0.isBold ? "*\($0.words)*" : $0.words }.joined()
        node.links = pieces.compactMap { piece in piece.link.map { (piece.words, $0) } }
        node.inks = pieces.compactMap(\.ink)
        node.openURL = environment.openURL
        (node.size, node.weight) = (environment.font.size, environment.font.weight)
        (node.ink, node.direction) = (environment.ink, environment.layoutDirection)
        return [node]
    }
    public var body: Never { standIn() }
}

public struct Button<Label: View>: View, Drawable {
    let action: @MainActor () -> Void
    let label: Label
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) { (self.action, self.label) = (action, label()) }

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("button", renderer.render(label))
        (node.tap, node.traits, node.isDisabled, node.path) = (action, .isButton, !Renderer.environment.isEnabled, renderer.here)
        return [node]
    }
    public var body: Never { standIn() }
}

extension Button where Label == Text {
    @_disfavoredOverload public init<S: StringProtocol>(_ title: S, action: @escaping @MainActor () -> Void) {
        self.init(action: action) { Text(verbatim: String(title)) }
    }
}

public struct Toggle<Label: View>: View, Drawable {
    let isOn: Binding<Bool>
    let label: Label
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) { (self.isOn, self.label) = (isOn, label()) }

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("toggle", renderer.render(label))
        (node.traits, node.value) = ([.isButton, .isToggle], isOn.wrappedValue ? "1" : "0")
        node.tap = { isOn.wrappedValue.toggle() }
        return [node]
    }
    public var body: Never { standIn() }
}

public struct DisclosureGroup<Label: View, Content: View>: View, Drawable {
    let isExpanded: Binding<Bool>
    let label: Label
    public init(isExpanded: Binding<Bool>, @ViewBuilder content: () -> Content, @ViewBuilder label: () -> Label) {
        (self.isExpanded, self.label) = (isExpanded, label())
    }

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("disclosure", renderer.render(label))
        (node.traits, node.value) = (.isButton, isExpanded.wrappedValue ? "expanded" : "collapsed")
        node.tap = { isExpanded.wrappedValue.toggle() }
        return [node]
    }
    public var body: Never { standIn() }
}

public struct DatePicker<Label: View>: View, Drawable {
    let title: String
    let selection: Binding<Date>
    let last: Date
    let parts: DatePickerComponents

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("dates")
        (node.label, node.dates, node.text) = (title, selection, parts.contains(.hourAndMinute) ? "with time" : "")
        return [node]
    }
    public var body: Never { standIn() }
}

extension DatePicker where Label == Text {
    public init<S: StringProtocol>(
        _ title: S, selection: Binding<Date>, in range: PartialRangeThrough<Date>, displayedComponents: DatePickerComponents
    ) {
        (self.title, self.selection, last, parts) = (String(title), selection, range.upperBound, displayedComponents)
    }
}

public struct DatePickerComponents: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let date = Self(rawValue: 1), hourAndMinute = Self(rawValue: 2)
}
public protocol DatePickerStyle {}
public struct GraphicalDatePickerStyle: DatePickerStyle {}
extension DatePickerStyle where Self == GraphicalDatePickerStyle { public static var graphical: Self { Self() } }

public struct ProgressView: View, Drawable {
    let share: Double?
    public init() { share = nil }
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1.0) { share = value.map { Double($0 / total) } }

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("progress")
        node.value = share.map { String($0) }
        return [node]
    }
    public var body: Never { standIn() }
}

public struct Image: View, Drawable {
    let picture: UIImage
    public init(uiImage: UIImage) { picture = uiImage }
    public func resizable() -> Image { self }

    func nodes(_ renderer: Renderer) -> [Node] {
        let node = Node("image")
        node.object = picture
        return [node]
    }
    public var body: Never { standIn() }
}

public struct Spacer: View, Drawable {
    public init(minLength: CGFloat? = nil) {}
    func nodes(_ renderer: Renderer) -> [Node] { [] }
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
extension PrimitiveButtonStyle where Self == BorderedButtonStyle { public static var bordered: Self { Self() } }
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle { public static var borderedProminent: Self { Self() } }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { Self() } }
