import Gateway
import Observation

/// A plain list of notes, and nothing else.
@MainActor @Observable public final class NotesModel: ScreenModel {
    public let screen = Screen.notes
    private var notes: [EntryLine] = []
    private var typed = ""
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var hasBack: Bool { false }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("notes-title")
        on.notice(notice)
        if notes.isEmpty { on.text("notes-empty") }
        for note in notes { on.said(note.id, note.title, as: Row.item) }
        on.field("notes-words", value: typed, isLong: true) { self.typed = $0 }
        on.later("notes-new", weight: .main, save)
        return on.rows
    }

    public func appear() async {
        do {
            notes = try await app.desk.gateway.ask { try $0.list(before: nil, limit: 200) }
        } catch {
            notice = app.trouble(error)
        }
    }

    private func save() async {
        guard !typed.isEmpty else { return }
        let (words, origin) = (typed, app.desk.origin(.typed))
        do {
            _ = try await app.desk.gateway.ask { try $0.addRecord(kept: .note(words: words, about: []), origin: origin) }
            typed = ""
        } catch {
            notice = app.trouble(error)
        }
        await appear()
    }
}
