import Gateway
import Observation

/// The plan: a few questions, each of which can be skipped, then steps in order, ticked off.
@MainActor @Observable public final class PlanModel: ScreenModel {
    /// Where it is: before the first question, at one of them, or at the steps.
    public enum Stage: Equatable, Sendable { case start, question(Int), steps }

    public let screen = Screen.plan
    public private(set) var stage = Stage.start
    private var trouble: String?
    @ObservationIgnored let app: AppModel
    @ObservationIgnored private let questions: [Question]

    init(_ app: AppModel) {
        self.app = app
        questions = (try? app.desk.open().questions()) ?? []
        if app.desk.hasBegun { stage = .steps }
    }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        on.title("plan-title")
        on.notice(trouble)
        switch stage {
        case .start: start(&on)
        case .question(let place): ask(questions[place], place, &on)
        case .steps: steps(&on)
        }
        on.text(app.desk.isInside ? "plan-kept" : "plan-kept-not")
        on.notices(app)
        return on.rows
    }

    private func start(_ on: inout Builder) {
        on.text("plan-intro")
        on.button("plan-start", weight: .main) { self.stage = .question(0) }
        on.button("plan-show") { self.stage = .steps }
    }

    private func ask(_ question: Question, _ place: Int, _ on: inout Builder) {
        on.said("plan-place", said(place: place))
        on.said(question.id, question.text, as: Row.heading)
        on.said(question.id + "-why", question.why)
        let chosen = try? app.desk.open().answered(answers: app.desk.answers, question: question.id)
        for choice in question.answers {
            on.add(Control(
                question.id + ":" + choice.id, choice.text, trait: .choice(choice.id == chosen),
                work: .later { await self.answer(question, choice.id) }))
        }
        on.later("common-skip", weight: .quiet) { await self.answer(question, nil) }
        on.button("plan-show", weight: .quiet) { self.stage = .steps }
    }

    private func said(place: Int) -> String {
        let values: [Value] = [.count("step", Int64(place + 1)), .count("count", Int64(questions.count))]
        return app.desk.words("common-step-of", values)
    }

    private func steps(_ on: inout Builder) {
        let steps = (try? app.desk.plan.steps) ?? []
        let done = app.desk.state.done
        on.heading("plan-steps")
        on.text("plan-one")
        let next = done.isEmpty ? nil : steps.first { !done.contains($0.id) }?.id
        let later = steps.first { !$0.first }?.id
        for step in steps {
            if step.id == later { on.heading("plan-then") }
            if step.id == next { on.notice("plan-resume") }
            add(step, isDone: done.contains(step.id), &on)
        }
        if steps.allSatisfy({ done.contains($0.id) }) { on.notice("plan-all-done") }
        on.button("plan-change", weight: .quiet) { self.stage = .question(0) }
        on.button("plan-more-people", weight: .quiet) { self.app.open(.people) }
    }

    private func add(_ step: Step, isDone: Bool, _ on: inout Builder) {
        on.said(step.id, step.text, as: Row.heading)
        on.said(step.id + "-why", step.why)
        for action in step.actions {
            guard let name = app.name(of: action.target) else { continue }
            let id = step.id + ":" + action.target.id
            on.add(Control(id, name, hint: step.text, weight: .main, work: .now { self.app.go(action.target) }))
        }
        on.add(Control(
            "done:" + step.id, app.desk.words[isDone ? "plan-undo" : "plan-done"], hint: step.text,
            trait: .toggle(isDone), work: .later { await self.tick(step.id, isDone: isDone) }))
    }

    public func stepBack() -> Bool {
        guard case .question(let place) = stage, place > 0 else { return false }
        stage = .question(place - 1)
        return true
    }

    private func answer(_ question: Question, _ choice: String?) async {
        await attempt {
            let answers = try self.app.desk.open().answer(
                answers: self.app.desk.answers, question: question.id, choice: choice)
            try await self.app.desk.setAnswers(answers)
            self.next()
        }
    }

    private func next() {
        guard case .question(let place) = stage else { return }
        stage = place + 1 < questions.count ? .question(place + 1) : .steps
    }

    private func tick(_ step: String, isDone: Bool) async {
        let done = app.desk.state.done.filter { $0 != step }
        await attempt { try await self.app.desk.setDone(isDone ? done : done + [step]) }
    }

    private func attempt(_ act: () async throws -> Void) async {
        do {
            trouble = nil
            try await act()
        } catch {
            trouble = app.trouble(error)
        }
    }
}
