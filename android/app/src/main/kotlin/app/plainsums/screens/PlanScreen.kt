package app.plainsums.screens

import app.plainsums.gateway.Choice
import app.plainsums.gateway.Core
import app.plainsums.gateway.Progress
import app.plainsums.gateway.Question
import app.plainsums.gateway.Value

/** A few questions, one at a time, then the steps. Goes on where the reader stopped. */
class PlanScreen : Screen("plan") {
    private var place: Int? = null
    private var questions: List<Question> = emptyList()
    private var chosen: Map<String, String?> = emptyMap()
    private var stopped = false
    private var count = ""
    private var steps = PlanSteps(this)
    override val prefixes = listOf("plan", "medium")

    override fun load(core: Core) {
        val progress = core.progress
        questions = core.guide.questions()
        chosen = questions.associate { it.id to core.guide.answered(progress.answers, it.id) }
        val place = place ?: begin(progress).also { place = it }
        if (place >= questions.size) steps.load(core, progress) else count = core.countOf(place)
    }

    private fun begin(progress: Progress): Int {
        // The age may come from the setting-up, so it does not tell that the questions were begun.
        val last = questions.indexOfLast { it.id != "age" && chosen[it.id] != null }
        stopped = last >= 0 && progress.done.isEmpty()
        if (progress.done.isNotEmpty()) return questions.size
        if (last < 0) return INTRO
        return (last + 1 until questions.size).firstOrNull { chosen[questions[it].id] == null } ?: questions.size
    }

    private fun Core.countOf(place: Int): String {
        val (step, count) = place + 1 to questions.size
        return guide.word("common-step-of", listOf(number("step", step), number("count", count)))
    }

    private fun number(name: String, of: Int) = Value(name, "", of.toLong())

    override fun draw(page: Page) {
        val place = place ?: return
        when {
            place == INTRO -> intro(page)
            place < questions.size -> ask(page, questions[place])
            else -> steps.draw(page)
        }
    }

    private fun intro(page: Page) {
        page.title(word("plan-title"))
        page.paragraph(word("plan-intro"))
        page.primary(word("plan-start")) { goTo(0) }
        page.secondary(word("plan-show")) { goTo(questions.size) }
    }

    private fun ask(page: Page, question: Question) {
        if (stopped) page.notice(word("plan-resume"))
        page.small(count)
        page.title(question.text)
        page.paragraph(question.why)
        question.answers.forEach { option(page, question, it) }
        page.secondary(word("common-skip")) { answer(question, null) }
        if (chosen.values.any { it != null }) page.secondary(word("plan-show")) { goTo(questions.size) }
    }

    private fun option(page: Page, question: Question, choice: Choice) {
        val button = page.choice(choice.text) { answer(question, choice.id) }
        if (chosen[question.id] == choice.id) page.mark(button)
    }

    private fun answer(question: Question, choice: String?) {
        val next = questions.indexOf(question) + 1
        ask({ setProgress(progress.run { copy(answers = guide.answer(answers, question.id, choice)) }) }) { goTo(next) }
    }

    internal fun goTo(next: Int) {
        place = next
        stopped = false
        scrolled = 0
        reload()
    }

    /** From a question to the one before. */
    override fun stepBack(): Boolean {
        val place = place ?: return false
        if (place !in 1 until questions.size) return false
        goTo(place - 1)
        return true
    }

    private companion object {
        const val INTRO = -1
    }
}
