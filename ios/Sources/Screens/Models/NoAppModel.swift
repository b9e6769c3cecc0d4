import Gateway
import Observation

/// Nothing here opens a number or an address: it is there to be written down or copied.
@MainActor @Observable public final class NoAppModel: ScreenModel {
    public let screen = Screen.noApp
    private let shown: String
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ shown: String) {
        self.app = app
        self.shown = shown
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("common-no-app")
        on.said("shown", shown, as: Row.heading)
        on.text("common-no-app-do")
        on.notice(notice)
        on.button("common-copy", weight: .main) {
            self.app.desk.ports.clipboard.copy(self.shown)
            self.notice = "common-copied"
        }
        return on.rows
    }
}
