import Gateway
import Look
import SwiftUI

/// How far something is: in steps or as a bar, and always in words.
struct ProgressRowView: View {
    let progress: ProgressRow

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            bar.accessibilityHidden(true)
            if !progress.words.isEmpty { Text(verbatim: progress.words).type(Style.sub, Palette.ink2).fixedSize(horizontal: false, vertical: true) }
            if let stop = progress.stop { ControlView(control: stop) }
        }
        .wide()
    }

    @ViewBuilder private var bar: some View {
        switch progress.of {
        case .steps(let done, let all): StepsBar(done: Int(done), all: Int(all))
        case .percent(let percent): ShareBar(share: Double(min(percent, 100)) / 100)
        case .unknown: ProgressView().tint(Palette.act).wide(.center)
        }
    }
}

private struct StepsBar: View {
    let done, all: Int

    var body: some View {
        HStack(spacing: Space.x1) {
            ForEach(0..<all, id: \.self) { step in
                Capsule()
                    .fill(step < done ? Palette.act : step == done ? Palette.ground : Palette.track)
                    .overlay { Capsule().strokeBorder(Palette.act, lineWidth: step == done ? 2 : 0) }
                    .frame(height: Size.progress)
            }
        }
    }
}

private struct ShareBar: View {
    let share: Double

    var body: some View {
        ProgressView(value: share).tint(Palette.act).frame(height: Size.progressBar)
    }
}

/// A square code: always dark on light, with the light edge that cameras need.
struct CodeView: View {
    let code: SquareCode
    private static let edge = 4

    var body: some View {
        SquaresShape(side: Int(code.side), dark: code.dark, edge: Self.edge)
            .fill(Color.black)
            .background(Color.white)
            .aspectRatio(1, contentMode: .fit)
            .frame(maxWidth: Size.code)
            .wide(.center)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(code.label)
            .accessibilityAddTraits(.isImage)
    }
}

struct SquaresShape: Shape {
    let side: Int
    let dark: [Bool]
    let edge: Int

    func path(in rect: CGRect) -> Path {
        var path = Path()
        let size = min(rect.width, rect.height) / CGFloat(side + 2 * edge)
        for (at, isDark) in dark.enumerated() where isDark {
            let (x, y) = (CGFloat(at % side + edge), CGFloat(at / side + edge))
            path.addRect(CGRect(x: rect.minX + x * size, y: rect.minY + y * size, width: size, height: size))
        }
        return path
    }
}
