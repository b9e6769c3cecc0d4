import Gateway
import Observation

/// One service: what it is, what to know, and the ways in.
@MainActor @Observable public final class ServiceModel: ScreenModel {
    public let screen = Screen.service
    public let id: String
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ id: String) {
        self.app = app
        self.id = id
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        guard let service else {
            on.notice("common-error-gone")
            return on.rows
        }
        on.said(service.id, service.name, as: Row.title)
        on.said("about", service.about)
        for door in service.doors { on.door(door, of: service.id, name: service.name, at: "", app) }
        if !service.know.isEmpty { on.heading("people-know") }
        for (place, know) in service.know.enumerated() { on.said("know-\(place)", know, as: Row.item) }
        instead(service, &on)
        on.notices(app)
        return on.rows
    }

    /// As it stands in the list, which knows who else is there while it is closed; else by the way the person can talk,
    /// or by any way if there is none of those.
    private var service: Listed? {
        let guide = try? app.desk.open()
        let people = app.desk.query.flatMap { try? guide?.people(query: $0, nowMs: app.desk.nowMs) }
        if let listed = people?.services.first(where: { $0.id == id }) { return listed }
        let byWay = try? guide?.service(id: id, channel: app.desk.answers.talk, nowMs: app.desk.nowMs)
        return byWay ?? (try? guide?.service(id: id, channel: nil, nowMs: app.desk.nowMs))
    }

    private func instead(_ service: Listed, _ on: inout Builder) {
        guard !service.instead.isEmpty else { return }
        on.heading("people-instead")
        for other in service.instead {
            guard let name = app.name(of: Target(kind: .service, id: other)) else { continue }
            on.add(Control("service:" + other, name, work: .now { self.app.open(.service(other)) }))
        }
    }
}
