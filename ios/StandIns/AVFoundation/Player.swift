// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
import UIKit

public typealias CMTimeValue = Int64
public typealias CMTimeScale = Int32
public struct CMTime: Sendable {
    public init(value: CMTimeValue, timescale: CMTimeScale) { standIn() }
    public var seconds: Double { standIn() }
}

@MainActor open class AVPlayerItem: NSObject {
    public enum Status: Sendable { case unknown, readyToPlay, failed }
    public nonisolated static let didPlayToEndTimeNotification = Notification.Name("end")
    public nonisolated static let failedToPlayToEndTimeNotification = Notification.Name("failed")
    public init(asset: AVURLAsset) { standIn() }
    public var status: Status { standIn() }
}

@MainActor open class AVPlayer: NSObject {
    public init(playerItem: AVPlayerItem?) { standIn() }
    public var currentItem: AVPlayerItem? { standIn() }
    public var allowsExternalPlayback: Bool {
        get { standIn() }
        set { standIn() }
    }
    public var preventsDisplaySleepDuringVideoPlayback: Bool {
        get { standIn() }
        set { standIn() }
    }
    public func play() { standIn() }
    public func pause() { standIn() }
    @discardableResult public func seek(to time: CMTime) async -> Bool { standIn() }
    public func seek(to time: CMTime, completionHandler: @escaping @Sendable (Bool) -> Void) { standIn() }
    public func addPeriodicTimeObserver(forInterval interval: CMTime, queue: DispatchQueue?, using block: @escaping @Sendable (CMTime) -> Void) -> Any { standIn() }
    public func removeTimeObserver(_ observer: Any) { standIn() }
}

open class AVPlayerLayer: CALayer {
    public var player: AVPlayer?
}

public final class AVAudioSession: NSObject {
    public struct Category: Sendable { public static let playback = Self() }
    public struct Mode: Sendable { public static let moviePlayback = Self() }
    public struct SetActiveOptions: Sendable { public static let notifyOthersOnDeactivation = Self() }
    public static func sharedInstance() -> AVAudioSession { standIn() }
    public func setCategory(_ category: Category, mode: Mode) throws { standIn() }
    public func setActive(_ active: Bool) throws { standIn() }
    public func setActive(_ active: Bool, options: SetActiveOptions) throws { standIn() }
}
