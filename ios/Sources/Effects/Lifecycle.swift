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
        case .phoneChanged: runner.send(.phoneChanged(runner.facts))
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
        runner.send(.phoneChanged(runner.facts))
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

extension EffectRunner {
    var facts: PhoneFacts { ports.around.facts }
}
