package app.plainsums.screens

import app.plainsums.gateway.Action
import app.plainsums.gateway.Core
import app.plainsums.gateway.Plan
import app.plainsums.gateway.Progress
import app.plainsums.gateway.Step

/** The steps in order: the next one open, the others a line each. */
internal class PlanSteps(private val screen: PlanScreen) {
    private var plan: Plan? = null
    private var done: List<String> = emptyList()
    private var leads: Map<String, List<Pair<Lead, Action>>> = emptyMap()
    private var kept = false
    private var open: String? = null

    fun load(core: Core, progress: Progress) {
        val made = core.guide.plan(progress.answers)
        leads = made.steps.associate { step -> step.id to core.leadsOf(step, made) }
        plan = made
        done = progress.done
        kept = core.session != null
        if (open == null) open = next()
    }

    private fun Core.leadsOf(step: Step, plan: Plan) =
        step.actions.mapNotNull { action -> lead(action.target, plan.audience)?.to(action) }

    private fun next() = plan?.steps?.firstOrNull { it.id !in done }?.id

    fun draw(page: Page) {
        val plan = plan ?: return
        page.title(screen.word("plan-steps"))
        page.paragraph(screen.word("plan-one"))
        if (plan.steps.all { it.id in done }) page.notice(screen.word("plan-all-done"))
        val later = plan.steps.firstOrNull { !it.first }
        plan.steps.forEachIndexed { index, step ->
            if (step === later) page.heading(screen.word("plan-then"))
            row(page, index + 1, step)
        }
        page.small(screen.word(if (kept) "plan-kept" else "plan-kept-not"))
        page.secondary(screen.word("plan-more-people")) { screen.host.open("people") }
        page.secondary(screen.word("plan-change")) { screen.goTo(0) }
    }

    private fun row(page: Page, number: Int, step: Step) {
        if (step.id == open) return page.whole(number, step)
        val state = if (step.id in done) "✓ " + screen.word("plan-done") else ""
        page.choice("$number. ${step.text}", state) { open = step.id; screen.redraw() }
    }

    private fun Page.whole(number: Int, step: Step) {
        card(look.tint) {
            heading("$number. ${step.text}")
            paragraph(step.why)
            leads[step.id].orEmpty().forEach { (lead, action) -> lead(lead, action) }
            tick(screen.word("plan-done"), step.id in done) { on -> tickOff(step, on) }
        }
    }

    private fun Page.lead(lead: Lead, action: Action) {
        val media = action.media.joinToString(" · ") { screen.mediumWord(it) }
        choice(lead.text, media) { plan?.let { screen.follow(lead.target, it.audience) } }
    }

    private fun tickOff(step: Step, on: Boolean) = screen.ask({
        setProgress(progress.run { copy(done = if (on) (done - step.id) + step.id else done - step.id) })
    }) {
        open = null
        screen.reload()
    }
}
