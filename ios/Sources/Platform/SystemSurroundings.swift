import Effects
import Foundation
import Gateway
import UIKit

/// What the app asks of the system for itself.
@MainActor public final class SystemSurroundings: Surroundings {
    private let windows: AppWindows

    public init(windows: AppWindows) { self.windows = windows }

    public func dismissAll() { windows.clear() }

    public func keepAwake(_ isOn: Bool) { UIApplication.shared.isIdleTimerDisabled = isOn }

    public func stayAwhile(_ expired: @escaping @MainActor () -> Void) -> @MainActor () -> Void {
        let app = UIApplication.shared
        let task = app.beginBackgroundTask { MainActor.assumeIsolated(expired) }
        return { app.endBackgroundTask(task) }
    }

    /// The same clock as the core's: it runs through sleep.
    public var now: UInt64 {
        var time = timespec()
        clock_gettime(Self.clock, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }

    #if os(Linux)
    private static let clock = CLOCK_BOOTTIME
    #else
    private static let clock = CLOCK_MONOTONIC
    #endif

    public func after(_ ms: UInt64, _ work: @escaping @MainActor () -> Void) -> @MainActor () -> Void {
        let item = DispatchWorkItem { MainActor.assumeIsolated(work) }
        // Counted on the wall, which sleep does not stop.
        DispatchQueue.main.asyncAfter(wallDeadline: .now() + .milliseconds(Int(clamping: ms)), execute: item)
        return { item.cancel() }
    }

    public var facts: PhoneFacts {
        let zone = TimeZone.autoupdatingCurrent
        return PhoneFacts(
            language: Locale.preferredLanguages.first ?? "", zone: zone.identifier,
            minutesEast: Int32(zone.secondsFromGMT() / 60), system: .ios)
    }
}
