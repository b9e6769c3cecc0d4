package kit

import java.nio.ByteBuffer

/** Sends events and performs effects: all that a shell does, but for drawing. */
class Walk(private val phone: Phone) : AutoCloseable {
    val app: AppHandle =
        AppHandle.open(phone.folder.toString(), PhoneFacts("en-GB", "Europe/London", 0, PhoneSystem.ANDROID))

    /** Everything that was to be performed, in order. */
    val acts = mutableListOf<Effect>()
    val opened get() = acts.mapNotNull { (it.act as? Act.Open)?.uri }

    /** What the next picker gives, and its pieces; it is closed again if there is nothing. */
    var gift: Picked? = null
    var pieces: List<ByteBuffer> = emptyList()
    /** Reading it fails behind the last piece. */
    var breaks = false
    /** What happens behind each piece, and how many were wanted. */
    var between: () -> Unit = {}
    var wanted = 0

    init {
        send(Event.Launched)
    }

    fun send(event: Event) = perform(app.send(event))

    fun perform(effects: List<Effect>) {
        val waiting = ArrayDeque(effects)
        while (waiting.isNotEmpty()) waiting.addAll(performed(waiting.removeFirst()))
    }

    private fun performed(effect: Effect): List<Effect> {
        acts.add(effect)
        return when (val act = effect.act) {
            is Act.Run -> app.run(act.v1)
            is Act.MakeKeys -> emptyList<Effect>().also { phone.makeKeys(act.aliases) }
            is Act.DeleteKey -> {
                phone.deleteKey(act.alias)
                done(effect, Outcome.Performed)
            }
            is Act.AnswerKeys -> answer(effect, act)
            is Act.Pick -> done(effect, gift?.let(Outcome::Picked) ?: Outcome.NotPossible)
            is Act.Crop -> done(effect, Outcome.Cropped(null, 10u, 20u))
            is Act.Feed -> feed(act.import)
            is Act.Open, is Act.Copy -> done(effect, Outcome.Performed)
            else -> emptyList()
        }
    }

    /** Wiped on both ways, as a shell does. */
    private fun answer(effect: Effect, act: Act.AnswerKeys): List<Effect> {
        val answers = act.aliases.map { phone.answer(it, act.challenge) }
        act.challenge.fill(0)
        return done(effect, Outcome.Answers(answers)).also { answers.forEach { it?.fill(0) } }
    }

    private fun done(effect: Effect, outcome: Outcome) = app.send(Event.Done(effect.id, outcome))

    private fun feed(import: ULong): List<Effect> {
        val effects = mutableListOf<Effect>()
        for (piece in pieces) {
            val answer = app.appendImport(import, piece)
            effects += answer.effects
            if (!answer.goesOn) return effects
            wanted += 1
            between()
        }
        return effects + if (breaks) app.stopImport(import) else app.endImport(import)
    }

    fun isCovered() = app.view() is View.Cover

    fun display() = (app.view() as View.Cover).v1.display

    fun page(): PageView = (app.view() as View.Page).v1

    fun rows(): List<Row> = page().rows.flatMap { (it.kind as? RowKind.Card)?.rows ?: listOf(it) }

    /** Taps by the page's own ids. */
    fun tap(vararg ids: String) = ids.forEach { id ->
        val control = controls().firstOrNull { it.id.substringAfterLast('/') == id }
        send(Event.Tapped((control ?: throw AssertionError("no $id on ${page().id}: ${controls().map { it.id }}")).id))
    }

    fun controls(): List<Control> = page().run {
        rows().flatMap { controls(it) } + dock + bars.actions + listOfNotNull(bars.danger, bars.leave)
    }

    private fun controls(row: Row): List<Control> = when (val kind = row.kind) {
        is RowKind.Tap -> listOf(kind.v1)
        is RowKind.Call -> listOfNotNull(kind.v1.start, kind.v1.more)
        is RowKind.Choices -> kind.choices
        is RowKind.Media -> listOfNotNull(kind.v1.play)
        else -> emptyList()
    }

    /** Clears the display, types digits and holds equals, on the calculator or on the keys of a page. */
    fun hold(digits: String) {
        keys("A$digits")
        send(Event.Held(Key.EQUALS))
    }

    fun keys(signs: String) = signs.forEach { send(Event.Key(key(it))) }

    private fun key(sign: Char): Key = when (sign) {
        in '0'..'9' -> Key.entries[sign - '0']
        '+' -> Key.PLUS
        '=' -> Key.EQUALS
        'A' -> Key.ALL_CLEAR
        else -> throw IllegalArgumentException("no such key")
    }

    /** Makes a space through its pages, with the code of the phone; Home is up then. */
    fun setUp() {
        tap("setup", "understood", "adult")
        repeat(2) { hold(Phone.CODE) }
        tap("next", "later")
    }

    /** Home again, from anywhere inside. */
    fun home() {
        send(Event.Leave)
        hold(Phone.CODE)
    }

    fun unlock() {
        tap("code")
        hold(Phone.CODE)
    }

    fun field(): TextField = rows().firstNotNullOf { (it.kind as? RowKind.Field)?.v1 }

    fun type(text: String, caret: UInt) = send(Event.Typed(field().id, text, caret))

    /** Keeps a film of these pieces, from Home. */
    fun keep(vararg of: ByteBuffer) {
        ready(of.toList())
        tap("keep")
    }

    /** The same, up to the last tap. */
    fun ready(of: List<ByteBuffer>) {
        pieces = of
        gift = Picked("screen.mp4", of.sumOf { it.remaining() }.toULong(), "video/mp4", "Photos", null)
        tap("keep", "file-recording", "pick", "age-words", "second-no")
    }

    /** Shows what was kept last, from the page that says that it is kept. */
    fun show(): MediaRow {
        home()
        tap("kept")
        tap(things().first().id, "show")
        return media()
    }

    /** The things of a list that is up. */
    fun things(): List<Row> = rows().filter { it.id.startsWith("list-") && !it.id.startsWith("list-day-") }

    fun media(): MediaRow = rows().firstNotNullOf { (it.kind as? RowKind.Media)?.v1 }

    override fun close() = app.close()
}

fun walking(act: (Walk) -> Unit) = onAPhone { phone -> Walk(phone).use(act) }

/** With a space, open at Home. */
fun inside(act: (Walk) -> Unit) = walking { walk -> walk.setUp(); act(walk) }
