import Effects
import Gateway
import PhotosUI
import Rows
import UniformTypeIdentifiers

/// The system's pickers. The app sees what is chosen and nothing else, so it needs no permission.
@MainActor public final class SystemPickers: FilePicker {
    private let windows: AppWindows
    private let core: Core

    public init(windows: AppWindows, core: Core) { (self.windows, self.core) = (windows, core) }

    public func pick(_ kind: PickKind) async -> (any Choice)? {
        switch kind {
        case .picture: await fromPhotos(.images, .image)
        case .film: await fromPhotos(.videos, .movie)
        case .any: await windows.askForFile(.item).map(FileChoice.init)
        case .sound: await windows.askForFile(.audio).map(FileChoice.init)
        }
    }

    private func fromPhotos(_ filter: PHPickerFilter, _ type: UTType) async -> (any Choice)? {
        let delegate = PhotoPickerDelegate()
        let provider: Given<NSItemProvider?> = await windows.ask(or: Given(nil)) { answer in
            var wish = PHPickerConfiguration()
            wish.filter = filter
            // The original, byte for byte: a converted picture would not be what was on the phone.
            wish.preferredAssetRepresentationMode = .current
            let picker = PHPickerViewController(configuration: wish)
            delegate.answer = { answer(Given($0)) }
            picker.delegate = delegate
            return picker
        }
        return provider.value.map { PhotoChoice($0, type) }
    }

    public func crop(_ choice: any Choice, _ frame: Frame) async -> Crop? {
        await core.aside { _ in Pixels.whole(of: choice)?.part(frame).flatMap { Pixels.crop($0, name: choice.said.name) } }
    }
}

/// Something of the system's that one thread hands to another, and then leaves alone.
private struct Given<Value>: @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
}

@MainActor private final class PhotoPickerDelegate: NSObject, PHPickerViewControllerDelegate {
    var answer: (@MainActor (NSItemProvider?) -> Void)?

    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        picker.dismiss(animated: false)
        answer?(results.first?.itemProvider)
    }
}

extension AppWindows {
    /// A file or a folder, chosen in the system's browser of files.
    func askForFile(_ type: UTType) async -> URL? {
        let delegate = FilePickerDelegate()
        return await ask(or: nil) { answer in
            let picker = UIDocumentPickerViewController(forOpeningContentTypes: [type], asCopy: false)
            delegate.answer = answer
            picker.delegate = delegate
            return picker
        }
    }
}

/// Hears what was chosen there.
@MainActor final class FilePickerDelegate: NSObject, UIDocumentPickerDelegate {
    var answer: (@MainActor (URL?) -> Void)?

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        answer?(urls.first)
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { answer?(nil) }
}
