package app.plainsums.screens

import android.view.View
import android.widget.ProgressBar
import android.widget.TextView
import app.plainsums.gateway.Core
import app.plainsums.gateway.Failure
import app.plainsums.gateway.ItemSpec

/** A file coming in while its page shows how far it is. `failed` is called when nothing of it is there any more. */
class Coming(
    private val screen: Screen,
    private val intake: Intake,
    private val failed: (Failure) -> Unit,
    private val kept: (Intake) -> Unit,
) {
    private var over = false
    private var said: String? = null
    private var line: TextView? = null
    private var bar: ProgressBar? = null

    fun begin(spec: ItemSpec) = screen.ask({ intake.begin(this, spec) }, ::end) { begun ->
        if (begun) more() else end(Failure("common-error-locked"))
    }

    fun draw(page: Page) {
        line = page.paragraph(said ?: screen.word("keep-keeping"))
        bar = page.bar(intake.of1000)
        page.secondary(screen.word("keep-stop"), ::stop)
        show()
    }

    /** At once, however long the file takes to give more. */
    private fun stop() = end(Failure("common-error-stopped"))

    /** The page is gone: what came in stays for the core to mark. */
    fun close() {
        over = true
        screen.host.gateway.ask({ intake.close() })
    }

    private fun more() {
        if (!over) screen.aside(intake::read, Given::drop, ::given)
    }

    private fun given(given: Given) = when {
        over -> given.drop()
        given is Given.Some -> take(given)
        given is Given.Nothing -> end(Failure("keep-empty"))
        given is Given.Gone -> end(Failure("common-error-gone"))
        else -> end(Failure("common-error-again"))
    }

    private fun take(given: Given.Some) = screen.ask({ taken(given) }, ::end) { whole ->
        when {
            over -> Unit
            whole -> done()
            else -> { show(); more() }
        }
    }

    private fun Core.taken(given: Given.Some): Boolean = intake.take(given).also { said = intake.progress(this) }

    /** Nothing is drawn anew for it: who listens to the page, or is about to tap, stays where they are. */
    private fun show() {
        line?.text = said ?: return
        bar?.contentDescription = said
        bar?.progress = intake.of1000 ?: 0
    }

    private fun done() {
        over = true
        kept(intake)
    }

    /** Says why only when all that came in is gone again; unless it was kept a moment before. */
    private fun end(why: Failure) {
        if (over) return
        over = true
        screen.ask({ intake.discard() }, { failed(why) }) { gone -> if (gone) failed(why) else kept(intake) }
    }
}

private fun Page.bar(of1000: Int?): ProgressBar {
    val bar = ProgressBar(look.context, null, android.R.attr.progressBarStyleHorizontal)
    bar.max = 1000
    bar.isIndeterminate = of1000 == null
    bar.importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_YES
    add(bar)
    return bar
}
