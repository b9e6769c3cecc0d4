import Effects
import Gateway
import Observation
import Platform
import Rows
import SwiftUI

/// Joins the core, what is drawn and the phone.
@MainActor @Observable final class Start {
    private(set) var screen: Screen?
    @ObservationIgnored private var runner: EffectRunner?
    @ObservationIgnored private var lifecycle: Lifecycle?
    @ObservationIgnored private var observer: SceneObserver?
    @ObservationIgnored private let windows = AppWindows()

    /// Opens the core. Does nothing once it is up; while the phone's files cannot be read it is tried again later.
    func begin() {
        observer = observer ?? SceneObserver { [weak self] in self?.heard($0) }
        let around = SystemSurroundings(windows: windows)
        guard screen == nil, let folder = try? Folder.ready(), let core = try? Core(folder: folder, phone: around.facts) else { return }
        let player = SystemPlayer(core: core)
        let screen = Screen(stage: player)
        let runner = EffectRunner(core: core, ports: ports(core, player, around)) { [weak self] in self?.draw($0, $1) }
        screen.send = { runner.send($0) }
        player.choices = { [weak runner] in runner?.choice($0) }
        (self.screen, self.runner) = (screen, runner)
        lifecycle = Lifecycle(runner: runner, isCaptured: SceneObserver.isCaptured) { [weak self] in self?.observer?.isInCall ?? false }
        runner.start()
    }

    private func ports(_ core: Core, _ player: SystemPlayer, _ around: SystemSurroundings) -> Ports {
        Ports(
            keys: KeychainSigner(), apps: SystemApps(),
            picker: SystemPickers(windows: windows, core: core), player: player,
            sharing: SystemSharing(windows: windows, core: core), clipboard: LocalClipboard(), icons: CatalogueIcons(),
            around: around)
    }

    private func draw(_ drawn: Drawn?, _ isFresh: Bool) {
        screen?.draw(drawn, isFresh: isFresh)
    }

    private func heard(_ change: SceneChange) {
        if change == .active { begin() }
        lifecycle?.hear(change)
        shield()
    }

    private func shield() {
        windows.setShield(isUp: lifecycle?.isShielded ?? false) {
            UIHostingController(rootView: ShieldView(cover: runner?.still))
        }
    }
}
