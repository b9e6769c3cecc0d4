// Signatures from Apple's documentation, and what a test reads back. Never part of the app.

public struct Selector: Hashable, Sendable {
    let name: String
    public init(_ name: String) { self.name = name }
}

public struct UITextContentType: RawRepresentable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}
public enum UITextAutocapitalizationType: Sendable { case none, words, sentences }
public enum UITextAutocorrectionType: Sendable { case `default`, no, yes }
public enum UITextSpellCheckingType: Sendable { case `default`, no, yes }
public enum UITextSmartQuotesType: Sendable { case `default`, no, yes }
public enum UITextSmartDashesType: Sendable { case `default`, no, yes }
public enum UITextSmartInsertDeleteType: Sendable { case `default`, no, yes }
public enum UITextInlinePredictionType: Sendable { case `default`, no, yes }
public enum UIWritingToolsBehavior: Sendable { case `default`, none, limited }
public enum UIReturnKeyType: Sendable { case `default`, go, next, search, done }
public enum UIKeyboardType: Sendable { case `default`, decimalPad, phonePad, URL, emailAddress, numberPad }
public struct UIDataDetectorTypes: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
}
public class UITextRange: NSObject {
    public let range: NSRange
    init(_ range: NSRange) { self.range = range }
}
public struct UIEdgeInsets: Equatable, Sendable { public static let zero = Self() }
@MainActor public final class NSTextContainer: NSObject { public var lineFragmentPadding: CGFloat = 5 }
@MainActor public final class UIDragInteraction: NSObject { public var isEnabled = true }

@MainActor @preconcurrency public protocol UITextViewDelegate: AnyObject {
    func textViewDidChange(_ textView: UITextView)
    func textViewDidBeginEditing(_ textView: UITextView)
    func textViewDidEndEditing(_ textView: UITextView)
    func textView(_ textView: UITextView, shouldChangeTextIn range: NSRange, replacementText text: String) -> Bool
}

@MainActor public protocol UIMenuBuilder {
    func remove(menu: UIMenu.Identifier)
}

@MainActor open class UIMenu: NSObject {
    public struct Identifier: Hashable, Sendable {
        public let name: String
        public static let lookup = Self(name: "lookup"), learn = Self(name: "learn"), share = Self(name: "share"),
            replace = Self(name: "replace"), autoFill = Self(name: "autoFill"), format = Self(name: "format"),
            speech = Self(name: "speech"), substitutions = Self(name: "substitutions")
    }
}

/// Keeps what it is told, and lets a test type into it as a person does.
@MainActor open class UITextView: UIView {
    public init(usingTextLayoutManager: Bool) { super.init() }
    public weak var delegate: (any UITextViewDelegate)?
    public var text: String! = ""
    public var selectedRange = NSRange(location: 0, length: 0)
    public var markedTextRange: UITextRange?
    public var selectedTextRange: UITextRange? { UITextRange(selectedRange) }
    public var font: UIFont?
    public var textColor: UIColor?
    public var isScrollEnabled = true
    public var textContainerInset = UIEdgeInsets.zero
    public let textContainer = NSTextContainer()
    public var adjustsFontForContentSizeCategory = false
    public var allowsEditingTextAttributes = true
    public var dataDetectorTypes: UIDataDetectorTypes = []
    public var keyboardType = UIKeyboardType.default
    public var autocapitalizationType = UITextAutocapitalizationType.sentences
    public var autocorrectionType = UITextAutocorrectionType.default
    public var spellCheckingType = UITextSpellCheckingType.default
    public var smartQuotesType = UITextSmartQuotesType.default
    public var smartDashesType = UITextSmartDashesType.default
    public var smartInsertDeleteType = UITextSmartInsertDeleteType.default
    public var inlinePredictionType = UITextInlinePredictionType.default
    public var writingToolsBehavior = UIWritingToolsBehavior.default
    public var returnKeyType = UIReturnKeyType.default
    public var textContentType: UITextContentType!
    public var isSecureTextEntry = false
    public let textDragInteraction: UIDragInteraction? = UIDragInteraction()
    open func canPerformAction(_ action: Selector, withSender sender: Any?) -> Bool { true }
    open func buildMenu(with builder: any UIMenuBuilder) {}
    open func copy(_ sender: Any?) { UIPasteboard.general.setItems([["public.utf8-plain-text": text ?? ""]]) }
    open func cut(_ sender: Any?) {}
    public func replace(_ range: UITextRange, withText words: String) {
        guard let place = Range(range.range, in: text) else { return }
        text.replaceSubrange(place, with: words)
        selectedRange = NSRange(location: range.range.location + words.utf16.count, length: 0)
        delegate?.textViewDidChange(self)
    }

    /// A test's: types words at the caret, where the delegate lets them in.
    public func insert(_ words: String) {
        guard delegate?.textView(self, shouldChangeTextIn: selectedRange, replacementText: words) ?? true else { return }
        replace(UITextRange(selectedRange), withText: words)
    }
}

@MainActor public final class UIFont: NSObject {
    public enum TextStyle: Sendable { case body }
    public let lineHeight: CGFloat = 20
    public static func preferredFont(forTextStyle style: TextStyle) -> UIFont { UIFont() }
}

@MainActor public final class UIImpactFeedbackGenerator: NSObject {
    public enum FeedbackStyle: Sendable { case rigid }
    public static var clicks = 0
    public init(style: FeedbackStyle) {}
    public func impactOccurred() { Self.clicks += 1 }
}
