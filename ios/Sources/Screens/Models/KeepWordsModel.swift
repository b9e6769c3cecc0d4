import Foundation
import Gateway
import Observation

/// Keeps words and facts of one kind: typed, and as good as any picture.
@MainActor @Observable public final class KeepWordsModel: ScreenModel {
    public let screen = Screen.keep
    public let kind: KeptKind
    public private(set) var keptId: String?
    private var typed: [String: String] = [:]
    private var lines = 1
    private var isMine: Set<Int> = []
    private var pictureLeft = false
    private var hasCard = false
    private var way = Way.other
    private var happened: Date?
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ kind: KeptKind) {
        self.app = app
        self.kind = kind
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title(KeepForm.title(kind))
        if let help = KeepForm.help(kind) { on.text(help) }
        on.notice(notice)
        if keptId == nil { form(&on) } else { kept(&on) }
        return on.rows
    }

    private func form(_ on: inout Builder) {
        if kind == .transcript { conversation(&on) }
        for field in KeepForm.fields(kind) { add(field.id, field.id, field, &on) }
        if kind == .payment { payment(&on) }
        when(&on)
        on.later("common-save", weight: .main, save)
    }

    private func add(_ id: String, _ word: String, _ field: KeepForm.Field, _ on: inout Builder) {
        let hint = field.help.map { app.desk.words[$0] } ?? ""
        on.add(Control(
            id, app.desk.words[word], hint: hint, trait: field.isLong ? .area : .field, value: typed[id] ?? "",
            work: .typed { self.typed[id] = $0 }))
    }

    private func conversation(_ on: inout Builder) {
        on.text("keep-words-disappearing")
        for line in 0..<lines {
            for field in KeepForm.line { add("\(field.id):\(line)", field.id, field, &on) }
            sender(line, &on)
        }
        on.button("keep-words-add") { self.lines += 1 }
        on.toggle("keep-words-picture-left", isOn: pictureLeft) { self.pictureLeft.toggle() }
    }

    private func sender(_ line: Int, _ on: inout Builder) {
        for (word, mine) in [("keep-words-them", false), ("keep-words-me", true)] {
            on.add(Control(
                "\(word):\(line)", app.desk.words[word], hint: app.desk.words["keep-words-sender"],
                trait: .choice(isMine.contains(line) == mine), work: .now { self.setMine(line, mine) }))
        }
    }

    private func setMine(_ line: Int, _ mine: Bool) {
        if mine { isMine.insert(line) } else { isMine.remove(line) }
    }

    private func payment(_ on: inout Builder) {
        on.heading("keep-payment-way")
        for (id, way) in KeepForm.ways { on.choice(id, isChosen: self.way == way) { self.way = way } }
        if way != .giftCard { return }
        on.notice("keep-payment-gift-card")
        on.toggle("keep-payment-have-card", isOn: hasCard) { self.hasCard.toggle() }
    }

    private func when(_ on: inout Builder) {
        on.text("keep-when-about")
        on.add(Control("keep-when", app.desk.words["keep-when"], date: happened) { self.happened = $0 })
        on.choice("keep-when-unknown", isChosen: happened == nil) { self.happened = nil }
    }

    private func kept(_ on: inout Builder) {
        on.text("keep-typed-note")
        on.button("keep-add-more", weight: .main) { self.again() }
        on.button("common-done") { self.app.closeTop() }
    }

    private func again() {
        (keptId, notice, typed, lines, isMine, happened) = (nil, nil, [:], 1, [], nil)
    }

    private func text(_ id: String) -> String { typed[id] ?? "" }

    private func save() async {
        guard typed.values.contains(where: { !$0.isEmpty }) else { return notice = "keep-nothing" }
        let (kept, origin) = (what, app.desk.origin(.typed, happened: happened.map(app.desk.moment)))
        do {
            keptId = try await app.desk.gateway.ask { try $0.addRecord(kept: kept, origin: origin) }
            notice = "keep-kept"
        } catch {
            notice = app.trouble(error)
        }
    }

    private var what: Kept {
        switch kind {
        case .account:
            .account(
                platform: text("keep-who-platform"), shownName: text("keep-who-shown"), accountId: text("keep-who-id"),
                link: text("keep-who-link"))
        case .transcript: .transcript(lines: spoken, pictureLeftOnPhone: pictureLeft)
        case .demand:
            .demand(
                words: text("keep-demand"), amount: text("keep-demand-amount"), deadline: text("keep-demand-deadline"))
        case .payment:
            .payment(
                amount: text("keep-payment-amount"), currency: text("keep-payment-currency"), way: way,
                reference: text("keep-payment-reference"), whereItWent: text("keep-payment-where"),
                keepCardAndReceipt: way == .giftCard && hasCard)
        case .link: .link(address: text("keep-link-url"), words: text("keep-link-where"))
        default: .note(words: text("keep-note"), about: [])
        }
    }

    private var spoken: [Line] {
        (0..<lines).map { line in
            let sender = app.desk.words[isMine.contains(line) ? "keep-words-me" : "keep-words-them"]
            return Line(words: text("keep-words-type:\(line)"), sender: sender, shownTime: text("keep-words-time:\(line)"))
        }
        .filter { !$0.words.isEmpty }
    }
}
