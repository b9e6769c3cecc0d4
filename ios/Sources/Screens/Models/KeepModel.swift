import Gateway
import Observation

/// What can be kept, in the order in which it is asked for.
@MainActor @Observable public final class KeepModel: ScreenModel {
    public let screen = Screen.keep
    private var askAge = false
    private var isRead = false
    private var trouble: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("keep-title")
        on.notice(trouble)
        if !app.desk.isInside { needCode(&on) } else if askAge { first(&on) } else if isRead { menu(&on) }
        return on.rows
    }

    private func needCode(_ on: inout Builder) {
        on.text("keep-first-code")
        if app.desk.gateway.hasCode {
            on.button("launch-code", weight: .main) { self.app.leave() }
        } else {
            on.button("launch-setup", weight: .main) { self.app.open(.setup) }
        }
    }

    private func first(_ on: inout Builder) {
        on.heading("keep-first-age")
        on.text("setup-age", "setup-age-why")
        on.later("setup-age-adult", weight: .main) { await self.take(.adult) }
        on.later("setup-age-under-18", weight: .main) { await self.take(.under18) }
        on.button("common-skip") { self.askAge = false }
    }

    private func menu(_ on: inout Builder) {
        on.text("keep-intro", "keep-order")
        for (id, kind) in Self.words { on.button(id, weight: .main) { self.app.open(.keepWords(kind)) } }
        on.heading("keep-file")
        for (id, kind) in files { on.button(id) { self.app.open(.keepFile(kind)) } }
        on.text("keep-not-delete", "keep-where-original")
        on.button("home-kept", weight: .quiet) { self.app.open(.kept) }
    }

    private static let words: [(String, KeptKind)] = [
        ("keep-who", .account), ("keep-words", .transcript), ("keep-demand", .demand), ("keep-payment", .payment),
        ("keep-link", .link), ("keep-note", .note),
    ]

    /// What the core allows at this age.
    private var files: [(String, KeptKind)] {
        guard let limits = try? app.desk.open().limits(age: app.desk.age) else { return [] }
        return [("keep-words-screenshot", .screenshot)]
            + (limits.video ? [("keep-recording", .recording)] : [])
            + (limits.anyFile ? [("keep-document", .document)] : [])
            + (limits.sound ? [("keep-sound", .sound)] : [])
    }

    public func appear() async {
        guard app.desk.isInside else { return }
        do {
            let count = try await app.desk.gateway.ask { try $0.count() }
            if !isRead { askAge = app.desk.age == .notSaid && count == 0 }
            isRead = true
        } catch {
            trouble = app.trouble(error)
        }
    }

    private func take(_ age: Age) async {
        do {
            try await app.desk.setAge(age)
            askAge = false
        } catch {
            trouble = app.trouble(error)
        }
    }
}
