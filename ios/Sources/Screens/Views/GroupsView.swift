#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// Everything on a screen, top to bottom.
struct GroupsView: View {
    let model: any ScreenModel

    var body: some View {
        LazyVStack(alignment: .leading, spacing: Space.rows) {
            ForEach(model.groups) { group in
                switch group {
                case .row(let row): RowView(row: row, isLarge: model.isHeldUp)
                case .keys(let lines): PadView(model: model, lines: lines)
                }
            }
        }
    }
}

/// A calculator among other rows: its display and its keys.
struct PadView: View {
    let model: any ScreenModel
    let lines: [KeyLine]

    var body: some View {
        VStack(spacing: Space.keys) {
            DisplayView(display: model.keypadDisplay, spoken: model.keypadSpoken)
            KeysView(lines: lines)
        }
    }
}
#endif
