// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
// Core Foundation's types stand as the Foundation types to which they are bridged.
import Foundation
import UIKit

public typealias CFData = Data
public typealias CFMutableData = NSMutableData
public typealias CFDictionary = NSDictionary
public typealias CFString = String
public final class CGImageSource {}
public final class CGImageDestination {}
public let kCGImagePropertyPixelWidth: CFString = "PixelWidth"
public let kCGImagePropertyPixelHeight: CFString = "PixelHeight"
public let kCGImageSourceCreateThumbnailFromImageAlways: CFString = "Always"
public let kCGImageSourceCreateThumbnailWithTransform: CFString = "Transform"
public let kCGImageSourceThumbnailMaxPixelSize: CFString = "MaxPixelSize"
public func CGImageSourceCreateWithData(_ data: CFData, _ options: CFDictionary?) -> CGImageSource? { standIn() }
public func CGImageSourceCopyPropertiesAtIndex(_ source: CGImageSource, _ index: Int, _ options: CFDictionary?) -> CFDictionary? { standIn() }
public func CGImageSourceCreateThumbnailAtIndex(_ source: CGImageSource, _ index: Int, _ options: CFDictionary?) -> CGImage? { standIn() }
public func CGImageDestinationCreateWithData(_ data: CFMutableData, _ type: CFString, _ count: Int, _ options: CFDictionary?) -> CGImageDestination? { standIn() }
public func CGImageDestinationAddImage(_ destination: CGImageDestination, _ image: CGImage, _ properties: CFDictionary?) { standIn() }
public func CGImageDestinationFinalize(_ destination: CGImageDestination) -> Bool { standIn() }

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
