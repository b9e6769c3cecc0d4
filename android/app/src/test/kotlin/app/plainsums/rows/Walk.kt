package app.plainsums.rows

import app.plainsums.gateway.*
import java.io.File
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import org.robolectric.RuntimeEnvironment

/** The real app behind a stand: whatever it asks for is done at once, and its pages are walked by the ids of controls. */
class Walk(private val stand: Stand, language: String = "en-GB") {
    private val folder = File(RuntimeEnvironment.getApplication().noBackupFilesDir, "a").apply { mkdirs() }
    private val app = kit.AppHandle.open(folder.path, PhoneFacts(language, "Europe/London", 0, PhoneSystem.ANDROID))
    private val page: PageView get() = (app.view() as ViewPage).v1

    init {
        send(EventLaunched)
    }

    fun send(event: Event) {
        perform(app.send(event))
        stand.draw(app.view())
    }

    private fun perform(effects: List<Effect>): Unit = effects.forEach { effect ->
        when (val act = effect.act) {
            is ActRun -> perform(app.run(act.v1))
            is ActAnswerKeys -> done(effect, OutcomeAnswers(act.aliases.map { answer(it, act.challenge) }))
            is ActMakeKeys -> done(effect, OutcomePerformed)
            else -> Unit
        }
    }

    private fun done(effect: Effect, outcome: Outcome) = perform(app.send(EventDone(effect.id, outcome)))

    private fun answer(alias: String, challenge: ByteArray): ByteArray =
        Mac.getInstance("HmacSHA256").run { init(SecretKeySpec(alias.toByteArray(), algorithm)); doFinal(challenge) }

    /** Taps one after the other: own ids of controls, or the words on them. */
    fun tap(vararg ids: String): Walk {
        ids.forEach { id ->
            val there = controls()
            val control = there.firstOrNull { own(it.id) == id || it.label == id }
            send(EventTapped(control?.id ?: error("there is no $id among ${there.map { own(it.id) + " " + it.label }}")))
        }
        return this
    }

    fun code(): Walk {
        CODE.forEach { sign -> send(EventKey(Key.entries[sign.digitToInt()])) }
        send(EventHeld(Key.EQUALS))
        return this
    }

    fun type(label: String, text: String): Walk {
        val field = rows(page.rows).firstNotNullOf { (it.kind as? RowField)?.v1?.takeIf { field -> field.label == label } }
        send(EventTyped(field.id, text, text.length.toUInt()))
        return this
    }

    fun leave() = apply { send(EventLeave) }

    private fun own(id: String) = id.substringAfter('/')

    private fun rows(all: List<Row>): List<Row> = all.flatMap { row -> (row.kind as? RowCard)?.let { rows(it.rows) } ?: listOf(row) }

    private fun controls(): List<Control> = page.run { bars.actions + listOfNotNull(bars.danger) + rows(rows).flatMap(::controlsOf) + dock }

    private fun controlsOf(row: Row): List<Control> = when (val kind = row.kind) {
        is RowTap -> listOf(kind.v1)
        is RowChips -> kind.chips
        is RowChoices -> kind.choices
        is RowCall -> listOfNotNull(kind.v1.start, kind.v1.more)
        is RowDay -> kind.v1.chips
        is RowSection -> listOfNotNull(kind.action)
        else -> emptyList()
    }

    companion object {
        const val CODE = "417926"
    }
}
