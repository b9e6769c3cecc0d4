import Gateway
import Observation

/// One page of advice, its sources and review date at the foot.
@MainActor @Observable public final class PageModel: ScreenModel {
    public let screen = Screen.page
    public let topic: String
    @ObservationIgnored private let audience: Audience?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ topic: String, for audience: Audience? = nil) {
        self.app = app
        self.topic = topic
        self.audience = audience
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        do { add(try app.page(topic, for: audience), &on) } catch { on.notice(wordId(of: error)) }
        return on.rows
    }

    private func add(_ page: Page, _ on: inout Builder) {
        on.said("page-title", page.title, as: Row.title)
        if page.fallback { on.notice("notice-fallback") }
        if page.languageDraft { on.notice("notice-language") }
        on.said("page-summary", page.summary)
        for (place, block) in page.blocks.enumerated() { add(block, "block-\(place)", &on) }
        foot(page, &on)
        on.notices(app)
    }

    private func add(_ block: PageBlock, _ id: String, _ on: inout Builder) {
        on.said(id, block.spans.map(\.text).joined(), as: kind(of: block))
        for (place, span) in block.spans.enumerated() {
            guard let target = span.target, let name = app.name(of: target) else { continue }
            let link = Control("\(id)-\(place):" + target.id, span.text, hint: name, work: .now { self.app.go(target) })
            if !span.text.isEmpty { on.add(link) }
        }
    }

    private func kind(of block: PageBlock) -> (Said) -> Row {
        switch block.kind {
        case .heading2, .heading3: Row.heading
        case .paragraph: Row.text
        case .item: Row.item
        }
    }

    private func foot(_ page: Page, _ on: inout Builder) {
        on.heading("advice-sources")
        for source in page.sources {
            on.add(Control(
                "source:" + source.id, source.title, hint: app.desk.words["advice-link-source"], trait: .link,
                weight: .quiet, work: .later { _ = await self.app.visit(source.url, .page, shown: source.url) }))
        }
        on.said("advice-reviewed", app.desk.words("advice-reviewed", [.text("date", page.reviewed)]))
    }
}
