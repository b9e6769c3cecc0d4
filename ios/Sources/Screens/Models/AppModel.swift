import Gateway
import Observation

/// What is up: the cover, or a stack of screens. What may be up is for the core to say; this draws its answers.
@MainActor @Observable public final class AppModel {
    public let desk: Desk
    public let cover: CoverModel
    /// The calculator is drawn over everything.
    public internal(set) var isCovered = true
    /// What is drawn while the app is not in front, or the screen is being recorded.
    public internal(set) var isShielded = false
    public internal(set) var stack: [any ScreenModel] = []
    @ObservationIgnored var waiting: Task<Void, Never>?
    /// The reading of what is up, for whoever wants to wait for its end.
    @ObservationIgnored public private(set) var appearing: Task<Void, Never>?

    public init(gateway: Gateway, ports: Ports) {
        desk = Desk(gateway, ports)
        cover = CoverModel(gateway)
        cover.app = self
        take(gateway.launched())
    }

    /// The screen that is up.
    public var up: any ScreenModel {
        guard !isCovered, let top = stack.last else { return cover }
        return top
    }

    /// The two that stand on every screen but the cover, always in the same places. Before the first tap there is no
    /// word of what this is for, so there only the first of them stands.
    public var always: [Control] {
        if up.screen == .cover { return [] }
        let words = desk.words
        let leave = Control("common-leave", words["common-leave-spoken"], value: words["common-leave"], work: .now(leave))
        let danger = Control("common-danger", words["common-danger"], weight: .danger, work: .now { self.open(.danger) })
        return up.screen == .launch ? [leave] : [leave, danger]
    }

    /// Behind everything else on a screen: hiding it now.
    public var lastControls: [Control] {
        guard mayHide else { return [] }
        return [Control("launch-hide", desk.words["launch-hide"], weight: .quiet, work: .now { self.open(.hide) })]
    }

    /// Until it is hidden, that is on every page behind the first which is not turned to somebody.
    private var mayHide: Bool {
        !desk.prefs.covered && ![.cover, .launch, .hide, .show].contains(up.screen) && (up.hasBack || up.screen == .home)
    }

    /// Back, on screens that it may lead out of.
    public var backControl: Control? {
        guard up.screen != .cover, up.hasBack, stack.count > 1 else { return nil }
        return Control("common-back", desk.words["common-back"], weight: .quiet, work: .now(back))
    }

    /// Everything that can be done now, in reading order.
    public var controls: [Control] {
        (always + [backControl].compactMap { $0 } + up.controls + lastControls).enumerated().map { place, control in
            var control = control
            control.order = place
            return control
        }
    }

    // MARK: Moving

    /// Quick exit: the cover is drawn before anything else happens.
    public func leave() {
        isCovered = true
        stack = []
        take(desk.gateway.leave())
    }

    public func back() {
        if up.stepBack() { return }
        guard up.hasBack, stack.count > 1 else { return }
        stack.removeLast()
        appear()
    }

    public func open(_ place: Place) {
        switch place {
        case .danger where up.screen == .danger: break
        case .show where desk.gateway.hasCode: stand(alone: ShowModel(self))
        default: push(model(for: place))
        }
    }

    func open(_ model: any ScreenModel) { push(model) }

    /// Goes to a place from nowhere: nothing is behind it.
    public func start(at place: Place) { start(with: model(for: place)) }

    /// Puts another screen in the place of the one that is up.
    func replace(_ place: Place) {
        _ = stack.popLast()
        push(model(for: place))
    }

    func start(with model: any ScreenModel) {
        stack = []
        push(model)
    }

    /// Locks what was kept, and leaves nothing behind a screen that is shown to somebody.
    func stand(alone model: any ScreenModel) {
        _ = desk.gateway.lockNow()
        cover.redraw()
        desk.forget()
        stack = [model]
    }

    /// Ends a flow: back to where it began.
    func closeTop() {
        guard stack.count > 1 else { return }
        stack.removeLast()
        appear()
    }

    private func push(_ model: any ScreenModel) {
        isCovered = false
        stack.append(model)
        appear()
    }

    private func appear() {
        let model = up
        appearing = Task { await model.appear() }
    }

    // MARK: The core's answers

    /// Draws what the core says.
    func take(_ turn: Turn) {
        if turn.locked { forget() }
        switch turn.show {
        case .asItWas: isCovered = stack.isEmpty
        case .cover: isCovered = true
        case .first: start(with: LaunchModel(self))
        case .help: start(with: HelpModel(self))
        case .home: start(with: HomeModel(self))
        case .left: resume()
        case .callSheet: resume(with: .callSheet)
        }
        wait(turn.waitSeconds)
    }

    private func resume(with place: Place? = nil) {
        guard !stack.isEmpty else { return start(with: LaunchModel(self)) }
        isCovered = false
        if let place, up.screen != .callSheet { open(place) } else { appear() }
    }

    private func forget() {
        stack = []
        desk.forget()
        // No digit stays on the display of a calculator that starts anew.
        cover.redraw()
    }

    /// A session came up.
    func entered(_ kind: SpaceKind) async {
        await desk.enter()
        guard desk.isInside else { return }
        start(with: kind == .plain ? NotesModel(self) : HomeModel(self))
    }

    /// Something went wrong: the message to show. If what is up is locked, that is drawn as the core says; an answer to
    /// an older session changes nothing.
    func trouble(_ error: any Error) -> String {
        if error as? KitError == .Locked, desk.isInside { Task { await self.coverIfLocked() } }
        return wordId(of: error)
    }

    private func coverIfLocked() async {
        guard (try? await desk.gateway.ask { try $0.age() }) == nil, desk.isInside else { return }
        take(desk.gateway.lockNow())
    }
}
