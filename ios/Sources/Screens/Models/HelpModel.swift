import Gateway
import Observation

/// Help now: a few sentences and three buttons, before any question.
@MainActor @Observable public final class HelpModel: ScreenModel {
    public let screen = Screen.help
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("help-title")
        on.text("help-not-alone", "help-against-you", "help-close", "help-stop")
        on.button("help-danger", weight: .danger) { self.app.open(.danger) }
        on.button("help-talk", weight: .main) { self.app.open(.people) }
        on.button("help-plan", weight: .main) { self.app.open(.plan) }
        on.button("help-advice") { self.app.open(.advice) }
        on.button("home-tell") { self.app.open(.tell) }
        on.button("help-show") { self.app.open(.show) }
        on.button("show-adult-title") { self.app.open(.showAdult) }
        on.button("help-who-made", weight: .quiet) { self.app.open(.whoMade) }
        on.button("help-hide", weight: .quiet) { self.app.open(.hide) }
        on.text("help-no-trace")
        return on.rows
    }
}
