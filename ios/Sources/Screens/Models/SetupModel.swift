import Gateway
import Observation

/// Set-up: what cannot be hidden comes first, then the age, then a code typed twice on a calculator.
@MainActor @Observable public final class SetupModel: ScreenModel {
    /// How far it has come. It can be left at any of them.
    public enum Stage: Int, Sendable { case limits, age, code, done }

    public let screen = Screen.setup
    public private(set) var stage = Stage.limits
    public private(set) var pad = Keypad()
    public private(set) var isWorking = false
    private var message = "setup-code-about"
    private var trouble: String?
    @ObservationIgnored private var age = Age.notSaid
    @ObservationIgnored private var code: CodePad?
    @ObservationIgnored public private(set) var making: Task<Void, Never>?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) {
        self.app = app
        pad.names = (try? app.desk.gateway.kit.cover().keys()) ?? []
    }

    public var hasBack: Bool { stage != .done }
    public var display: String { pad.display }
    public var spoken: String { pad.spoken }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("setup-title")
        on.notice(trouble)
        switch stage {
        case .limits: limits(&on)
        case .age: askAge(&on)
        case .code: typeCode(&on)
        case .done: done(&on)
        }
        return on.rows
    }

    private func limits(_ on: inout Builder) {
        on.heading("setup-first")
        on.item("setup-limit-spyware", "setup-limit-traces", "setup-limit-supervised", "setup-limit-lab")
        on.item("setup-limit-uninstall", "setup-limit-forget")
        if app.desk.setupStage != .limits { on.button("setup-resume", weight: .main) { self.go(self.app.desk.setupStage) } }
        on.button("setup-understood", weight: .main) { self.go(.age) }
        on.text("setup-later")
    }

    private func askAge(_ on: inout Builder) {
        on.heading("setup-age")
        on.text("setup-age-why")
        on.button("setup-age-adult", weight: .main) { self.take(.adult) }
        on.button("setup-age-under-18", weight: .main) { self.take(.under18) }
        on.button("common-skip") { self.take(.notSaid) }
        on.text("setup-later")
    }

    private func typeCode(_ on: inout Builder) {
        on.heading("setup-code")
        on.notice(message)
        for key in pad.controls({ [weak self] in self?.press($0) }) { on.add(key) }
        on.text("setup-hold", "setup-hold-else")
        on.toggle("settings-hold-press", isOn: app.desk.prefs.threePresses) { await self.turnHolding() }
    }

    private func done(_ on: inout Builder) {
        on.notice("setup-done")
        on.text("setup-hold", "setup-code-wait")
        on.button("common-done", weight: .main) { self.app.start(with: HomeModel(self.app)) }
    }

    public func stepBack() -> Bool {
        guard let before = Stage(rawValue: stage.rawValue - 1), stage != .done else { return false }
        stage = before
        code = nil
        return true
    }

    private func take(_ age: Age) {
        self.age = age
        go(.code)
    }

    private func go(_ stage: Stage) {
        trouble = nil
        self.stage = stage
        // The age is asked for again: it is kept nowhere before there is a code.
        app.desk.setupStage = stage == .code ? .age : stage
        if stage == .code { newPad() }
    }

    private func newPad() {
        code = try? app.desk.gateway.kit.chooseCode(age: age)
        let display = (try? code?.display()) ?? ""
        pad.draw(display, display, nil, .allClear)
        message = "setup-code-about"
    }

    /// Every press goes to the core's pad, so that no digit of it stands here.
    public func press(_ press: Press) {
        guard !isWorking else { return }
        // A locking ends a pad: what was typed on it is gone.
        guard let face = try? code?.press(press: press) else { return newPad() }
        pad.draw(face.display, face.spoken, face.operator, face.clear)
        switch face.then {
        case .stay: break
        case .again: message = "setup-code-twice"
        case .differs: message = "setup-code-differs"
        case .unfit(let field): message = wordId(of: field)
        case .chosen(let opening): making = Task { await self.make(opening) }
        }
        redraw(face.then)
    }

    private func redraw(_ then: PadThen) {
        if case .stay = then { return }
        // What came of it is said, not the digits once more.
        pad.draw((try? code?.display()) ?? pad.display, app.desk.words[message], nil, .allClear)
    }

    private func make(_ opening: Opening) async {
        isWorking = true
        defer { isWorking = false }
        do {
            _ = try await app.desk.gateway.make(opening)
            await app.desk.enter()
            code = nil
            stage = .done
            app.desk.setupStage = .limits
        } catch {
            trouble = app.trouble(error)
            newPad()
        }
    }

    private func turnHolding() async {
        try? await app.desk.choose(app.desk.prefs.with(threePresses: !app.desk.prefs.threePresses))
        newPad()
    }
}
