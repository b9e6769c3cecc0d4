#if os(iOS) || STANDINS
import Gateway
import SwiftUI

/// Lets a person choose the part of a picture that is kept.
@MainActor struct Cropper {
    let front: Front
    let words: (String) -> String

    /// The part, in memory only; nothing if it is no picture, or the person thought better of it.
    func crop(_ picked: any Picked) async -> (any Picked)? {
        guard let bytes = try? all(picked), let model = CropModel(bytes, words: words) else { return nil }
        let isWanted = await front.ask(or: false) { answer in
            UIHostingController(rootView: CropView(model: model, use: { answer(true) }, cancel: { answer(false) }))
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
