// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import UIKit

public struct PHPickerFilter: Sendable {
    public static let images = Self(), screenshots = Self(), screenRecordings = Self(), videos = Self()
}

public struct PHPickerConfiguration: Sendable {
    public enum AssetRepresentationMode: Sendable { case automatic, current, compatible }
    public init() { standIn() }
    public var filter: PHPickerFilter?
    public var selectionLimit: Int
    public var preferredAssetRepresentationMode: AssetRepresentationMode
}

public struct PHPickerResult {
    public var itemProvider: NSItemProvider { standIn() }
}

@MainActor @preconcurrency public protocol PHPickerViewControllerDelegate: AnyObject {
    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult])
}

@MainActor public final class PHPickerViewController: UIViewController {
    public init(configuration: PHPickerConfiguration) { standIn() }
    public weak var delegate: (any PHPickerViewControllerDelegate)? {
        get { standIn() }
        set { standIn() }
    }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
