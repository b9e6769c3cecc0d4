#if os(iOS) || STANDINS
import Gateway
import SwiftUI

/// Lets a person choose the part of a picture that is kept.
@MainActor struct Cropper {
    let front: Front
    let surround: Surround

    /// The part, in memory only; nothing if it is no picture, or the person thought better of it.
    func crop(_ picked: any Picked) async -> (any Picked)? {
        guard let bytes = try? all(picked), let model = CropModel(bytes) else { return nil }
        let isWanted = await front.ask(or: false) { answer in
            let (use, cancel) = ({ @MainActor in answer(true) }, { @MainActor in answer(false) })
            let view = CropView(model: model, word: surround.word, bar: surround.bar(front), use: use, cancel: cancel)
            return UIHostingController(rootView: view)
        }
        front.clear()
        guard isWanted, let part = model.bytes else { return nil }
        return PickedBytes(part, name: picked.name)
    }

    private func all(_ picked: any Picked) throws -> Data {
        var bytes = Data()
        while case let piece = try picked.next(Self.piece), !piece.isEmpty { bytes.append(piece) }
        return bytes
    }

    private static let piece = 1 << 20
}
#endif
