import Gateway
import Observation

/// Hide it: the question about the door, the door taught, a look, and what stays to be seen.
@MainActor @Observable public final class HideModel: ScreenModel {
    public let screen = Screen.hide
    /// Whether somebody who looks might know it; none before it is answered.
    private var mightKnow: Bool?
    private var trouble: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("hide-title")
        on.text("hide-about")
        on.notice(trouble)
        if mayAsk { askDoor(&on) }
        if mightKnow != true || !app.desk.gateway.hasCode { on.text("hide-door", "hide-try") }
        on.heading("hide-look")
        on.text("hide-look-about")
        addLooks(&on, app) { self.trouble = $0 }
        on.text("hide-ios-name", "hide-ios-alert", "hide-ios-recents", "hide-store", "hide-undo")
        on.later("hide-do", weight: .main, hide)
        return on.rows
    }

    /// Outside, once there is a code, the core leaves that way in as it is.
    private var mayAsk: Bool { app.desk.isInside || !app.desk.gateway.hasCode }

    private func askDoor(_ on: inout Builder) {
        on.heading("hide-question")
        on.text("hide-question-why")
        on.choice("hide-yes", isChosen: mightKnow == true) { self.mightKnow = true }
        on.choice("hide-no", isChosen: mightKnow == false) { self.mightKnow = false }
        if mightKnow == true { on.notice(app.desk.gateway.hasCode ? "hide-door-off-now" : "hide-door-off-later") }
    }

    private func hide() async {
        do {
            if let mightKnow { try await app.desk.choose(app.desk.prefs.with(helpDoor: !mightKnow)) }
            app.take(try app.desk.gateway.hide())
            app.desk.reread()
        } catch {
            trouble = app.trouble(error)
        }
    }
}

extension Prefs {
    func with(
        helpDoor: Bool? = nil, look: String? = nil, threePresses: Bool? = nil, callMinutes: UInt32? = nil,
        pickerMinutes: UInt32? = nil, language: String? = nil
    ) -> Prefs {
        Prefs(
            covered: covered, helpDoor: helpDoor ?? self.helpDoor, look: look ?? self.look,
            threePresses: threePresses ?? self.threePresses, callMinutes: callMinutes ?? self.callMinutes,
            pickerMinutes: pickerMinutes ?? self.pickerMinutes, language: language ?? self.language)
    }
}

/// The looks that can be chosen, on the two screens that offer them. Each has a message of its own.
@MainActor func addLooks(_ on: inout Builder, _ app: AppModel, _ tell: @escaping @MainActor (String?) -> Void) {
    for look in app.desk.ports.icons.looks {
        on.laterChoice("hide-look-" + look, isChosen: app.desk.prefs.look == look) {
            tell(await choose(look, app))
        }
    }
}

/// Chosen only if the system took it; else the message about it.
@MainActor private func choose(_ look: String, _ app: AppModel) async -> String? {
    do {
        try await app.desk.ports.icons.choose(look)
        try await app.desk.choose(app.desk.prefs.with(look: look))
        return nil
    } catch {
        return app.trouble(error)
    }
}
