// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
import Foundation
import UIKit

public enum PDFDisplayBox: Int, Sendable { case mediaBox, cropBox, bleedBox, trimBox, artBox }

open class PDFDocument: NSObject {
    public init?(data: Data) { standIn() }
    public var pageCount: Int { standIn() }
    public func page(at index: Int) -> PDFPage? { standIn() }
}

open class PDFPage: NSObject {
    public func thumbnail(of size: CGSize, for box: PDFDisplayBox) -> UIImage { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
