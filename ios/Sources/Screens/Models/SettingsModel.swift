import Gateway
import Observation

/// Settings: look, door, another way than holding, age, how long it may wait, language.
@MainActor @Observable public final class SettingsModel: ScreenModel {
    public let screen = Screen.settings
    private var notice: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    private var prefs: Prefs { app.desk.prefs }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("settings-title")
        on.notice(notice)
        looks(&on)
        door(&on)
        on.heading("settings-hold")
        on.toggle("settings-hold-press", isOn: prefs.threePresses) {
            await self.choose(self.prefs.with(threePresses: !self.prefs.threePresses))
        }
        ages(&on)
        waits(&on)
        languages(&on)
        on.text("settings-uninstall")
        return on.rows
    }

    private func looks(_ on: inout Builder) {
        on.heading("settings-look")
        on.text("hide-look-about", "hide-ios-alert")
        addLooks(&on, app) { self.notice = $0 }
        if prefs.covered { on.button("settings-show-again", unhide) } else { on.button("hide-do") { self.app.open(.hide) } }
    }

    private func unhide() {
        app.take(app.desk.gateway.unhide())
        app.desk.reread()
    }

    private func door(_ on: inout Builder) {
        on.heading("settings-door")
        on.text(prefs.helpDoor ? "settings-door-on" : "settings-door-off")
        on.toggle("settings-door", isOn: prefs.helpDoor) {
            await self.choose(self.prefs.with(helpDoor: !self.prefs.helpDoor))
        }
    }

    private func ages(_ on: inout Builder) {
        on.heading("settings-age")
        on.text("settings-age-about")
        for (id, age) in [("setup-age-adult", Age.adult), ("setup-age-under-18", .under18), ("common-not-said", .notSaid)] {
            on.laterChoice(id, isChosen: app.desk.age == age) { await self.take(age) }
        }
    }

    private func waits(_ on: inout Builder) {
        on.heading("settings-wait")
        on.text("settings-wait-about")
        for minutes in Self.minutes {
            wait("wait-call", minutes, isChosen: prefs.callMinutes == minutes, &on) { $0.with(callMinutes: minutes) }
        }
        on.heading("settings-wait-file")
        on.text("settings-wait-file-about")
        for minutes in Self.minutes {
            wait("wait-file", minutes, isChosen: prefs.pickerMinutes == minutes, &on) { $0.with(pickerMinutes: minutes) }
        }
    }

    /// Offered out of what the core allows.
    private static let minutes: [UInt32] = [0, 1, 5, 10, 15, 30]

    private func wait(
        _ id: String, _ minutes: UInt32, isChosen: Bool, _ on: inout Builder, _ change: @escaping @MainActor (Prefs) -> Prefs
    ) {
        let label = app.desk.words("settings-wait-minutes", [.count("count", Int64(minutes))])
        on.add(Control(
            "\(id):\(minutes)", label, trait: .choice(isChosen), work: .later { await self.choose(change(self.prefs)) }))
    }

    private func languages(_ on: inout Builder) {
        on.heading("settings-language")
        language("", app.desk.words["settings-language-phone"], &on)
        for language in (try? app.desk.open().about(nowMs: app.desk.nowMs).languages) ?? [] {
            self.language(language.id, language.name, isDraft: language.reviewedBy.isEmpty, &on)
        }
    }

    private func language(_ id: String, _ name: String, isDraft: Bool = false, _ on: inout Builder) {
        on.add(Control(
            "language:" + id, name, hint: isDraft ? app.desk.words["settings-language-draft"] : "",
            trait: .choice(prefs.language == id), work: .later { await self.choose(self.prefs.with(language: id)) }))
    }

    private func take(_ age: Age) async {
        do {
            try await app.desk.setAge(age)
        } catch {
            notice = app.trouble(error)
        }
    }

    private func choose(_ prefs: Prefs) async {
        do {
            notice = nil
            try await app.desk.choose(prefs)
        } catch {
            notice = app.trouble(error)
        }
    }
}
