import Gateway
import Observation

/// One full-screen card for an adult to read. From it nothing leads further in.
@MainActor @Observable public final class ShowAdultModel: ScreenModel {
    public let screen = Screen.showAdult
    public private(set) var isTurned = false
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var hasBack: Bool { !isTurned }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        if !isTurned { before(&on) } else { card(&on) }
        return on.rows
    }

    private func before(_ on: inout Builder) {
        on.title("show-adult-title")
        on.text("show-adult-about", "show-adult-under-18-choose")
        on.button("show-adult-turn", weight: .main) { self.turn() }
    }

    private func card(_ on: inout Builder) {
        let words = (try? app.desk.open().card(kind: "adult")) ?? []
        guard let title = words.first else { return }
        on.row(.card(Said(title.id, title.text), lines: words.dropFirst().map(\.text)))
    }

    private func turn() {
        isTurned = true
        if app.desk.gateway.hasCode { app.stand(alone: self) }
    }
}
