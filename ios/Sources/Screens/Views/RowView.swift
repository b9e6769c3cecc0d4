#if canImport(SwiftUI) && canImport(UIKit)
import Models
import SwiftUI

/// One row, each kind in its own way.
struct RowView: View {
    let row: Row
    let isLarge: Bool

    var body: some View {
        switch row {
        case .title(let said): SaidView(said: said, font: .largeTitle.bold(), traits: .isHeader)
        case .heading(let said): SaidView(said: said, font: .title2.bold(), traits: .isHeader)
        case .text(let said): SaidView(said: said)
        case .item(let said): ItemView(said: said)
        case .notice(let said): NoticeView(said: said)
        case .card(let said, let lines): CardView(said: said, lines: lines, isLarge: isLarge)
        case .squares(let said, let rows): SquaresView(said: said, rows: rows)
        case .progress(let said, let share): ShareView(said: said, share: share)
        case .picture(let said, let bytes): PictureView(said: said, bytes: bytes)
        case .pages(let said, let bytes): PagesView(said: said, bytes: bytes)
        case .control(let control): ControlView(control: control)
        }
    }
}

/// Words, as large as the person set them.
struct SaidView: View {
    let said: Said
    var font = Font.body
    var traits: AccessibilityTraits = .isStaticText

    var body: some View {
        Text(said.text)
            .font(font)
            .multilineTextAlignment(.leading)
            .fixedSize(horizontal: false, vertical: true)
            .accessibilityAddTraits(traits)
    }
}

/// One of a list, with a mark that is not read aloud.
struct ItemView: View {
    let said: Said

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: Space.rows) {
            Image(systemName: "circle.fill").font(.caption).accessibilityHidden(true)
            SaidView(said: said)
        }
        .accessibilityElement(children: .combine)
    }
}

/// What must not be overlooked: framed, not only coloured.
struct NoticeView: View {
    let said: Said

    var body: some View {
        SaidView(said: said, font: .headline)
            .padding()
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(Color(.secondarySystemBackground), in: Space.corner)
            .overlay { Space.corner.stroke(Color(.label), lineWidth: Space.stroke) }
    }
}

/// A card: large where it is read at arm's length.
struct CardView: View {
    let said: Said
    let lines: [String]
    let isLarge: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: Space.rows) {
            Text(said.text).font(isLarge ? .largeTitle.bold() : .headline).accessibilityAddTraits(.isHeader)
            ForEach(lines.indices, id: \.self) { line in
                Text(lines[line]).font(isLarge ? .title : .body).fixedSize(horizontal: false, vertical: true)
            }
        }
        .padding()
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(Color(.secondarySystemBackground), in: Space.corner)
        .accessibilityElement(children: .combine)
    }
}

/// How far something is.
struct ShareView: View {
    let said: Said
    let share: Double

    var body: some View {
        VStack(alignment: .leading) {
            SaidView(said: said).accessibilityHidden(true)
            ProgressView(value: share).accessibilityLabel(said.text)
        }
    }
}

/// A picture of words that was kept.
struct PictureView: View {
    let said: Said
    let bytes: [UInt8]

    var body: some View {
        if let picture = UIImage(data: Data(bytes)) {
            Image(uiImage: picture).resizable().scaledToFit().accessibilityLabel(said.text)
        }
    }
}
#endif
