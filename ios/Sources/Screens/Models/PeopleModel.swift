import Gateway
import Observation

/// People who help: open now first, by the way the person can talk.
@MainActor @Observable public final class PeopleModel: ScreenModel {
    public let screen = Screen.people
    private var isForChild = false
    private var trouble: String?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel) { self.app = app }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("people-title")
        on.notice(trouble)
        on.text("people-open-first", "people-call-back")
        ways(&on)
        on.toggle("people-for-child", isOn: isForChild) { self.isForChild.toggle() }
        list(&on)
        on.notices(app)
        return on.rows
    }

    private func ways(_ on: inout Builder) {
        on.heading("plan-talk")
        for (id, channel) in [("plan-talk-voice", Channel.voice), ("plan-talk-type", .type), ("plan-talk-bsl", .bsl)] {
            let isChosen = app.desk.answers.talk == channel
            on.laterChoice(id, isChosen: isChosen) { await self.talk(isChosen ? nil : channel) }
        }
    }

    private func list(_ on: inout Builder) {
        guard let query = app.desk.query?.with(forChild: isForChild),
            let people = try? app.desk.open().people(query: query, nowMs: app.desk.nowMs)
        else { return }
        if people.nobodyNow { on.notice("people-nobody-now") }
        for service in people.services { add(service, &on) }
    }

    private func add(_ service: Listed, _ on: inout Builder) {
        on.add(Control(
            "service:" + service.id, service.name, hint: service.about,
            weight: service.answersNow ? .main : .usual, work: .now { self.app.open(.service(service.id)) }))
        on.said(service.id + "-open", service.doors.first?.openText.joined(separator: " ") ?? "")
        if !service.instead.isEmpty { closed(service, &on) }
    }

    /// When somebody answers again, and who does meanwhile.
    private func closed(_ service: Listed, _ on: inout Builder) {
        if let door = service.doors.dropFirst().first(where: { $0.open == .closed }) {
            let way = app.desk.words[wordId(of: door.medium)]
            on.said(service.id + "-closed", ([way + ":"] + door.openText).joined(separator: " "))
        }
        let names = service.instead.compactMap { app.name(of: Target(kind: .service, id: $0)) }
        on.said(service.id + "-instead", app.desk.words["people-instead"] + " " + names.joined(separator: ", "))
    }

    private func talk(_ channel: Channel?) async {
        do { try await app.desk.setAnswers(app.desk.answers.with(talk: channel)) } catch { trouble = app.trouble(error) }
    }
}

extension Answers {
    func with(age: Age) -> Answers {
        Answers(who: who, safe: safe, age: age, talk: talk, nation: nation, paid: paid, posted: posted, told: told)
    }

    func with(talk: Channel?) -> Answers {
        Answers(who: who, safe: safe, age: age, talk: talk, nation: nation, paid: paid, posted: posted, told: told)
    }
}
