import Gateway
import Observation

/// Who to tell, and how: 999 if in danger, 101, the form of one's own force, and what goes with it.
@MainActor @Observable public final class TellModel: ScreenModel {
    public let screen = Screen.tell
    private var sought = ""
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("tell-title")
        on.notice("tell-danger")
        on.notice(notice)
        on.text("tell-choose")
        area(&on)
        routes(&on)
        before(&on)
        after(&on)
        on.notices(app)
        return on.rows
    }

    private func routes(_ on: inout Builder) {
        guard let query = app.desk.query else { return }
        for route in (try? app.desk.open().routes(query: query, nowMs: app.desk.nowMs)) ?? [] {
            on.said(route.id, route.name, as: Row.heading)
            on.said(route.id + "-why", route.reason)
            let copies = app.desk.isInside && route.target.kind == .area
            if copies { on.text("tell-copied-first") }
            for door in route.doors { add(door, route, copies, &on) }
        }
    }

    private func add(_ door: Door, _ route: Route, _ copies: Bool, _ on: inout Builder) {
        on.door(door, of: route.target.id, name: route.name, at: route.id, app) {
            if copies, reason(for: door.medium) == .page { await self.copy() }
        }
    }

    private func before(_ on: inout Builder) {
        on.heading("tell-before")
        on.item("tell-before-safe", "tell-before-sheet", "tell-before-contact", "tell-before-picture")
        on.button("call-sheet-title", weight: .main) { self.app.open(.callSheet) }
        if app.desk.isInside {
            on.later("tell-copy-account", hint: app.desk.words["tell-copy-account-about"], copy)
            on.later("tell-share-account", hint: app.desk.words["tell-share-account-about"], share)
        }
    }

    private func after(_ on: inout Builder) {
        on.heading("tell-after")
        on.item("tell-after-number", "tell-after-officer")
        on.button("show-adult-title") { self.app.open(.showAdult) }
    }

    private func copy() async {
        await withAccount {
            self.app.desk.ports.clipboard.copy($0)
            self.notice = "common-copied"
        }
    }

    private func share() async { await withAccount(app.share) }

    private func withAccount(_ use: (String) async -> Void) async {
        do {
            let guide = try app.desk.open()
            await use(try await app.desk.gateway.ask { try $0.accountText(guide: guide) })
        } catch {
            notice = app.trouble(error)
        }
    }

    // MARK: The force of a place

    private func area(_ on: inout Builder) {
        guard let area = chosen else { return find(&on) }
        on.heading("tell-force")
        on.said("area", area.name, as: Row.heading)
        on.said("area-how", area.how)
        on.said("area-note", area.note ?? "")
        if let number = area.abroadNumber {
            on.said("tell-abroad", app.desk.words("tell-abroad", [.text("number", number)]))
        }
        on.later("tell-force-change", weight: .quiet) { await self.choose(nil) }
    }

    private func find(_ on: inout Builder) {
        on.field("tell-find", hint: app.desk.words["tell-find-help"], value: sought) { self.sought = $0 }
        if sought.isEmpty { return }
        let hits = (try? app.desk.open().findArea(words: sought)) ?? []
        on.text(hits.isEmpty ? "tell-find-none" : "tell-find-choose")
        for hit in hits {
            let control = Control("area:" + hit.id, hit.name, hint: hit.matched, work: .later { await self.choose(hit.id) })
            on.add(control)
        }
    }

    private var chosen: Area? {
        app.desk.state.area.flatMap { try? app.desk.open().area(id: $0) }
    }

    private func choose(_ area: String?) async {
        sought = ""
        do { try await app.desk.setArea(area) } catch { notice = app.trouble(error) }
    }
}
