import Gateway
import Look
import Rows
import SwiftUI

/// The picture as it would be kept, and a button for each side: no dragging, so that anyone can do it.
struct CropView: View {
    let model: CropModel
    let words: CropWords
    let take, close, leave: @MainActor () -> Void

    var body: some View {
        VStack(spacing: Space.x2) {
            ScrollView {
                VStack(alignment: .leading, spacing: Space.x3) {
                    Text(verbatim: words.title).font(.title2.bold()).accessibilityAddTraits(.isHeader)
                    if let part = model.part {
                        Image(uiImage: UIImage(cgImage: part)).resizable().scaledToFit().accessibilityLabel(words.title)
                    }
                    ForEach(Array(zip(words.edges, CropFrame.Side.allCases)), id: \.1) { word, side in
                        button(word) { model.frame.cutMore(side) }.disabled(!model.frame.canCut(side))
                    }
                    button(words.whole) { model.frame.showAll() }
                }
                .padding(Space.page)
            }
            HStack { button(words.close, close) }
            button(words.take, take).buttonStyle(.borderedProminent)
            button(words.leave, leave)
        }
        .padding(.horizontal, Space.page)
        .tint(Palette.act)
        .foregroundStyle(Palette.ink)
        .background(Palette.ground)
        .accessibilityAction(.escape, close)
        .accessibilityAction(.magicTap, leave)
    }

    private func button(_ words: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) { Text(verbatim: words).frame(maxWidth: .infinity, minHeight: Size.target) }.buttonStyle(.bordered)
    }
}
