import Gateway
import Look
import SwiftUI
import UIKit

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

/// Between a box and the app. What is typed is in the box before the app says it. An answer to something older is
/// passed over, and nothing is written into letters that are still being put together.
@MainActor final class FieldTyping: NSObject, UITextViewDelegate {
    var tell = Sender { _ in }
    var focused: @MainActor (Bool) -> Void = { _ in }
    private var field: FieldRow
    /// The revision that answered what was typed last.
    private var answered: UInt64 = 0
    private var wasFocused = false
    private var isWriting = false

    init(_ field: FieldRow) { self.field = field }

    /// Follows what the app says of the field in this revision of the page.
    func update(_ box: UITextView, _ next: FieldRow, revision: UInt64) {
        guard revision >= answered else { return }
        field = next
        write(in: box)
        if next.hasFocus, !wasFocused, !box.isFirstResponder { box.becomeFirstResponder() }
        wasFocused = next.hasFocus
    }

    private func write(in box: UITextView) {
        guard box.markedTextRange == nil, box.text != field.text else { return }
        isWriting = true
        box.text = field.text
        box.selectedRange = NSRange(location: field.text.utf16Offset(ofCharacter: field.caret), length: 0)
        isWriting = false
    }

    func textViewDidChange(_ box: UITextView) {
        guard !isWriting else { return }
        let text = box.text ?? ""
        tell(.typed(field: field.id, text: text, caret: text.characters(before: box.selectedRange.location)))
        answered = tell.revision()
    }

    func textViewDidBeginEditing(_ box: UITextView) { focused(true) }

    func textViewDidEndEditing(_ box: UITextView) { focused(false) }

    /// In a field of one line, the key for a new line goes on.
    func textView(_ box: UITextView, shouldChangeTextIn range: NSRange, replacementText text: String) -> Bool {
        guard field.lines <= 1, text == "\n" else { return true }
        tell(.submitted(field.id))
        return false
    }
}

extension String {
    /// Where a caret behind so many Unicode scalar values is, in UTF-16.
    func utf16Offset(ofCharacter caret: UInt32) -> Int { unicodeScalars.prefix(Int(caret)).reduce(0) { $0 + $1.utf16.count } }

    /// Unicode scalar values before a place in UTF-16.
    func characters(before offset: Int) -> UInt32 {
        var (left, count) = (offset, UInt32(0))
        for scalar in unicodeScalars where left > 0 {
            left -= scalar.utf16.count
            count += 1
        }
        return count
    }
}

/// A box for text that changes nothing of what is typed, passes nothing on, and offers nothing that leaves the app.
final class TextBox: UITextView {
    func dress(for kind: TextKind) {
        backgroundColor = .clear
        isScrollEnabled = false
        textContainerInset = .zero
        textContainer.lineFragmentPadding = 0
        adjustsFontForContentSizeCategory = true
        allowsEditingTextAttributes = false
        dataDetectorTypes = []
        keyboardType = kind.keyboard
        autocapitalizationType = kind == .words ? .sentences : .none
        returnKeyType = kind == .search ? .search : .next
        neverChange()
    }

    // Nothing corrected, guessed, filled in or learnt.
    private func neverChange() {
        autocorrectionType = .no
        spellCheckingType = .no
        smartQuotesType = .no
        smartDashesType = .no
        smartInsertDeleteType = .no
        inlinePredictionType = .no
        // No content type at all keeps passwords, contacts and codes from being offered.
        textContentType = UITextContentType(rawValue: "")
        textDragInteraction?.isEnabled = false
        if #available(iOS 18.0, *) { writingToolsBehavior = .none }
    }

    private static let allowed = ["cut:", "copy:", "paste:", "select:", "selectAll:", "delete:"].map { Selector(($0)) }

    override func canPerformAction(_ action: Selector, withSender sender: Any?) -> Bool {
        Self.allowed.contains(action) && super.canPerformAction(action, withSender: sender)
    }

    override func buildMenu(with builder: any UIMenuBuilder) {
        for menu in [UIMenu.Identifier.lookup, .learn, .share, .replace, .autoFill, .format, .speech, .substitutions] {
            builder.remove(menu: menu)
        }
    }

    /// For this phone alone.
    override func copy(_ sender: Any?) {
        if !selectedText.isEmpty { UIPasteboard.general.keepHere(String(selectedText)) }
    }

    override func cut(_ sender: Any?) {
        guard !selectedText.isEmpty else { return }
        copy(sender)
        if let range = selectedTextRange { replace(range, withText: "") }
    }

    private var selectedText: Substring {
        Range(selectedRange, in: text ?? "").map { text[$0] } ?? ""
    }
}

extension UIPasteboard {
    /// Copies words, for no other of the person's devices.
    public func keepHere(_ text: String, until: Date? = nil) {
        var options: [OptionsKey: Any] = [.localOnly: true]
        options[.expirationDate] = until
        setItems([["public.utf8-plain-text": text]], options: options)
    }
}
