import AVFoundation
import Effects
import Gateway
import Rows
import UIKit

/// Plays in the page's own place: on no television, in no small window, and not among what the lock screen shows.
@MainActor public final class SystemPlayer: MediaPlayer, MediaStage {
    private let core: Core
    private var surfaces: [UInt64: PlayerSurface] = [:]
    private var pictures: [UInt64: UIImage] = [:]
    private var playing: Playing?
    /// What was picked by an effect.
    public var choices: @MainActor (UInt64) -> (any Choice)? = { _ in nil }

    public init(core: Core) { self.core = core }

    public func play(_ media: MediaRow, moved: @escaping @MainActor (UInt64) -> Void) async -> Bool {
        if playing?.media != media.id {
            playing?.stop()
            playing = Playing(media, core, on: surface(for: media.id))
        }
        try? AVAudioSession.sharedInstance().setCategory(.playback, mode: .moviePlayback)
        try? AVAudioSession.sharedInstance().setActive(true)
        return await playing?.play(from: media.positionMs, moved: moved) ?? false
    }

    public func pause(_ media: UInt64) {
        if playing?.media == media { playing?.pause() }
    }

    public func seek(_ media: UInt64, to ms: UInt64) {
        if playing?.media == media { playing?.seek(to: ms) }
    }

    public func keepOnly(_ media: Set<UInt64>) {
        surfaces = surfaces.filter { media.contains($0.key) }
        pictures = pictures.filter { media.contains($0.key) }
        guard let playing, !media.contains(playing.media) else { return }
        playing.stop()
        self.playing = nil
        try? AVAudioSession.sharedInstance().setActive(false, options: .notifyOthersOnDeactivation)
    }

    public func surface(for media: UInt64) -> UIView { surface(for: media) as PlayerSurface }

    private func surface(for media: UInt64) -> PlayerSurface {
        let surface = surfaces[media] ?? PlayerSurface()
        surfaces[media] = surface
        return surface
    }

    public func picture(of media: MediaRow) async -> UIImage? {
        if let picture = pictures[media.id] { return picture }
        let picture = await core.aside { Self.read(media, $0).flatMap(Pixels.sampled) }
        pictures[media.id] = picture
        return picture
    }

    public func choice(_ picked: UInt64) async -> UIImage? {
        guard let choice = choices(picked) else { return nil }
        return await core.aside { _ in Pixels.whole(of: choice) }.map { UIImage(cgImage: $0) }
    }

    private nonisolated static func read(_ media: MediaRow, _ bytes: Bytes) -> Data? {
        var all = Data()
        var span = ByteSpan(offset: 0, length: 0, isToEnd: true, whole: media.length)
        while let piece = span.next(1 << 20) {
            guard let read = bytes.readMedia(media.id, from: piece.offset, atMost: piece.length) else { return nil }
            all.append(read)
        }
        return all
    }
}

/// Where a film is drawn: a layer, and so without the system's player, its full screen and its look into the frames.
final class PlayerSurface: UIView {
    override class var layerClass: AnyClass { AVPlayerLayer.self }

    func show(_ player: AVPlayer?) { (layer as? AVPlayerLayer)?.player = player }
}

/// One thing that plays.
@MainActor private final class Playing {
    let media: UInt64
    private let player: AVPlayer
    private let feed: MediaFeed
    private let surface: PlayerSurface
    private var observers: [any NSObjectProtocol] = []
    private var clock: Any?
    private var waiting: CheckedContinuation<Bool, Never>?

    init(_ media: MediaRow, _ core: Core, on surface: PlayerSurface) {
        (self.media, self.surface) = (media.id, surface)
        feed = MediaFeed(media, core)
        // A scheme that the system does not know makes it ask the feed.
        let asset = AVURLAsset(url: URL(fileURLWithPath: "/").appendingPathComponent(String(media.id)).changed(scheme: "piece"))
        asset.resourceLoader.setDelegate(feed, queue: .global(qos: .userInitiated))
        player = AVPlayer(playerItem: AVPlayerItem(asset: asset))
        player.allowsExternalPlayback = false
        player.preventsDisplaySleepDuringVideoPlayback = false
        surface.show(player)
    }

    /// Whether it comes to its end.
    func play(from ms: UInt64, moved: @escaping @MainActor (UInt64) -> Void) async -> Bool {
        end(false)
        listen(moved)
        await player.seek(to: CMTime(value: CMTimeValue(ms), timescale: 1000))
        player.play()
        return await withCheckedContinuation { waiting = $0 }
    }

    private func listen(_ moved: @escaping @MainActor (UInt64) -> Void) {
        hear(AVPlayerItem.didPlayToEndTimeNotification) { $0.end(true) }
        hear(AVPlayerItem.failedToPlayToEndTimeNotification) { $0.end(false) }
        clock = player.addPeriodicTimeObserver(forInterval: CMTime(value: 1, timescale: 2), queue: .main) { [weak self] time in
            MainActor.assumeIsolated {
                moved(UInt64(max(0, time.seconds) * 1000))
                if self?.player.currentItem?.status == .failed { self?.end(false) }
            }
        }
    }

    private func hear(_ name: Notification.Name, _ act: @escaping @MainActor @Sendable (Playing) -> Void) {
        let token = NotificationCenter.default.addObserver(forName: name, object: player.currentItem, queue: .main) { [weak self] _ in
            MainActor.assumeIsolated { if let self { act(self) } }
        }
        observers.append(token)
    }

    func pause() { player.pause() }
    func seek(to ms: UInt64) { player.seek(to: CMTime(value: CMTimeValue(ms), timescale: 1000)) { _ in } }

    func stop() {
        player.pause()
        surface.show(nil)
        end(false)
    }

    private func end(_ isWhole: Bool) {
        observers.forEach(NotificationCenter.default.removeObserver)
        observers = []
        clock.map(player.removeTimeObserver)
        clock = nil
        waiting?.resume(returning: isWhole)
        waiting = nil
    }
}

extension URL {
    fileprivate func changed(scheme: String) -> URL {
        var parts = URLComponents(url: self, resolvingAgainstBaseURL: false)
        parts?.scheme = scheme
        return parts?.url ?? self
    }
}
