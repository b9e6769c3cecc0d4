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
        let ears = PhotoEars(type)
        return await front.ask(or: nil) { answer in
            var wish = PHPickerConfiguration()
            wish.filter = filter
            // The original, byte for byte: a converted picture would not be what was on the phone.
            wish.preferredAssetRepresentationMode = .current
            let picker = PHPickerViewController(configuration: wish)
            ears.answer = answer
            picker.delegate = ears
            return picker
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
    var answer: (@MainActor (PickedFile?) -> Void)?
    private let type: UTType

    init(_ type: UTType) { self.type = type }

    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        picker.dismiss(animated: false)
        if let provider = results.first?.itemProvider { load(provider) } else { answer?(nil) }
    }

    private func load(_ provider: NSItemProvider) {
        _ = provider.loadFileRepresentation(forTypeIdentifier: type.identifier) { [weak self] url, _ in
            let file = url.flatMap { PickedFile.lent($0, name: $0.lastPathComponent) }
            Task { @MainActor in self?.answer?(file) }
        }
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
