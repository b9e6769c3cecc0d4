import Gateway
import Observation

/// Behind the button that is on every screen: every way to help for somebody in danger, by the way they can talk.
@MainActor @Observable public final class DangerModel: ScreenModel {
    public let screen = Screen.danger
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("common-danger-title")
        on.text("common-danger-999", "common-danger-no-trouble", "common-danger-hurt", "common-danger-stay")
        on.text("common-danger-speak")
        for route in routes {
            on.said(route.id, route.name, as: Row.heading)
            on.said(route.id + "-why", route.reason)
            for door in route.doors { on.door(door, of: route.target.id, name: route.name, at: route.id, app) }
        }
        return on.rows
    }

    private var routes: [Route] {
        guard let query = app.desk.query else { return [] }
        return (try? app.desk.open().routes(query: query.with(danger: true), nowMs: app.desk.nowMs)) ?? []
    }
}

extension Query {
    func with(danger: Bool? = nil, forChild: Bool? = nil) -> Query {
        Query(
            age: age, nation: nation, danger: danger ?? self.danger, channel: channel, who: who, paid: paid,
            forChild: forChild ?? self.forChild, area: area)
    }
}
