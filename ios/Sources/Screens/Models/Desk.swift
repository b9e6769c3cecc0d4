import Foundation
import Gateway
import Observation

/// What the screens share: the way to the core, the phone, the words, and how far the person is with their plan.
@MainActor @Observable public final class Desk {
    public let gateway: Gateway
    @ObservationIgnored let ports: Ports
    public private(set) var words: Words
    @ObservationIgnored private(set) var guide: Guide?
    public internal(set) var prefs: Prefs
    /// A session is up.
    public internal(set) var isInside = false
    /// The age that was given for what is kept.
    public private(set) var age = Age.notSaid
    /// Kept behind the code while a session is up, else in memory only.
    public private(set) var state = Desk.nothing
    /// Who was called last, and by which way.
    var called = (who: "", way: "")
    /// How far set-up has come, in memory only.
    var setupStage = SetupModel.Stage.limits

    private static let nothing = PlanState(answers: noAnswers, done: [], area: nil)
    private static let noAnswers = Answers(
        who: nil, safe: nil, age: .notSaid, talk: nil, nation: nil, paid: nil, posted: nil, told: nil)
    private static let noPrefs = Prefs(
        covered: true, helpDoor: true, look: "", threePresses: false, callMinutes: 15, pickerMinutes: 5, language: "")

    init(_ gateway: Gateway, _ ports: Ports) {
        self.gateway = gateway
        self.ports = ports
        let prefs = (try? gateway.kit.prefs()) ?? Self.noPrefs
        self.prefs = prefs
        let guide = try? gateway.kit.guide(locale: prefs.language.isEmpty ? ports.language : prefs.language)
        self.guide = guide
        words = Words(guide)
    }

    var nowMs: Int64 { ports.now() }
    var audience: Audience { (try? plan.audience) ?? .under18 }
    var answers: Answers { state.answers }

    /// The plan for what was answered so far.
    var plan: Plan {
        get throws { try open().plan(answers: answers) }
    }

    var query: Query? { try? guide?.query(answers: answers, area: state.area) }

    /// The age may come from the setting-up, so it does not tell that the questions were begun.
    var hasBegun: Bool { answers.with(age: .notSaid) != Self.noAnswers || !state.done.isEmpty }

    func open() throws -> Guide {
        guard let guide else { throw KitError.Damaged(entry: nil) }
        return guide
    }

    func origin(_ source: Source, happened: Moment? = nil) -> Origin {
        Origin(happened: happened, zoneMinutes: ports.zone(), source: source)
    }

    /// A day and time as the clock here shows it.
    func moment(_ date: Date) -> Moment {
        Moment(unixMs: Int64(date.timeIntervalSince1970 * 1000), zoneMinutes: ports.zone())
    }

    /// The last minute of a day here: until then nothing that was promised for it is late.
    func endOfDay(_ date: Date) -> Moment {
        let (zone, day) = (ports.zone(), Int64(86_400_000))
        let here = Int64(date.timeIntervalSince1970 * 1000) + Int64(zone) * 60_000
        return Moment(unixMs: (here / day + 1) * day - 60_000 - Int64(zone) * 60_000, zoneMinutes: zone)
    }

    // MARK: The plan

    func setAnswers(_ answers: Answers) async throws {
        try await set(PlanState(answers: answers, done: state.done, area: state.area))
    }

    func setArea(_ area: String?) async throws {
        try await set(PlanState(answers: state.answers, done: state.done, area: area))
    }

    func setDone(_ done: [String]) async throws {
        try await set(PlanState(answers: state.answers, done: done, area: state.area))
    }

    private func set(_ state: PlanState) async throws {
        self.state = state
        guard isInside else { return }
        let kept = try await gateway.ask { session in
            try session.setProgress(progress: state)
            return try session.progress()
        }
        take(kept)
    }

    /// As the core has it, unless it was left meanwhile. Before the first answer only the age is known.
    private func take(_ kept: PlanState?) {
        guard isInside else { return }
        state = kept ?? PlanState(answers: Self.noAnswers.with(age: age), done: [], area: nil)
    }

    // MARK: Sessions

    /// A session came up: what it holds of the plan, or else what was answered before there was one.
    func enter() async {
        isInside = true
        prefs = (try? gateway.kit.prefs()) ?? prefs
        let age = (try? await gateway.ask { try $0.age() }) ?? .notSaid
        let kept = (try? await gateway.ask { try $0.progress() }) ?? nil
        // It may have been left meanwhile.
        guard isInside else { return }
        self.age = age
        if kept == nil, state != Self.nothing { try? await set(state) } else { take(kept) }
    }

    func setAge(_ age: Age) async throws {
        let kept = try await gateway.ask { session in
            try session.setAge(age: age)
            return try session.progress()
        }
        self.age = age
        take(kept)
    }

    /// Nothing of what was answered or opened stays.
    func forget() {
        called = ("", "")
        isInside = false
        age = .notSaid
        called = ("", "")
        state = Self.nothing
    }

    func choose(_ prefs: Prefs) async throws {
        let language = self.prefs.language
        self.prefs = try await gateway.choose(prefs)
        if self.prefs.language != language { speak() }
    }

    func reread() { prefs = (try? gateway.kit.prefs()) ?? prefs }

    private func speak() {
        guide = try? gateway.kit.guide(locale: prefs.language.isEmpty ? ports.language : prefs.language)
        words = Words(guide)
    }
}
