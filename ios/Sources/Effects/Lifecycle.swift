import Gateway
import Observation

/// What the system tells about the app's place among others.
public enum SceneChange: Sendable, CaseIterable {
    case inactive, active, background, foreground, captured, uncaptured, filesGo, phoneChanged
}

/// Turns what the system tells into events, and says when a shield is before what is drawn.
@MainActor @Observable public final class Lifecycle {
    /// Recent apps get no picture of anything. What a recording gets, the core decides with what it draws.
    public private(set) var isShielded = false
    @ObservationIgnored private var isAway = false
    @ObservationIgnored private let runner: EffectRunner
    @ObservationIgnored private let isInCall: @MainActor () -> Bool

    public init(runner: EffectRunner, isCaptured: Bool, isInCall: @escaping @MainActor () -> Bool) {
        (self.runner, self.isInCall) = (runner, isInCall)
        if isCaptured { runner.send(.captured(true)) }
    }

    public func hear(_ change: SceneChange) {
        switch change {
        case .inactive: isShielded = true
        case .active: isShielded = false
        case .background: wentAway(isInCall() ? .call : .switched)
        case .foreground: cameBack()
        case .captured: runner.send(.captured(true))
        case .uncaptured: runner.send(.captured(false))
        case .filesGo: filesGo()
        case .phoneChanged: runner.send(.phoneChanged(runner.ports.around.facts))
        }
    }

    private func wentAway(_ cause: Cause) {
        isAway = true
        isShielded = true
        runner.stay()
        runner.send(.backgrounded(cause))
    }

    private func cameBack() {
        guard isAway else { return }
        isAway = false
        runner.send(.phoneChanged(runner.ports.around.facts))
        runner.send(.returned)
    }

    // The phone was locked, so its files are about to be unreadable; a call changes nothing about that.
    private func filesGo() {
        isAway = true
        isShielded = true
        runner.send(.backgrounded(.screenOff))
        runner.send(.ending)
    }
}

/// Counts down to a locking while the app is away, through sleep, in time that the system lends.
@MainActor final class LockTimer {
    private unowned let runner: EffectRunner
    private var due: UInt64?
    private var endTimer: (@MainActor () -> Void)?
    private var giveBack: (@MainActor () -> Void)?

    init(_ runner: EffectRunner) { self.runner = runner }

    private var around: any Surroundings { runner.ports.around }

    func lock(after seconds: UInt32) {
        let ms = UInt64(seconds) * 1000
        endTimer?()
        due = around.now + ms
        endTimer = around.after(ms) { [weak self] in self?.isOver() }
        stay()
    }

    /// The app is in front again: what was due while it slept is done first.
    func returned() {
        let wasDue = due.map { $0 <= around.now } ?? false
        forget()
        if wasDue { runner.lockNow() }
    }

    /// The app goes to the background: what is being written is still finished.
    func stay() {
        guard giveBack == nil else { return }
        giveBack = around.stayAwhile { [weak self] in self?.expired() }
    }

    /// Something was performed: time that nothing needs is given back.
    func settled() {
        if due == nil, !runner.core.isWorking { endStay() }
    }

    private func isOver() {
        forget()
        runner.lockNow()
    }

    /// The system takes its time back, and will stop the app.
    private func expired() {
        forget()
        runner.send(.ending)
        endStay()
    }

    private func forget() {
        endTimer?()
        (endTimer, due) = (nil, nil)
    }

    private func endStay() {
        giveBack?()
        giveBack = nil
    }
}
