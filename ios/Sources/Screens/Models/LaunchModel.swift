import Gateway
import Observation

/// The open launch: no word of the purpose before a tap.
@MainActor @Observable public final class LaunchModel: ScreenModel {
    public let screen = Screen.launch
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var hasBack: Bool { false }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.button("launch-help", weight: .main) { self.app.open(.help) }
        if app.desk.gateway.hasCode {
            on.button("launch-code") { self.app.leave() }
        } else {
            on.button("launch-setup") { self.app.open(.setup) }
        }
        on.button("launch-hide") { self.app.open(.hide) }
        return on.rows
    }
}
