import Look
import SwiftUI

/// A picture beside words, which a screen reader passes over.
struct IconView: View {
    let drawing: Drawing
    var size = Size.icon
    var tint = Palette.ink

    var body: some View {
        DrawingShape(drawing: drawing)
            .stroke(tint, style: StrokeStyle(lineWidth: drawing.width * size / Drawing.grid, lineCap: .round, lineJoin: .round))
            .frame(width: size, height: size)
            .flipsForRightToLeftLayoutDirection(drawing.isMirrored)
            .accessibilityHidden(true)
    }
}

/// A picture or a number in a round.
struct DotView: View {
    let drawing: Drawing?
    var number: UInt32?
    var size = Size.dot
    var iconSize = Size.iconRow
    var tint = Palette.onActTone
    var ground = Palette.actTone

    var body: some View {
        Group {
            if let drawing { IconView(drawing: drawing, size: iconSize, tint: tint) }
            if let number { Text(verbatim: String(number)).type(Style.section, tint).lineLimit(1).minimumScaleFactor(0.4) }
        }
        .frame(width: size, height: size)
        .background(ground, in: Circle())
    }
}

/// Lines from the grid of the design, in whatever room there is.
struct DrawingShape: Shape {
    let drawing: Drawing

    func path(in rect: CGRect) -> Path {
        let scale = min(rect.width, rect.height) / Drawing.grid
        let at = { (x: Double, y: Double) in CGPoint(x: rect.minX + x * scale, y: rect.minY + y * scale) }
        var path = Path()
        for part in drawing.parts {
            switch part {
            case .move(let x, let y): path.move(to: at(x, y))
            case .line(let x, let y): path.addLine(to: at(x, y))
            case .curve(let x1, let y1, let x2, let y2, let x, let y):
                path.addCurve(to: at(x, y), control1: at(x1, y1), control2: at(x2, y2))
            case .close: path.closeSubpath()
            }
        }
        return path
    }
}
