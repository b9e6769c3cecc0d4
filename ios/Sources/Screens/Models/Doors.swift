import Gateway

extension Builder {
    /// One way to reach somebody: what to know first, which trace it leaves, then the tap.
    /// `first` is done before the other app comes up.
    mutating func door(
        _ door: Door, of who: String, name: String, at place: String, _ app: AppModel,
        first: @escaping @MainActor () async -> Void = {}
    ) {
        if rows.contains(where: { $0.id == "go:" + door.uri }) { return }
        let id = place + door.uri
        said(id + "-open", door.openText.joined(separator: " "))
        said(id + "-hours", door.hours.joined(separator: " "))
        said(id + "-cost", door.cost)
        said(id + "-how", door.how ?? "")
        said(id + "-trace", door.traces.joined(separator: " "))
        add(Control(
            "go:" + door.uri, words[wordId(of: door.medium)], hint: name, trait: .link, weight: .main,
            value: door.shown,
            work: .later {
                await first()
                await app.call(door, who)
            }))
        if reason(for: door.medium) == .page {
            later("trace-private", of: door.uri) { app.desk.ports.clipboard.copy(door.uri) }
        }
    }

    /// A button that stands more than once on a screen, each time for something else.
    mutating func later(
        _ id: String, of what: String, weight: Weight = .quiet, _ act: @escaping @MainActor () async -> Void
    ) {
        add(Control(id + ":" + what, words[id], weight: weight, work: .later(act)))
    }

    /// What must stand beside every page: that nobody answers for it yet, that it is past its date, or the clock wrong.
    mutating func notices(_ app: AppModel) {
        guard let about = try? app.desk.open().about(nowMs: app.desk.nowMs) else { return }
        if about.draft { notice("notice-draft") }
        if about.expired { notice("notice-expired") }
        if about.clockBehind { notice("notice-clock") }
    }
}

extension AppModel {
    /// Steps out by that way; if it was gone and a session is up, that is written down.
    func call(_ door: Door, _ who: String) async {
        let way = desk.words[wordId(of: door.medium)]
        guard await visit(door.uri, reason(for: door.medium), shown: door.shown) else { return }
        desk.called = (who, way)
        if desk.isInside { _ = try? await desk.gateway.ask { try $0.contactMade(who: who, channel: way) } }
    }
}

func wordId(of medium: Medium) -> String {
    switch medium {
    case .phone: "medium-phone"
    case .silent: "medium-silent"
    case .text: "medium-text"
    case .chat: "medium-chat"
    case .form: "medium-form"
    case .relay: "medium-relay"
    case .bsl: "medium-bsl"
    case .email: "medium-email"
    case .page: "medium-page"
    }
}

func reason(for medium: Medium) -> Reason {
    switch medium {
    case .phone, .silent, .text, .relay: .call
    case .chat, .form, .bsl, .email, .page: .page
    }
}
