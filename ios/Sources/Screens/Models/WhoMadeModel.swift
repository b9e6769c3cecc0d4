import Foundation
import Gateway
import Observation

/// Who made this, when, who checked it, and who cannot see it.
@MainActor @Observable public final class WhoMadeModel: ScreenModel {
    public let screen = Screen.whoMade
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("who-made-title")
        if let about = try? app.desk.open().about(nowMs: app.desk.nowMs) { add(about, &on) }
        on.text("who-made-sources", "who-made-unseen", "who-made-nothing-sent")
        on.text("who-made-no-permission", "who-made-wrong")
        on.notices(app)
        return on.rows
    }

    private func add(_ about: About, _ on: inout Builder) {
        let words = app.desk.words
        if about.publisher.isEmpty {
            on.text("who-made-nobody")
        } else {
            on.said("who-made-publisher", words("who-made-publisher", [.text("publisher", about.publisher)]))
        }
        if about.reviewers.isEmpty { on.text("who-made-no-reviewer") }
        for reviewer in about.reviewers {
            let values: [Value] = [.text("name", reviewer.name), .text("date", reviewer.date)]
            on.said(reviewer.name, words("who-made-reviewer", values), as: Row.item)
        }
        let made: [Value] = [.count("version", Int64(clamping: about.version)), .text("date", day(about.builtMs))]
        on.said("who-made-version", words("who-made-version", made))
    }

    private func day(_ ms: Int64) -> String {
        let form = DateFormatter()
        form.dateStyle = .medium
        form.timeStyle = .none
        form.timeZone = TimeZone(secondsFromGMT: 0)
        return form.string(from: Date(timeIntervalSince1970: Double(ms) / 1000))
    }
}
