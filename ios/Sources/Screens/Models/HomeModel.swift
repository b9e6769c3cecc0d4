import Gateway
import Observation

/// The home of a session: six big choices.
@MainActor @Observable public final class HomeModel: ScreenModel {
    public let screen = Screen.home
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var hasBack: Bool { false }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("home-title")
        for (id, place) in choices { on.button(id, weight: .main) { self.app.open(place) } }
        on.button("home-kept") { self.app.open(.kept) }
        on.button("home-follow-up") { self.app.open(.followUp) }
        on.button("home-settings") { self.app.open(.settings) }
        on.button("help-who-made", weight: .quiet) { self.app.open(.whoMade) }
        on.text("home-hello")
        return on.rows
    }

    private let choices: [(String, Place)] = [
        ("home-plan", .plan), ("home-advice", .advice), ("home-keep", .keep), ("home-tell", .tell),
        ("home-people", .people), ("home-show", .show),
    ]
}
