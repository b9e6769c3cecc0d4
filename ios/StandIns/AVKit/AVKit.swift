// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import AVFoundation
@_exported import UIKit

@MainActor open class AVPlayerViewController: UIViewController {
    public override init() { standIn() }
    public var player: AVPlayer? {
        get { standIn() }
        set { standIn() }
    }
    public var allowsPictureInPicturePlayback: Bool {
        get { standIn() }
        set { standIn() }
    }
    public var updatesNowPlayingInfoCenter: Bool {
        get { standIn() }
        set { standIn() }
    }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
