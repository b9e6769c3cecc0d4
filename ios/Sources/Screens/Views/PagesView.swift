#if canImport(SwiftUI) && canImport(UIKit)
import Models
import PDFKit
import SwiftUI

/// Pages of a document that was kept, drawn as pictures: nothing in them can be tapped, selected or shared.
struct PagesView: View {
    let said: Said
    let bytes: [UInt8]

    var body: some View {
        LazyVStack {
            if let document = PDFDocument(data: Data(bytes)) {
                ForEach(0..<document.pageCount, id: \.self) { place in
                    if let page = document.page(at: place) { LeafView(said: said, page: page) }
                }
            }
        }
    }
}

/// One of them.
struct LeafView: View {
    let said: Said
    let page: PDFPage

    var body: some View {
        Image(uiImage: page.thumbnail(of: Space.leaf, for: .mediaBox)).resizable().scaledToFit().accessibilityLabel(said.text)
    }
}
#endif
