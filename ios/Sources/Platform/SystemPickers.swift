#if os(iOS) || STANDINS
import Gateway
import PhotosUI
import UniformTypeIdentifiers

/// The system's pickers. The app sees what is chosen and nothing else, so it needs no permission.
@MainActor public final class SystemPickers: Pickers {
    private let front: Front
    private let cropper: Cropper

    public init(front: Front, surround: Surround) {
        self.front = front
        cropper = Cropper(front: front, surround: surround)
    }

    public func pick(_ wanted: Wanted) async -> (any Picked)? {
        switch wanted {
        case .picture: await fromPhotos(.images, .image)
        case .video: await fromPhotos(.videos, .movie)
        case .file: await fromFiles(.item)
        case .sound: await fromFiles(.audio)
        }
    }

    public func crop(_ picked: any Picked) async -> (any Picked)? { await cropper.crop(picked) }

    private func fromPhotos(_ filter: PHPickerFilter, _ type: UTType) async -> (any Picked)? {
        let ears = PhotoEars()
        let provider: NSItemProvider? = await front.ask(or: nil) { answer in
            var wish = PHPickerConfiguration()
            wish.filter = filter
            // The original, byte for byte: a converted picture would not be what was on the phone.
            wish.preferredAssetRepresentationMode = .current
            let picker = PHPickerViewController(configuration: wish)
            ears.answer = answer
            picker.delegate = ears
            return picker
        }
        return await load(provider, type)
    }

    private func load(_ provider: NSItemProvider?, _ type: UTType) async -> PickedFile? {
        guard let provider else { return nil }
        return await withCheckedContinuation { waiting in
            _ = provider.loadFileRepresentation(forTypeIdentifier: type.identifier) { url, _ in
                waiting.resume(returning: url.flatMap { PickedFile.lent($0, name: $0.lastPathComponent) })
            }
        }
    }

    private func fromFiles(_ type: UTType) async -> (any Picked)? {
        let ears = FileEars()
        let url: URL? = await front.ask(or: nil) { answer in
            let picker = UIDocumentPickerViewController(forOpeningContentTypes: [type], asCopy: false)
            ears.answer = answer
            picker.delegate = ears
            return picker
        }
        return url.flatMap(PickedFile.chosen)
    }
}

@MainActor private final class PhotoEars: NSObject, PHPickerViewControllerDelegate {
    var answer: (@MainActor (NSItemProvider?) -> Void)?

    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        picker.dismiss(animated: false)
        answer?(results.first?.itemProvider)
    }
}

@MainActor private final class FileEars: NSObject, UIDocumentPickerDelegate {
    var answer: (@MainActor (URL?) -> Void)?

    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        answer?(urls.first)
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) { answer?(nil) }
}
#endif
