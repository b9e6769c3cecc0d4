package kit

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The app that is written once, walked through its boundary as a shell walks it. */
class AppTest {
    @Test
    fun a_first_launch_leads_to_999_in_three_taps() = onAPhone { phone ->
        Walk(phone).use { walk ->
            assertEquals("launch", walk.page().id)
            listOf("help", "danger", "go-999").forEach(walk::tap)
            assertEquals(listOf("tel:999"), walk.opened)
        }
    }

    @Test
    fun words_that_were_typed_are_there_after_the_process_died() = onAPhone { phone ->
        phone.create()
        Walk(phone).use { walk ->
            walk.unlock()
            walk.words()
            walk.type("their words 𝒜", 5u)
        }
        Walk(phone).use { walk ->
            walk.unlock()
            walk.tap("carry-on")
            assertEquals("their words 𝒜" to 5u, walk.field().let { it.text to it.caret })
        }
    }

    @Test
    fun locked_from_another_thread_it_is_the_calculator_at_once() = onAPhone { phone ->
        phone.create()
        Walk(phone).use { walk ->
            walk.unlock()
            assertEquals("home", walk.page().id)
            Thread { walk.app.lockNow() }.apply { start() }.join()
            assertTrue(walk.app.view() is View.Cover)
        }
    }
}

/** Sends events and performs effects: all that a shell does, but for drawing. */
private class Walk(private val phone: Phone) : AutoCloseable {
    val opened = mutableListOf<String>()
    val app: AppHandle

    init {
        phone.end()
        app = AppHandle.open(phone.folder.toString(), PhoneFacts("en-GB", "Europe/London", 0, PhoneSystem.ANDROID))
        send(Event.Launched)
    }

    fun send(event: Event) {
        val effects = ArrayDeque(app.send(event))
        while (effects.isNotEmpty()) effects.addAll(perform(effects.removeFirst()))
    }

    private fun perform(effect: Effect): List<Effect> = when (val act = effect.act) {
        is Act.Run -> app.run(act.v1)
        is Act.MakeKeys -> emptyList<Effect>().also { phone.makeKeys(act.aliases) }
        is Act.AnswerKeys -> app.send(Event.Done(effect.id, Outcome.Answers(act.aliases.map { phone.answer(it, act.challenge) })))
        is Act.Open -> emptyList<Effect>().also { opened.add(act.uri) }
        else -> emptyList()
    }

    fun page(): PageView = (app.view() as View.Page).v1

    /** Taps by the page's own id. */
    fun tap(id: String) = send(Event.Tapped(controls().first { it.id.substringAfterLast('/') == id }.id))

    private fun controls(): List<Control> = page().run {
        rows.flatMap { controls(it) } + dock + bars.actions + listOfNotNull(bars.danger, bars.leave)
    }

    private fun controls(row: Row): List<Control> = when (val kind = row.kind) {
        is RowKind.Tap -> listOf(kind.v1)
        is RowKind.Call -> listOfNotNull(kind.v1.start, kind.v1.more)
        is RowKind.Card -> kind.v1.flatMap { controls(it) }
        else -> emptyList()
    }

    fun unlock() {
        tap("code")
        Phone.CODE.forEach { digit -> send(Event.Key(Key.entries[digit - '0'])) }
        send(Event.Held(Key.EQUALS))
    }

    fun words() = listOf("keep", "words").forEach { id -> if (controls().any { it.id.endsWith("/$id") }) tap(id) }

    fun field(): TextField = page().rows.flatMap { row -> (row.kind as? RowKind.Card)?.v1 ?: listOf(row) }
        .firstNotNullOf { (it.kind as? RowKind.Field)?.v1 }

    fun type(text: String, caret: UInt) = send(Event.Typed(field().id, text, caret))

    override fun close() {
        app.close()
        phone.start()
    }
}
