import Foundation
import Gateway
import Observation

/// Numbers that were given, and what should have happened by now. Only when opened; it never reminds.
@MainActor @Observable public final class FollowUpModel: ScreenModel {
    public let screen = Screen.followUp
    private var contacts: [(id: String, contact: Contact)] = []
    private let form = ContactForm("follow-up-number", "follow-up-case", "follow-up-pin", "follow-up-officer")
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("follow-up-title")
        on.text("follow-up-about")
        on.notice(notice)
        if !app.desk.isInside { on.text("keep-first-code") } else { list(&on) }
        return on.rows
    }

    private func list(_ on: inout Builder) {
        if contacts.isEmpty { on.text("follow-up-empty") }
        for (id, contact) in contacts { add(id, contact, &on) }
        on.heading("follow-up-add")
        form.draw(&on)
        on.text("follow-up-pin-about")
        on.later("common-save", weight: .main, save)
        on.text("follow-up-still-going")
    }

    private func add(_ id: String, _ contact: Contact, _ on: inout Builder) {
        let lines = [contact.referenceNumber, contact.caseNumber, contact.pin, contact.officer, contact.expected]
        let by = contact.expectedBy.map { app.desk.words("follow-up-expected", [.text("date", saidDay($0))]) }
        let title = contact.who.isEmpty ? app.desk.words["kept-kind-contact"] : name(contact.who)
        on.row(.card(Said(id, title), lines: (lines + [by ?? ""]).filter { !$0.isEmpty }))
        if let by = contact.expectedBy, by.unixMs < app.desk.nowMs { late(id, &on) }
    }

    private func late(_ id: String, _ on: inout Builder) {
        on.said(id + "-late", app.desk.words["follow-up-late"], as: Row.notice)
        on.said(id + "-late-do", app.desk.words["follow-up-late-do"])
    }

    /// The name of a service or area, or what the person wrote.
    private func name(_ who: String) -> String {
        app.name(of: Target(kind: .service, id: who)) ?? (try? app.desk.open().area(id: who).name) ?? who
    }

    public func appear() async {
        guard app.desk.isInside else { return }
        do {
            contacts = try await app.desk.gateway.ask { try contactsKept($0) }
        } catch {
            notice = app.trouble(error)
        }
    }

    private func save() async {
        guard !form.isEmpty else { return notice = "keep-nothing" }
        do {
            try await form.save(app.desk, with: ("", ""))
            notice = "keep-kept"
        } catch {
            notice = app.trouble(error)
        }
        await appear()
    }
}

private func contactsKept(_ session: Session) throws -> [(id: String, contact: Contact)] {
    var found: [(id: String, contact: Contact)] = []
    var before: UInt64?
    while true {
        let page = try session.list(before: before, limit: 500)
        guard let last = page.last else { return found }
        for line in page where line.kind == .contact {
            if case .contacted(let contact) = try session.entry(id: line.id).kept { found.append((line.id, contact)) }
        }
        before = last.order
    }
}
