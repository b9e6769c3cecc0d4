import Gateway
import Look
import SwiftUI

/// A question with its answers, or what a list is filtered by.
struct ChipsView: View {
    let label: String
    let chips: [Control]
    let isOneLine: Bool

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            if !label.isEmpty { Text(verbatim: label).type(Style.section).padding(.leading, Space.x1) }
            if isOneLine {
                ScrollView(.horizontal, showsIndicators: false) { HStack(spacing: Space.x2) { buttons } }
            } else {
                Flow(spacing: Space.x2) { buttons }
            }
        }
        .wide()
        .accessibilityElement(children: .contain)
        .accessibilityLabel(label)
    }

    private var buttons: some View {
        ForEach(chips, id: \.id) { ControlView(control: $0) }
    }
}

/// One after the other, in as many lines as they need.
struct Flow: Layout {
    let spacing: Double

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) -> CGSize {
        place(subviews, proposal.width ?? .infinity).size
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout ()) {
        for (view, frame) in zip(subviews, place(subviews, bounds.width).frames) {
            let at = CGPoint(x: bounds.minX + frame.minX, y: bounds.minY + frame.minY)
            view.place(at: at, anchor: .topLeading, proposal: ProposedViewSize(frame.size))
        }
    }

    private func place(_ subviews: Subviews, _ width: CGFloat) -> (size: CGSize, frames: [CGRect]) {
        flow(subviews.map { $0.sizeThatFits(ProposedViewSize(width: width, height: nil)) }, width: width, spacing: spacing)
    }
}

/// Places for things of these sizes, from the top left.
func flow(_ sizes: [CGSize], width: CGFloat, spacing: Double) -> (size: CGSize, frames: [CGRect]) {
    var (frames, x, y, height, widest) = ([CGRect](), CGFloat(0), CGFloat(0), CGFloat(0), CGFloat(0))
    for size in sizes {
        if x > 0, x + size.width > width { (x, y, height) = (0, y + height + spacing, 0) }
        frames.append(CGRect(x: x, y: y, width: size.width, height: size.height))
        widest = max(widest, x + size.width)
        x += size.width + spacing
        height = max(height, size.height)
    }
    return (CGSize(width: widest, height: y + height), frames)
}
