import Gateway
import Observation

/// The screens. Each is named as its words are, which is also the name under which the core remembers it.
public enum Screen: String, CaseIterable, Sendable {
    case cover, launch, help, danger, hide, setup, home, plan, advice, page, people, service, tell
    case callSheet = "call-sheet"
    case keep, kept, item, notes, settings, show
    case showAdult = "show-adult"
    case followUp = "follow-up"
    case whoMade = "who-made"
    case noApp = "no-app"
}

/// One screen: what is on it now. Rows change as its state does; a view observes them.
@MainActor public protocol ScreenModel: AnyObject {
    var screen: Screen { get }
    var rows: [Row] { get }
    /// Whether Back leads out of it.
    var hasBack: Bool { get }
    /// Reads what it shows. Called each time it comes up.
    func appear() async
    /// Goes back inside the screen; false if there is nothing to go back to in it.
    func stepBack() -> Bool
}

extension ScreenModel {
    public var hasBack: Bool { true }
    public func appear() async {}
    public func stepBack() -> Bool { false }

    /// Everything that can be done here, in reading order.
    public var controls: [Control] {
        rows.compactMap(\.control).enumerated().map { place, control in
            var control = control
            control.order = place
            return control
        }
    }
}

/// Where a control leads.
public enum Place: Equatable, Sendable {
    case help, danger, hide, setup, home, plan, advice, people, tell, callSheet, keep, kept, notes, settings, show
    case showAdult, followUp, whoMade
    case page(String)
    case service(String)
    case keepWords(KeptKind)
    case keepFile(KeptKind)
    case item(String)
    /// What nothing on this phone opened, to write it down.
    case noApp(String)
}
