#if os(iOS) || STANDINS
import AVKit
import Gateway
import SwiftUI

/// Plays in the app only: not on a television, in a small window, or among what the lock screen shows.
@MainActor public final class SystemPlayer: Player {
    private let front: Front
    private let words: (String) -> String

    /// `words` gives the words of the screens by their ids.
    public init(front: Front, words: @escaping (String) -> String) {
        self.front = front
        self.words = words
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
        let close = words("common-close")
        await front.ask(or: ()) { answer in
            UIHostingController(rootView: PlayView(player: player, close: close) { answer(()) })
        }
        front.clear()
    }
}

/// The player and the way out of it.
private struct PlayView: View {
    let player: AVPlayer
    let close: String
    let done: @MainActor () -> Void

    var body: some View {
        VStack {
            PlayerBox(player: player)
            Button(action: done) { Text(close).frame(maxWidth: .infinity, minHeight: 48) }.buttonStyle(.bordered)
        }
        .padding()
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
