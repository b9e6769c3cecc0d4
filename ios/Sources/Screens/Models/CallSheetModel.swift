import Foundation
import Gateway
import Observation

/// The call sheet: large cards in asking order, and a box for what is told on the phone. Turned to somebody at a
/// counter it leads nowhere.
@MainActor @Observable public final class CallSheetModel: ScreenModel {
    public let screen = Screen.callSheet
    public private(set) var isTurned = false
    private var cards: [Card] = []
    private let form = ContactForm("call-sheet-number", "call-sheet-officer")
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var hasBack: Bool { !isTurned }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("call-sheet-title")
        on.text(isTurned ? "call-sheet-turned" : "call-sheet-first")
        for card in cards { on.row(.card(Said("card:" + card.id, card.title), lines: card.lines)) }
        if !isTurned {
            box(&on)
            on.button("call-sheet-turn") { self.isTurned = true }
        }
        return on.rows
    }

    private func box(_ on: inout Builder) {
        on.notice(notice)
        form.draw(&on)
        if app.desk.isInside { on.later("common-save", weight: .main, save) } else { on.text("keep-first-code") }
    }

    public func appear() async {
        do {
            let guide = try app.desk.open()
            let isInside = app.desk.isInside
            cards = try isInside ? await app.desk.gateway.ask { try $0.callSheet(guide: guide) } : guide.blankSheet()
        } catch {
            notice = app.trouble(error)
        }
    }

    private func save() async {
        guard !form.isEmpty else { return notice = "keep-nothing" }
        do {
            try await form.save(app.desk, with: app.desk.called)
            notice = "keep-kept"
            await appear()
        } catch {
            notice = app.trouble(error)
        }
    }
}
