import Gateway
import UIKit

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
