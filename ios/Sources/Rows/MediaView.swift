import Gateway
import Look
import SwiftUI

/// Something to look at or to hear.
struct MediaView: View {
    let media: MediaRow
    let stage: any MediaStage

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            switch media.kind {
            case .picture: PictureView(id: media.id, label: media.label) { await stage.picture(of: media) }
            case .film: film
            case .sound: EmptyView()
            }
            if media.kind != .picture { Text(verbatim: media.label).type(Style.sub, Palette.ink2).padding(.horizontal, Space.x1) }
            if let play = media.play { ControlView(control: play) }
        }
        .wide()
    }

    private var film: some View {
        SurfaceView(media: media.id, stage: stage)
            .aspectRatio(16 / 9, contentMode: .fit)
            .clipShape(RoundedRectangle(cornerRadius: Radius.field))
            .accessibilityHidden(true)
    }
}

/// A picture, once it was read, or the part of it that is chosen.
struct PictureView: View {
    let id: UInt64
    let label: String
    var frame: Frame?
    let read: @MainActor () async -> UIImage?
    @SwiftUI.State private var picture: UIImage?

    var body: some View {
        Group {
            if let shown { Image(uiImage: shown).resizable().scaledToFit().accessibilityHidden(true) } else { Rectangle().fill(Palette.sunken) }
        }
        .frame(minHeight: Size.hero)
        .clipShape(RoundedRectangle(cornerRadius: Radius.field))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label)
        .accessibilityAddTraits(.isImage)
        .task(id: id) { picture = await read() }
    }

    private var shown: UIImage? {
        guard let frame else { return picture }
        return picture?.cgImage?.part(frame).map { UIImage(cgImage: $0) }
    }
}

extension CGImage {
    /// A part of it, in its own pixels.
    public func part(_ frame: Frame) -> CGImage? {
        let across = { (edge: UInt32) in self.width * Int(edge) / 1000 }
        let down = { (edge: UInt32) in self.height * Int(edge) / 1000 }
        let (x, y) = (across(frame.left), down(frame.top))
        return cropping(to: CGRect(x: x, y: y, width: across(frame.right) - x, height: down(frame.bottom) - y))
    }
}

/// Frames of a film, which stay in the app.
private struct SurfaceView: UIViewRepresentable {
    let media: UInt64
    let stage: any MediaStage

    func makeUIView(context: Context) -> UIView { stage.surface(for: media) }
    func updateUIView(_ view: UIView, context: Context) {}
}
