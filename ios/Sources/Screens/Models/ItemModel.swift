import Gateway
import Observation

/// One kept thing: read, shown or played, noted about, removed after asking twice.
@MainActor @Observable public final class ItemModel: ScreenModel {
    public enum Stage: Int, Sendable { case read, sure, again, removed }

    public let screen = Screen.item
    public let id: String
    public private(set) var stage = Stage.read
    private var entry: Entry?
    private var notes: [String] = []
    private var note = ""
    private var preview: Preview?
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ id: String) {
        self.app = app
        self.id = id
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("item-title")
        on.notice(notice)
        switch stage {
        case .read: if let entry { read(entry, &on) }
        case .sure, .again: ask(&on)
        case .removed: removed(&on)
        }
        return on.rows
    }

    private func read(_ entry: Entry, _ on: inout Builder) {
        on.said("kind", app.desk.words[wordId(of: entry.line.kind)], as: Row.heading)
        if entry.line.state == .unfinished { on.notice("kept-unfinished-about") }
        if entry.line.state == .damaged { on.notice("kept-damaged-about") }
        for (place, fact) in facts(of: entry, app.desk.words).enumerated() {
            on.row(.card(Said("fact-\(place)", app.desk.words[fact.word]), lines: fact.lines))
        }
        if entry.file != nil { file(entry, &on) }
        noted(&on)
        on.button("item-remove", weight: .danger) { self.stage = .sure }
    }

    private func file(_ entry: Entry, _ on: inout Builder) {
        let title = Said("item-show", entry.line.title)
        switch preview {
        case .picture(let bytes): on.row(.picture(title, bytes: bytes))
        case .pages(let bytes): on.row(.pages(title, bytes: bytes))
        case .words(let words): on.said(title.id, words)
        case nil: if Preview.isOffered(entry.line.kind) { on.later("item-show", weight: .main, show) }
        }
        if [.recording, .sound].contains(entry.line.kind) { on.later("item-play", weight: .main, play) }
        on.later("item-check", check)
    }

    private func noted(_ on: inout Builder) {
        if !notes.isEmpty { on.row(.card(Said("item-notes", app.desk.words["item-notes"]), lines: notes)) }
        on.field("item-note", value: note, isLong: true) { self.note = $0 }
        on.later("common-save", save)
    }

    private func ask(_ on: inout Builder) {
        on.notice(stage == .sure ? "item-remove-sure" : "item-remove-again")
        on.later("common-remove", weight: .danger, remove)
        on.button("common-cancel", weight: .main) { self.stage = .read }
    }

    private func removed(_ on: inout Builder) {
        on.text("item-removed")
        on.later("item-forget") { await self.attempt { try $0.forgetRemoved(id: self.id) } then: { self.app.closeTop() } }
        on.button("common-done", weight: .main) { self.app.closeTop() }
    }

    public func appear() async {
        guard stage == .read else { return }
        let id = id
        do {
            let entry = try await app.desk.gateway.ask { try $0.entry(id: id) }
            self.entry = entry
            notes = try await app.desk.gateway.ask { session in try entry.notes.map { words(of: try session.entry(id: $0)) } }
        } catch {
            notice = app.trouble(error)
        }
    }

    private func remove() async {
        guard stage == .again else { return stage = .again }
        await attempt { try $0.remove(id: self.id) } then: {
            self.stage = .removed
            self.preview = nil
        }
    }

    private func save() async {
        guard !note.isEmpty else { return notice = "keep-nothing" }
        let (words, origin) = (note, app.desk.origin(.typed))
        await attempt { _ = try $0.addRecord(kept: .note(words: words, about: [self.id]), origin: origin) } then: {
            self.note = ""
            self.notice = "keep-kept"
        }
        await appear()
    }

    private func check() async {
        await attempt { try $0.verify(id: self.id) } then: { self.notice = "item-whole" }
    }

    private func play() async {
        let (id, gateway) = (id, app.desk.gateway)
        guard let length = entry?.line.lengthBytes else { return }
        let media = Media(name: name, lengthBytes: length) { offset, count in
            try await gateway.ask { try $0.read(id: id, offset: offset, lengthBytes: count) }
        }
        await app.desk.ports.player.play(media)
    }

    private var name: String {
        switch entry?.kept {
        case .recording(let file), .sound(let file), .document(let file), .screenshot(let file): file.name
        default: ""
        }
    }

    private func show() async {
        guard let line = entry?.line, line.lengthBytes <= Self.most else { return notice = "item-too-large" }
        let id = id
        do {
            preview = Preview(try await app.desk.gateway.ask { try readAll($0, id) }, of: line.kind)
            if preview == nil { notice = "item-too-large" }
        } catch {
            notice = app.trouble(error)
        }
    }

    /// Bytes of a file that are held at once.
    private static let most: UInt64 = 32 << 20

    private func attempt(_ act: @Sendable (Session) throws -> Void, then: () -> Void) async {
        do {
            try await app.desk.gateway.ask(act)
            then()
        } catch {
            notice = app.trouble(error)
        }
    }
}

private func words(of entry: Entry) -> String {
    if case .note(let words, _) = entry.kept { words } else { entry.line.title }
}

private func readAll(_ session: Session, _ id: String) throws -> [UInt8] {
    var all: [UInt8] = []
    while true {
        let piece = try session.read(id: id, offset: UInt64(all.count), lengthBytes: 1 << 20)
        if piece.isEmpty { return all }
        all += piece
    }
}
