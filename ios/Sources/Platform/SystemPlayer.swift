#if os(iOS) || STANDINS
import AVKit
import Gateway
import SwiftUI
import Views

/// Plays in the app only: not on a television, in a small window, or among what the lock screen shows.
@MainActor public final class SystemPlayer: Player {
    private let front: Front
    private let surround: Surround

    public init(front: Front, surround: Surround) {
        self.front = front
        self.surround = surround
    }

    public func play(_ media: Media) async {
        // A scheme that the system does not know makes it ask the feed.
        guard let address = URL(string: "piece:///" + String(media.lengthBytes)) else { return }
        let feed = MediaFeed(media)
        let asset = AVURLAsset(url: address)
        asset.resourceLoader.setDelegate(feed, queue: .main)
        let player = AVPlayer(playerItem: AVPlayerItem(asset: asset))
        player.allowsExternalPlayback = false
        player.play()
        await show(player)
        player.pause()
        // The loader does not hold its delegate.
        withExtendedLifetime(feed) {}
    }

    private func show(_ player: AVPlayer) async {
        await front.ask(or: ()) { answer in
            let (close, bar) = (surround.word("common-close"), surround.bar(front))
            return UIHostingController(rootView: PlayView(player: player, close: close, bar: bar) { answer(()) })
        }
        front.clear()
    }
}

/// The player and the way out of it.
private struct PlayView: View {
    let player: AVPlayer
    let close: String
    let bar: AlwaysBar
    let done: @MainActor () -> Void

    var body: some View {
        VStack {
            PlayerBox(player: player)
            Button(action: done) { Text(close).frame(maxWidth: .infinity, minHeight: 48) }.buttonStyle(.bordered)
        }
        .padding()
        .safeAreaInset(edge: .bottom) { bar }
        .background(Color(.systemBackground))
    }
}

private struct PlayerBox: UIViewControllerRepresentable {
    let player: AVPlayer

    func makeUIViewController(context: Context) -> AVPlayerViewController {
        let controller = AVPlayerViewController()
        controller.player = player
        controller.allowsPictureInPicturePlayback = false
        controller.updatesNowPlayingInfoCenter = false
        return controller
    }

    func updateUIViewController(_ controller: AVPlayerViewController, context: Context) {}
}
#endif
