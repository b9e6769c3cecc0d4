import Foundation
import Gateway
import Observation

/// The call sheet: large cards in asking order, and a box for what is told on the phone. Turned to somebody at a
/// counter it leads nowhere.
@MainActor @Observable public final class CallSheetModel: ScreenModel {
    public let screen = Screen.callSheet
    public private(set) var isTurned = false
    private var cards: [Card] = []
    private var number = ""
    private var officer = ""
    private var expected = ""
    private var by: Date?
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
        on.field("call-sheet-number", hint: app.desk.words["call-sheet-number-help"], value: number) { self.number = $0 }
        on.field("call-sheet-officer", value: officer) { self.officer = $0 }
        on.field("call-sheet-expected", value: expected, isLong: true) { self.expected = $0 }
        on.add(Control("follow-up-by", app.desk.words["follow-up-by"], date: by) { self.by = $0 })
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
        let (who, way) = app.desk.called
        let contact = Contact(
            who: who, channel: way, referenceNumber: number, caseNumber: "", pin: "", officer: officer, words: "",
            expected: expected, expectedBy: by.map(app.desk.moment))
        let origin = app.desk.origin(.typed)
        do {
            _ = try await app.desk.gateway.ask { try $0.addRecord(kept: .contacted(contact: contact), origin: origin) }
            (number, officer, expected, by) = ("", "", "", nil)
            notice = "keep-kept"
            await appear()
        } catch {
            notice = app.trouble(error)
        }
    }
}
