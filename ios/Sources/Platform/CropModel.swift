#if os(iOS) || STANDINS
import Observation
import UIKit

/// A picture on its way in, of which a part is chosen. Whatever is outside of it is never written.
@MainActor @Observable final class CropModel {
    private let whole: CGImage
    private(set) var frame = CropFrame()

    init?(_ bytes: Data) {
        guard let whole = UIImage(data: bytes)?.cgImage else { return nil }
        self.whole = whole
    }

    /// Message ids of the buttons, in reading order.
    let sides: [(id: String, side: CropFrame.Side)] = [
        ("keep-crop-top", .top), ("keep-crop-bottom", .bottom), ("keep-crop-left", .left), ("keep-crop-right", .right),
    ]

    func cutMore(_ side: CropFrame.Side) { frame.cutMore(side) }
    func isSpent(_ side: CropFrame.Side) -> Bool { !frame.canCut(side) }
    func showAll() { frame.showAll() }

    /// What would be kept.
    var part: UIImage? {
        let kept = frame.pixels(width: whole.width, height: whole.height)
        return whole.cropping(to: CGRect(x: kept.x, y: kept.y, width: kept.width, height: kept.height)).map { UIImage(cgImage: $0) }
    }

    /// As bytes of a new picture, without what a camera writes into one.
    var bytes: Data? { part?.pngData() }
}
#endif
