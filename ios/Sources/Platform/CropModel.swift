import Observation
import UIKit

/// A picture on its way in, of which a part is chosen. Whatever is outside of it is never written.
@MainActor @Observable final class CropModel {
    private let whole: CGImage
    var frame = CropFrame()

    init(_ whole: CGImage) { self.whole = whole }

    /// What would be kept.
    var part: CGImage? {
        let kept = frame.pixels(width: whole.width, height: whole.height)
        return whole.cropping(to: CGRect(x: kept.x, y: kept.y, width: kept.width, height: kept.height))
    }
}
