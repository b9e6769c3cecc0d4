import Gateway
import Observation

/// Show someone: cards with advice and numbers only, dials nothing and remembers nothing. What was kept is locked
/// while it is on; where there is a code, only that leads further.
@MainActor @Observable public final class ShowModel: ScreenModel {
    public let screen = Screen.show
    public private(set) var place = 0
    @ObservationIgnored let app: AppModel
    @ObservationIgnored private let isAlone: Bool

    init(_ app: AppModel) {
        self.app = app
        isAlone = app.desk.gateway.hasCode
    }

    private static let kinds = ["professional", "parent"]

    public var hasBack: Bool { !isAlone }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("show-title")
        if place < Self.kinds.count { card(Self.kinds[place], &on) } else { takeAway(&on) }
        on.button("show-next", weight: .main) { self.place = (self.place + 1) % (Self.kinds.count + 1) }
        on.button("show-take-away") { self.place = Self.kinds.count }
        on.text("show-about", "show-locked", "show-leave", "show-pin-ios")
        return on.rows
    }

    private func card(_ kind: String, _ on: inout Builder) {
        let words = (try? app.desk.open().card(kind: kind)) ?? []
        guard let title = words.first else { return }
        on.row(.card(Said(title.id, title.text), lines: words.dropFirst().map(\.text)))
    }

    private func takeAway(_ on: inout Builder) {
        card("take-away", &on)
        guard let code = try? app.desk.open().takeAway() else { return }
        on.row(.squares(Said("show-take-away-about", app.desk.words["show-take-away-about"]), rows: code.rows))
    }
}
