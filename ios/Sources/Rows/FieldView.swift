import Gateway
import Look
import SwiftUI

/// A place to type, under its name.
struct FieldView: View {
    let field: FieldRow
    @SwiftUI.State private var hasFocus = false

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x1) {
            Text(verbatim: field.label).type(Style.section).padding(.leading, Space.x1).accessibilityHidden(true)
            if let help = field.help {
                Text(verbatim: help).type(Style.sub, Palette.ink2).padding(.leading, Space.x1).accessibilityHidden(true)
            }
            FieldBox(field: field, hasFocus: $hasFocus)
                .padding(.horizontal, Space.x4)
                .padding(.vertical, Space.x3)
                .wide(least: Size.field)
                .background(Palette.surface, in: shape)
                .overlay { shape.strokeBorder(edge, lineWidth: width) }
            if let error = field.error { ErrorView(words: error) }
        }
        .wide()
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Radius.field) }
    private var edge: Tint { field.error != nil ? Palette.error : hasFocus ? Palette.act : Palette.outline }
    private var width: Double { field.error != nil || hasFocus ? Size.focusEdge : Size.fieldEdge }
}

/// What is wrong, beside what it is wrong with.
struct ErrorView: View {
    let words: String

    var body: some View {
        HStack(alignment: .top, spacing: Space.x2) {
            IconView(drawing: .warn, size: Size.iconEnd, tint: Palette.onDangerTone)
            Text(verbatim: words).type(Style.section, Palette.onDangerTone).fixedSize(horizontal: false, vertical: true)
        }
        .padding(.leading, Space.x1)
    }
}

/// The system's own box for text, because it alone has a caret that can be set.
struct FieldBox: UIViewRepresentable {
    let field: FieldRow
    @Binding var hasFocus: Bool
    @Environment(\.tell) private var tell
    @Environment(\.dynamicTypeSize) private var textSize

    func makeCoordinator() -> FieldTyping { FieldTyping(field) }

    func makeUIView(context: Context) -> TextBox {
        let box = TextBox(usingTextLayoutManager: true)
        box.dress(for: field.kind)
        box.delegate = context.coordinator
        return box
    }

    func updateUIView(_ box: TextBox, context: Context) {
        let typing = context.coordinator
        typing.tell = tell
        typing.focused = { hasFocus = $0 }
        box.font = .preferredFont(forTextStyle: .body)
        box.textColor = UIColor(Color(Palette.ink.resolve(in: context.environment)))
        box.accessibilityLabel = field.label
        box.accessibilityHint = [field.help, field.error].compactMap { $0 }.joined(separator: ", ")
        typing.update(box, field, revision: tell.revision())
    }

    func sizeThatFits(_ proposal: ProposedViewSize, uiView: TextBox, context: Context) -> CGSize? {
        guard let width = proposal.width else { return nil }
        let least = CGFloat(max(1, field.lines)) * (uiView.font?.lineHeight ?? 0)
        return CGSize(width: width, height: max(least, uiView.sizeThatFits(CGSize(width: width, height: .infinity)).height))
    }
}
