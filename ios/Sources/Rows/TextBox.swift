import Gateway
import UIKit

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
