// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
import UniformTypeIdentifiers

@MainActor public final class UIActivityViewController: UIViewController {
    public init(activityItems: [Any], applicationActivities: [UIActivity]?) { standIn() }
    public typealias CompletionWithItemsHandler = (UIActivity.ActivityType?, Bool, [Any]?, (any Error)?) -> Void
    public var completionWithItemsHandler: CompletionWithItemsHandler? {
        get { standIn() }
        set { standIn() }
    }
}

@MainActor open class UIActivity: NSObject {
    public struct ActivityType: Hashable, Sendable {}
}

@MainActor @preconcurrency public protocol UIDocumentPickerDelegate: AnyObject {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController)
}

@MainActor open class UIDocumentPickerViewController: UIViewController {
    public init(forOpeningContentTypes types: [UTType], asCopy: Bool) { standIn() }
    public weak var delegate: (any UIDocumentPickerDelegate)? {
        get { standIn() }
        set { standIn() }
    }
    public var allowsMultipleSelection: Bool {
        get { standIn() }
        set { standIn() }
    }
}

// In Foundation on Apple's systems.
open class NSItemProvider: NSObject {
    public enum RepresentationVisibility: Sendable { case all, ownProcess }
    public override init() { standIn() }
    public var suggestedName: String? {
        get { standIn() }
        set { standIn() }
    }
    public var registeredTypeIdentifiers: [String] { standIn() }
    public func loadFileRepresentation(
        forTypeIdentifier identifier: String, completionHandler: @escaping @Sendable (URL?, (any Error)?) -> Void
    ) -> Progress { standIn() }
    public func registerDataRepresentation(
        forTypeIdentifier identifier: String, visibility: RepresentationVisibility,
        loadHandler: @escaping @Sendable (@escaping @Sendable (Data?, (any Error)?) -> Void) -> Progress?
    ) { standIn() }
}

public final class NSFileCoordinator: NSObject {
    public struct ReadingOptions: Sendable { public static let withoutChanges = Self() }
    public struct WritingOptions: Sendable { public static let forReplacing = Self() }
    public func coordinate(readingItemAt url: URL, options: ReadingOptions, error: UnsafeMutablePointer<NSError?>?, byAccessor reader: (URL) -> Void) { reader(url) }
    public func coordinate(writingItemAt url: URL, options: WritingOptions, error: UnsafeMutablePointer<NSError?>?, byAccessor writer: (URL) -> Void) { writer(url) }
}

extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { false }
    public func stopAccessingSecurityScopedResource() {}
}
