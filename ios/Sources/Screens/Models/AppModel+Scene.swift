import Gateway

extension AppModel {
    /// The app is about to be covered by something, or is in front again.
    public func becameInactive() { isShielded = true }
    public func becameActive(isCaptured: Bool) { isShielded = isCaptured }

    /// The screen is being recorded or mirrored, or no longer is.
    public func captureChanged(_ isCaptured: Bool) { isShielded = isCaptured }

    /// Another app is in front, or the screen is off.
    public func wentToBackground(_ cause: Cause) {
        isCovered = true
        take(desk.gateway.backgrounded(cause))
    }

    public func cameBack() {
        waiting?.cancel()
        take(desk.gateway.returned())
    }

    /// Locks by itself when the time that a session may wait is over.
    func wait(_ seconds: UInt32) {
        waiting?.cancel()
        waiting = nil
        guard seconds > 0 else { return }
        let wait = desk.ports.wait
        waiting = Task { [weak self] in
            guard (try? await wait(seconds)) != nil, !Task.isCancelled, let self else { return }
            self.take(self.desk.gateway.lockNow())
        }
    }

    // MARK: Other apps

    /// Opens an address in another app, and comes back to this screen. Where nothing opens it, it never was away, and
    /// there is something to write down.
    func visit(_ uri: String, _ reason: Reason, shown: String) async -> Bool {
        desk.gateway.stepOut(reason, from: up.screen.rawValue)
        if await desk.ports.opener.open(uri) { return true }
        let turn = desk.gateway.returned()
        if turn.locked { take(turn) } else { open(.noApp(shown)) }
        return false
    }

    func share(_ text: String) async {
        desk.gateway.stepOut(.picker, from: up.screen.rawValue)
        await desk.ports.sharer.share(text)
        take(desk.gateway.returned())
    }

    func pick(_ wanted: Wanted) async -> (any Picked)? {
        desk.gateway.stepOut(.picker, from: up.screen.rawValue)
        let picked = await desk.ports.pickers.pick(wanted)
        take(desk.gateway.returned())
        return picked
    }

    func crop(_ picked: any Picked) async -> (any Picked)? { await desk.ports.pickers.crop(picked) }
}
