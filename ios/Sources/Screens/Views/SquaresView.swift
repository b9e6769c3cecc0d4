#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// Squares for another phone's camera: black on white also in the dark, or no camera reads them.
struct SquaresView: View {
    let said: Said
    let rows: [[Bool]]

    var body: some View {
        VStack(spacing: 0) {
            ForEach(rows.indices, id: \.self) { line in
                HStack(spacing: 0) {
                    ForEach(rows[line].indices, id: \.self) { place in square(isDark: rows[line][place]) }
                }
            }
        }
        .aspectRatio(1, contentMode: .fit)
        .padding(Space.margin)
        .background(Color.white)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(said.text)
        .accessibilityAddTraits(.isImage)
    }

    private func square(isDark: Bool) -> some View {
        Rectangle().fill(isDark ? Color.black : Color.white)
    }
}
#endif
