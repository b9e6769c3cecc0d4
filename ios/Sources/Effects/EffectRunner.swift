import Foundation
import Gateway

/// Tells the core what happened, and performs what it answers.
@MainActor public final class EffectRunner {
    let core: Core
    let ports: Ports
    private let tell: @MainActor (Event) -> [Effect]
    private let draw: @MainActor (_ drawn: Drawn?, _ isFresh: Bool) -> Void
    private var choices: [UInt64: any Choice] = [:]
    private var endWake: (@MainActor () -> Void)?
    private var endAwake: (@MainActor () -> Void)?
    private lazy var lockTimer = LockTimer(self)

    /// `draw` gets every view; it is fresh where an event led to it, and not work in the background. Events go to the core,
    /// unless `tell` takes them.
    public init(
        core: Core, ports: Ports, tell: (@MainActor (Event) -> [Effect])? = nil,
        draw: @escaping @MainActor (_ drawn: Drawn?, _ isFresh: Bool) -> Void
    ) {
        (self.core, self.ports, self.draw) = (core, ports, draw)
        self.tell = tell ?? { core.send($0) }
    }

    /// Draws the first view, and tells that it was drawn.
    public func start() {
        redraw(isFresh: true)
        send(.launched)
    }

    public func send(_ event: Event) {
        if case .returned = event { lockTimer.returned() }
        perform(tell(event), isFresh: true)
    }

    /// The app goes to the background; what it writes is finished first.
    func stay() { lockTimer.stay() }

    /// What the shield shows: the calculator at 0.
    public var still: Cover? { core.still() }

    /// Locks at once.
    public func lockNow() { perform(core.lockNow(), isFresh: true) }

    func perform(_ effects: [Effect], isFresh: Bool = false) {
        for effect in effects { perform(effect, isFresh) }
        lockTimer.settled()
    }

    private func perform(_ effect: Effect, _ isFresh: Bool) {
        let id = effect.id
        switch effect.act {
        case .redraw: redraw(isFresh: isFresh)
        case .run(let task): core.run(task) { [weak self] in self?.perform($0) }
        case .open(let uri): answer(id) { await $0.apps.open(uri) }
        case .answerKeys(let aliases, let challenge):
            onKeys({ keys in aliases.map { try? keys.answer($0, to: challenge) } }) { $0.done(id, .answers($1)) }
        // Where there is no room for one now, an attempt is answered with nothing, and the next making tries again.
        case .makeKeys(let aliases): onKeys({ keys in for alias in aliases { try? keys.makeKey(alias) } }) { _, _ in }
        case .deleteKey(let alias): onKeys({ (try? $0.deleteKey(alias)) != nil }) { $0.done(id, $1 ? .performed : .notPossible) }
        case .lockAfter(let seconds): lockTimer.lock(after: seconds)
        case .wake(let token, let ms): wake(token, ms)
        case .pick(let kind): pick(id, kind)
        case .crop(let picked, let frame): crop(id, picked, frame)
        case .feed(let picked, let incoming): feed(picked, incoming)
        case .drop(let picked): choices[picked] = nil
        case .play(let media): play(id, media)
        case .pause(let media): ports.player.pause(media)
        case .seek(let media, let ms): ports.player.seek(media, to: ms)
        case .shareText(let text): answer(id) { await $0.sharing.share(text) }
        case .shareFile(let export, let name, let mime):
            answer(id) { await $0.sharing.share(Export(id: export, name: name, mime: mime)) }
        case .saveAs(let export, let name, let mime):
            answer(id) { await $0.sharing.save(Export(id: export, name: name, mime: mime)) }
        case .copy(let text):
            ports.clipboard.copy(text)
            done(id, .performed)
        case .copySum(let text): ports.clipboard.copySum(text)
        case .takeBackCopy: ports.clipboard.takeBack()
        case .wear(let look): answer(id) { (try? await $0.icons.wear(look)) != nil }
        // The system has no way to leave its list of recent apps.
        case .leaveRecents: break
        }
    }

    private func done(_ effect: UInt64, _ outcome: Outcome) { send(.done(effect: effect, outcome: outcome)) }

    private func answer(_ effect: UInt64, _ work: @escaping @MainActor (Ports) async -> Bool) {
        Task { done(effect, await work(ports) ? .performed : .notPossible) }
    }

    // MARK: Drawing

    private func redraw(isFresh: Bool) {
        let drawn = core.view()
        draw(drawn, isFresh)
        guard case .page(let page) = drawn else { return cleared() }
        ports.player.keepOnly(Set(page.media.map(\.id)))
        stayAwake(until: page.awakeUntilMs)
    }

    /// Nothing of a page stays in front of the calculator.
    private func cleared() {
        choices = [:]
        ports.player.keepOnly([])
        ports.around.dismissAll()
        stayAwake(until: nil)
    }

    private func stayAwake(until end: UInt64?) {
        endAwake?()
        endAwake = nil
        let now = ports.around.now
        let isOn = (end ?? 0) > now
        ports.around.keepAwake(isOn)
        guard let end, isOn else { return }
        endAwake = ports.around.after(end - now) { [weak self] in self?.ports.around.keepAwake(false) }
    }

    // MARK: Keys

    private func onKeys<Made: Sendable>(
        _ work: @escaping @Sendable (any KeyStore) -> Made, then: @escaping @MainActor (EffectRunner, Made) -> Void
    ) {
        let keys = ports.keys
        core.onQueue({ work(keys) }) { [weak self] in if let self { then(self, $0) } }
    }

    // MARK: Files

    private func pick(_ effect: UInt64, _ kind: PickKind) {
        Task {
            let choice = await ports.picker.pick(kind)
            choices[effect] = choice
            done(effect, choice.map { .picked($0.said) } ?? .notPossible)
        }
    }

    /// What that effect picked, until it is dropped.
    public func choice(_ picked: UInt64) -> (any Choice)? { choices[picked] }

    private func crop(_ effect: UInt64, _ picked: UInt64, _ frame: Frame) {
        guard let choice = choices[picked] else { return done(effect, .notPossible) }
        Task {
            guard let crop = await ports.picker.crop(choice, frame), choices[picked] != nil else {
                return done(effect, .notPossible)
            }
            choices[picked] = crop.choice
            done(effect, .cropped(length: crop.length, width: crop.pixels.width, height: crop.pixels.height))
        }
    }

    private func feed(_ picked: UInt64, _ incoming: UInt64) {
        let choice = choices[picked]
        let tell: @Sendable ([Effect]) -> Void = { effects in
            Task { @MainActor [weak self] in self?.perform(effects) }
        }
        core.onAside({ $0.feed(choice, to: incoming, tell) }) { [weak self] in self?.perform($0) }
    }

    // MARK: Others

    private func play(_ effect: UInt64, _ id: UInt64) {
        // It may be asked for before the view that has it is drawn.
        guard case .page(let page) = core.view(), let row = page.media.first(where: { $0.id == id }) else {
            return done(effect, .notPossible)
        }
        answer(effect) { [weak self] in
            await $0.player.play(row) { self?.send(.moved(media: id, positionMs: $0)) }
        }
    }

    private func wake(_ token: UInt64, _ ms: UInt32) {
        endWake?()
        endWake = ports.around.after(UInt64(ms)) { [weak self] in self?.send(.woke(token)) }
    }
}

extension Bytes {
    /// Passes a choice on, piece by piece, and answers what to perform at its end, whichever it is.
    func feed(_ choice: (any Choice)?, to incoming: UInt64, _ tell: @Sendable ([Effect]) -> Void) -> [Effect] {
        var goesOn = true
        do {
            guard let choice else { return stop(incoming) }
            try choice.read { piece in
                let answer = append(piece, to: incoming)
                tell(answer.effects)
                goesOn = answer.goesOn
                return goesOn
            }
        } catch {
            return stop(incoming)
        }
        return goesOn ? end(incoming) : []
    }
}
