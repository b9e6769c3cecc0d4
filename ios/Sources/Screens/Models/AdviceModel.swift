import Gateway
import Observation

/// Advice: pages for me or for a child I look after, and a search in one's own words.
@MainActor @Observable public final class AdviceModel: ScreenModel {
    public let screen = Screen.advice
    public private(set) var isForChild = false
    private var sought = ""
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    private var audience: Audience { isForChild ? .trustedAdult : app.desk.audience }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("advice-title")
        on.heading("advice-for")
        on.choice("advice-for-me", isChosen: !isForChild) { self.isForChild = false }
        on.choice("advice-for-child", isChosen: isForChild) { self.isForChild = true }
        on.field("advice-search", hint: app.desk.words["advice-search-example"], value: sought) { self.sought = $0 }
        if sought.isEmpty { topics(&on) } else { results(&on) }
        on.notices(app)
        return on.rows
    }

    private func topics(_ on: inout Builder) {
        on.heading("advice-topics")
        for topic in (try? app.desk.open().topics(audience: audience)) ?? [] {
            add(topic.id, topic.title, hint: topic.summary, &on)
        }
    }

    private func results(_ on: inout Builder) {
        guard let found = try? app.desk.open().search(words: sought, audience: audience) else { return }
        if !found.pinned.isEmpty { on.heading("advice-pinned") }
        for hit in found.pinned { add(hit.id, hit.title, &on) }
        let count = Int64(found.hits.count)
        on.said("advice-results", app.desk.words("advice-results", [.count("count", count)]), as: Row.heading)
        for hit in found.hits { add(hit.id, hit.title, &on) }
        guard found.hits.isEmpty else { return }
        on.text("advice-none")
        topics(&on)
    }

    private func add(_ topic: String, _ title: String, hint: String = "", _ on: inout Builder) {
        if on.rows.contains(where: { $0.id == "topic:" + topic }) { return }
        let page = PageModel(app, topic, for: audience)
        on.add(Control("topic:" + topic, title, hint: hint, work: .now { self.app.open(page) }))
    }
}
