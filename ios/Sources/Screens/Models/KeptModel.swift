import Gateway
import Observation

/// What was kept: words, no pictures, newest first.
@MainActor @Observable public final class KeptModel: ScreenModel {
    public let screen = Screen.kept
    private var lines: [EntryLine] = []
    private var count: UInt64 = 0
    private var missing: [String] = []
    private var lacking: String?
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("kept-title")
        on.notice(notice)
        on.said("kept-missing", lacking ?? missing.first ?? "", as: Row.notice)
        on.text("kept-words-only")
        if !lines.isEmpty { list(&on) } else if missing.isEmpty { on.text("kept-empty") }
        on.button("home-keep") { self.app.open(.keep) }
        on.later("settings-record", weight: .quiet, check)
        return on.rows
    }

    private func list(_ on: inout Builder) {
        on.said("kept-count", app.desk.words("kept-count", [.count("count", Int64(count))]))
        for line in lines { add(line, &on) }
        if lines.count < count { on.later("kept-load-more", more) }
    }

    private func add(_ line: EntryLine, _ on: inout Builder) {
        let kind = app.desk.words[wordId(of: line.kind)]
        let state = wordId(of: line.state).map { app.desk.words[$0] } ?? ""
        on.add(Control(
            "item:" + line.id, line.title.isEmpty ? kind : line.title, hint: state, value: kind,
            work: .now { self.app.open(.item(line.id)) }))
    }

    public func appear() async {
        lines = []
        await more()
    }

    private func more() async {
        let before = lines.last?.order
        do {
            lines += try await app.desk.gateway.ask { try $0.list(before: before, limit: 50) }
            count = try await app.desk.gateway.ask { try $0.count() }
            let guide = try app.desk.open()
            missing = try await app.desk.gateway.ask { try $0.missingWords(guide: guide) }
        } catch {
            notice = app.trouble(error)
        }
    }

    private func check() async {
        do {
            let count = try await app.desk.gateway.ask { try $0.checkLog().missing.count }
            lacking = count == 0 ? nil : app.desk.words("kept-missing", [.count("count", Int64(count))])
            notice = count == 0 ? "kept-chain-fine" : nil
        } catch KitError.Damaged {
            notice = "kept-chain-broken"
        } catch {
            notice = app.trouble(error)
        }
    }
}

func wordId(of kind: KeptKind) -> String {
    switch kind {
    case .note: "kept-kind-note"
    case .account: "kept-kind-account"
    case .transcript: "kept-kind-transcript"
    case .demand: "kept-kind-demand"
    case .payment: "kept-kind-payment"
    case .link: "kept-kind-link"
    case .contact: "kept-kind-contact"
    case .screenshot: "kept-kind-screenshot"
    case .recording: "kept-kind-recording"
    case .document: "kept-kind-document"
    case .sound: "kept-kind-sound"
    }
}

func wordId(of state: EntryState) -> String? {
    switch state {
    case .kept: nil
    case .unfinished: "kept-unfinished"
    case .damaged: "kept-damaged"
    }
}
