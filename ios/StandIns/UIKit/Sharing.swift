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
    public var suggestedName: String? { standIn() }
    public var registeredTypeIdentifiers: [String] { standIn() }
    public func hasItemConformingToTypeIdentifier(_ identifier: String) -> Bool { standIn() }
    public func loadFileRepresentation(
        forTypeIdentifier identifier: String, completionHandler: @escaping @Sendable (URL?, (any Error)?) -> Void
    ) -> Progress { standIn() }
}

extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { standIn() }
    public func stopAccessingSecurityScopedResource() { standIn() }
}
