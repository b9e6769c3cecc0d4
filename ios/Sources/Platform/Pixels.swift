import Effects
import Foundation
import Gateway
import ImageIO
import UIKit
import UniformTypeIdentifiers

/// Pictures, read upright whichever way the camera was held.
enum Pixels {
    private static let screen = 2048

    /// All of its pixels.
    static func whole(of choice: any Choice) -> CGImage? {
        var bytes = Data()
        // swift-format-ignore
        guard (try? choice.read { bytes.append($0); return true }) != nil else { return nil }
        return upright(bytes, most: nil)
    }

    /// As many of its pixels as a screen shows.
    static func sampled(_ bytes: Data) -> UIImage? { upright(bytes, most: screen).map { UIImage(cgImage: $0) } }

    private static func upright(_ bytes: Data, most: Int?) -> CGImage? {
        guard let source = CGImageSourceCreateWithData(bytes as CFData, nil) else { return nil }
        let facts = CGImageSourceCopyPropertiesAtIndex(source, 0, nil) as? [String: Any]
        let edges = [kCGImagePropertyPixelWidth, kCGImagePropertyPixelHeight].compactMap { facts?[$0 as String] as? Int }
        guard let longest = edges.max() else { return nil }
        let options: [String: Any] = [
            kCGImageSourceCreateThumbnailFromImageAlways as String: true,
            kCGImageSourceCreateThumbnailWithTransform as String: true,
            kCGImageSourceThumbnailMaxPixelSize as String: min(longest, most ?? longest),
        ]
        return CGImageSourceCreateThumbnailAtIndex(source, 0, NSDictionary(dictionary: options) as CFDictionary)
    }

    /// A new picture, without what a camera writes into one.
    static func crop(_ part: CGImage, name: String) -> Crop? {
        let bytes = NSMutableData()
        guard let to = CGImageDestinationCreateWithData(bytes as CFMutableData, UTType.png.identifier as CFString, 1, nil) else { return nil }
        CGImageDestinationAddImage(to, part, nil)
        guard CGImageDestinationFinalize(to) else { return nil }
        let size = Gateway.Pixels(width: UInt32(part.width), height: UInt32(part.height))
        let said = Picked(
            name: name, length: UInt64(bytes.length), mime: UTType.png.preferredMIMEType ?? "", source: "", pixels: size)
        return Crop(choice: BytesChoice(said: said, bytes: Data(referencing: bytes)), length: UInt64(bytes.length), pixels: size)
    }
}
