#if os(iOS) || STANDINS
import SwiftUI
import Views

/// The picture as it would be kept, and a button for each side: no dragging, so that anyone can do it.
struct CropView: View {
    let model: CropModel
    let word: @MainActor (String) -> String
    let bar: AlwaysBar
    let use: @MainActor () -> Void
    let cancel: @MainActor () -> Void

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 12) {
                Text(word("keep-crop")).font(.title).accessibilityAddTraits(.isHeader)
                Text(word("keep-crop-about"))
                picture
                ForEach(model.sides, id: \.id) { entry in
                    button(entry.id) { model.cutMore(entry.side) }.disabled(model.isSpent(entry.side))
                }
                button("keep-crop-whole", model.showAll)
                button("keep-crop-use", use)
                button("common-cancel", cancel)
            }
            .padding()
        }
        .safeAreaInset(edge: .bottom) { bar }
        .background(Color(.systemBackground))
    }

    @ViewBuilder private var picture: some View {
        if let part = model.part {
            Image(uiImage: part).resizable().scaledToFit().accessibilityLabel(word("keep-crop-about"))
        }
    }

    private func button(_ id: String, _ act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) { Text(word(id)).frame(maxWidth: .infinity, minHeight: 48) }.buttonStyle(.bordered)
    }
}
#endif
