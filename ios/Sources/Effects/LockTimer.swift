import Gateway

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
