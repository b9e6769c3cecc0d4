import Gateway
import Observation

/// The calculator. What it shows and says comes from the core, key by key; no digit is kept here beyond the display.
@MainActor @Observable public final class CoverModel: ScreenModel {
    public let screen = Screen.cover
    public private(set) var pad = Keypad()
    @ObservationIgnored weak var app: AppModel?
    @ObservationIgnored private let gateway: Gateway
    @ObservationIgnored private let cover: Cover?

    init(_ gateway: Gateway) {
        self.gateway = gateway
        cover = try? gateway.kit.cover()
        pad.names = (try? cover?.keys()) ?? []
        redraw()
    }

    public var display: String { pad.display }
    /// What a screen reader says after the last key: its name or the result.
    public var spoken: String { pad.spoken }
    public var keys: [Control] { pad.controls { [weak self] in self?.press($0) } }
    public var rows: [Row] { keys.map(Row.control) }

    /// Draws the display first, and then does what else the core wants: the same for the eye, whatever it is.
    public func press(_ press: Press) {
        guard let face = try? cover?.press(press: press) else { return }
        pad.draw(face.display, face.spoken, face.operator, face.clear)
        switch face.then {
        case .stay: break
        case .tryUnlock(let opening): opened = Task { await self.open(opening) }
        case .openHelp(let turn): leave(by: turn)
        }
    }

    /// The attempt under way, for whoever wants to wait for its end.
    @ObservationIgnored public private(set) var opened: Task<Void, Never>?

    private func open(_ opening: Opening) async {
        // Whatever goes wrong, nothing shows.
        guard let kind = try? await gateway.open(opening) else { return }
        redraw()
        await app?.entered(kind)
    }

    private func leave(by turn: Turn) {
        redraw()
        app?.take(turn)
    }

    /// Draws anew what the core's calculator shows.
    func redraw() {
        let display = (try? cover?.display()) ?? pad.display
        pad.draw(display, display, nil, .allClear)
    }
}
