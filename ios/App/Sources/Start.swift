import Gateway
import Models
import Observation
import Platform
import SwiftUI
import Views

/// Joins the screens to the phone.
@MainActor @Observable final class Start {
    private(set) var app: AppModel?
    @ObservationIgnored private let front = Front()
    @ObservationIgnored private var window: CoverWindow?
    @ObservationIgnored private var ears: SceneEars?

    /// Opens the core. Does nothing once it is up; while the phone's files cannot be read it is tried again later.
    func begin() {
        listen()
        guard app == nil, let folder = try? Folder.ready(), let gateway = try? Gateway(folder: folder, keys: ChipKeys())
        else { return }
        let app = AppModel(gateway: gateway, ports: ports)
        window = CoverWindow { UIHostingController(rootView: CoverView(model: app.cover)) }
        self.app = app
        // Beside what is drawn, and silently: the keys of the places that are not used.
        Task.detached(priority: .utility) { gateway.makeKeys() }
    }

    private var ports: Ports {
        let surround = Surround(
            word: { [weak self] id in self?.app?.desk.words[id] ?? "" }, always: { [weak self] in self?.app?.always ?? [] })
        return Ports(
            icons: HomeIcons(), opener: SystemOpener(), pickers: SystemPickers(front: front, surround: surround),
            player: SystemPlayer(front: front, surround: surround), sharer: ShareSheet(front: front),
            clipboard: LocalClipboard())
    }

    private func listen() {
        guard ears == nil else { return }
        ears = SceneEars(SceneEvents(
            inactive: { [weak self] in self?.tell { $0.becameInactive() } },
            active: { [weak self] isCaptured in self?.cameToFront(isCaptured) },
            captured: { [weak self] isCaptured in self?.tell { $0.captureChanged(isCaptured) } },
            background: { [weak self] isCall in self?.tell { $0.wentToBackground(isCall ? .call : .switched) } },
            foreground: { [weak self] in self?.tell { $0.cameBack() } },
            screenOff: { [weak self] in self?.tell { $0.wentToBackground(.screenOff) } }
        ))
    }

    private func cameToFront(_ isCaptured: Bool) {
        begin()
        tell { $0.becameActive(isCaptured: isCaptured) }
    }

    /// Tells the screens, and then lets the cover and the system's sheets follow.
    private func tell(_ event: (AppModel) -> Void) {
        guard let app else { return }
        event(app)
        window?.set(isUp: app.isShielded)
        if app.stack.isEmpty { front.clear() }
    }
}
