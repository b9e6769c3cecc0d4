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
            case .picture: PictureView(media: media, stage: stage)
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

/// A picture, once it was read.
private struct PictureView: View {
    let media: MediaRow
    let stage: any MediaStage
    @SwiftUI.State private var picture: UIImage?

    var body: some View {
        Group {
            if let picture { Image(uiImage: picture).resizable().scaledToFit().accessibilityHidden(true) } else { Rectangle().fill(Palette.sunken) }
        }
        .frame(minHeight: Size.hero)
        .clipShape(RoundedRectangle(cornerRadius: Radius.field))
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(media.label)
        .accessibilityAddTraits(.isImage)
        .task(id: media.id) { picture = await stage.picture(of: media) }
    }
}

/// Frames of a film, which stay in the app.
private struct SurfaceView: UIViewRepresentable {
    let media: UInt64
    let stage: any MediaStage

    func makeUIView(context: Context) -> UIView { stage.surface(for: media) }
    func updateUIView(_ view: UIView, context: Context) {}
}
