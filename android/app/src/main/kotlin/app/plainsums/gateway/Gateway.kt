// The one file that knows the generated code. Everything else takes its types by the names below, and reaches the core
// through `Gateway` and `Core`.
package app.plainsums.gateway

import java.io.File
import kit.Kit
import kit.KitException

typealias About = kit.About
typealias Action = kit.Action
typealias Age = kit.Age
typealias Answers = kit.Answers
typealias Area = kit.Area
typealias AreaHit = kit.AreaHit
typealias Audience = kit.Audience
typealias Block = kit.Block
typealias BlockKind = kit.BlockKind
typealias Card = kit.Card
typealias Channel = kit.Channel
typealias Choice = kit.Choice
typealias Clear = kit.Clear
typealias CodePad = kit.CodePad
typealias Contact = kit.Contact
typealias Cover = kit.Cover
typealias Door = kit.Door
typealias Entry = kit.Entry
typealias EntryLine = kit.EntryLine
typealias EntryState = kit.EntryState
typealias Face = kit.Face
typealias Field = kit.Field
typealias FileFacts = kit.FileFacts
typealias FileNote = kit.FileNote
typealias Found = kit.Found
typealias Guide = kit.Guide
typealias Hit = kit.Hit
typealias ItemSpec = kit.ItemSpec
typealias ItemWriter = kit.ItemWriter
typealias Kept = kit.Kept
typealias KeptKind = kit.KeptKind
typealias KeyName = kit.KeyName
typealias Language = kit.Language
typealias Limits = kit.Limits
typealias Line = kit.Line
typealias Listed = kit.Listed
typealias LogHead = kit.LogHead
typealias Medium = kit.Medium
typealias Moment = kit.Moment
typealias Nation = kit.Nation
typealias Need = kit.Need
typealias OpenState = kit.OpenState
typealias Opening = kit.Opening
typealias Operator = kit.Operator
typealias Origin = kit.Origin
typealias PadFace = kit.PadFace
typealias PadThen = kit.PadThen
typealias Page = kit.Page
typealias PageSource = kit.PageSource
typealias Paid = kit.Paid
typealias People = kit.People
typealias Plan = kit.Plan
typealias Posted = kit.Posted
typealias Prefs = kit.Prefs
typealias Press = kit.Press
typealias Progress = kit.Progress
typealias Query = kit.Query
typealias Question = kit.Question
typealias Reason = kit.Reason
typealias Review = kit.Review
typealias Reviewer = kit.Reviewer
typealias Route = kit.Route
typealias Safe = kit.Safe
typealias Session = kit.Session
typealias Show = kit.Show
typealias Shown = kit.Shown
typealias Source = kit.Source
typealias SpaceKind = kit.SpaceKind
typealias Span = kit.Span
typealias Step = kit.Step
typealias StepKind = kit.StepKind
typealias TakeAway = kit.TakeAway
typealias Target = kit.Target
typealias TargetKind = kit.TargetKind
typealias Then = kit.Then
typealias Told = kit.Told
typealias Topic = kit.Topic
typealias Turn = kit.Turn
typealias Value = kit.Value
typealias Way = kit.Way
typealias Who = kit.Who
typealias Word = kit.Word

typealias KeptNote = kit.Kept.Note
typealias KeptAccount = kit.Kept.Account
typealias KeptTranscript = kit.Kept.Transcript
typealias KeptDemand = kit.Kept.Demand
typealias KeptPayment = kit.Kept.Payment
typealias KeptLink = kit.Kept.Link
typealias KeptContacted = kit.Kept.Contacted
typealias KeptScreenshot = kit.Kept.Screenshot
typealias KeptRecording = kit.Kept.Recording
typealias KeptDocument = kit.Kept.Document
typealias KeptSound = kit.Kept.Sound
typealias PadStay = kit.PadThen.Stay
typealias PadAgain = kit.PadThen.Again
typealias PadDiffers = kit.PadThen.Differs
typealias PadUnfit = kit.PadThen.Unfit
typealias PadChosen = kit.PadThen.Chosen
typealias PressTap = kit.Press.Tap
typealias PressHoldEquals = kit.Press.HoldEquals
typealias ShowAsItWas = kit.Show.AsItWas
typealias ShowCover = kit.Show.Cover
typealias ShowFirst = kit.Show.First
typealias ShowHelp = kit.Show.Help
typealias ShowHome = kit.Show.Home
typealias ShowLeft = kit.Show.Left
typealias ShowCallSheet = kit.Show.CallSheet
typealias ThenStay = kit.Then.Stay
typealias ThenTryUnlock = kit.Then.TryUnlock
typealias ThenOpenHelp = kit.Then.OpenHelp

/** The way to the core. All of it runs on the queue, but for the calculator's keys and what locks or leaves. */
class Gateway(private val folder: File, private val keys: KeyHolder, private val threads: Threads, private val clock: () -> Long) {
    @Volatile
    private var core: Core? = null

    @Volatile
    private var pad: Cover? = null

    /** Opens the core once; `then` has the first turn and the calculator's keys and display. */
    fun start(languageOfPhone: String, failed: () -> Unit, then: (Turn, List<KeyName>, String) -> Unit) = threads.queue.execute {
        val outcome = try {
            val kit = Kit.open(folder.path)
            val cover = kit.cover()
            pad = cover
            core = Core(kit, languageOfPhone, clock)
            val (turn, names, display) = Triple(kit.launched(), cover.keys(), cover.display());
            {
                then(turn, names, display)
                makeKeys(kit)
            }
        } catch (_: KitException) {
            failed
        }
        threads.main.execute(outcome)
    }

    /** Once the first page is drawn, and beside the queue: help does not wait for it. */
    private fun makeKeys(kit: Kit) = threads.aside.execute {
        try {
            kit.keysToMake().forEach(keys::make)
        } catch (_: KitException) {
            // Without room for them now: an attempt or a making tries again.
        } catch (_: IllegalStateException) {
            // The app ended meanwhile.
        }
    }

    /** A key of the calculator: the one call that the main thread makes itself. */
    fun press(press: Press): Face? = try {
        pad?.press(press)
    } catch (_: KitException) {
        null
    }

    /** Runs `work` on the queue, then `then` or `failed` on the main thread. */
    fun <T> ask(work: Core.() -> T, failed: (Failure) -> Unit = {}, then: (T) -> Unit = {}) = threads.queue.execute {
        val core = core ?: return@execute
        val outcome = try {
            val got = core.work();
            { then(got) }
        } catch (error: KitException) {
            { failed(failureOf(error)) }
        }
        threads.main.execute(outcome)
    }

    /** Runs what needs no core beside the queue, then `then` on the main thread. */
    fun <T> aside(work: () -> T, then: (T) -> Unit) = threads.aside.execute {
        val got = work()
        threads.main.execute { then(got) }
    }

    /** Tries a code: `then` is called only if it opened something. */
    fun open(opening: Opening, then: () -> Unit) = ask({ enter(opening, keys) }) { if (it) then() }

    /** Makes the first space and enters it. */
    fun make(opening: Opening, failed: (Failure) -> Unit, then: () -> Unit) =
        ask({ kit.keysToMake().forEach(keys::make); enterOrFail(opening, keys) }, failed) { then() }

    fun leave(then: (Turn) -> Unit) = turn({ leave() }, then)

    fun lockNow(then: (Turn) -> Unit) = turn({ lockNow() }, then)

    fun backgrounded(cause: Cause, then: (Turn) -> Unit) = turn({ backgrounded(cause) }, then)

    fun returned(then: (Turn) -> Unit) = turn({ returned() }, then)

    fun stepOut(reason: Reason, screen: String, then: () -> Unit) = turn({ stepOut(reason, screen) }) { then() }

    /** Never waits behind the queue: a long work there ends with `Locked` instead. */
    private fun turn(work: Kit.() -> Turn, then: (Turn) -> Unit) = threads.door.execute {
        val core = core ?: return@execute
        val turn = core.kit.work()
        if (turn.locked) threads.queue.execute { core.forget() }
        threads.main.execute { then(turn) }
    }

    /** Lets everything go; for tests, where many phones follow each other in one process. */
    fun close() = threads.queue.execute {
        core?.close()
        pad?.close()
    }
}

/** The core as work on the queue sees it. */
class Core internal constructor(internal val kit: Kit, private val languageOfPhone: String, private val clock: () -> Long) {
    /** The session, while one is up. */
    var session: Session? = null
        private set

    private var held: Progress? = null

    val guide: Guide get() = kit.guide(kit.prefs().language.ifEmpty { languageOfPhone })

    /** Milliseconds since 1970. What is open, late or out of date is reckoned from it. */
    val nowMs: Long get() = clock()

    val prefs: Prefs get() = kit.prefs()

    val hasCode: Boolean get() = kit.hasCode()

    /** Where the plan is: kept in the session, or without one in memory until the app is left. */
    val progress: Progress get() = session?.progress() ?: held ?: Progress(noAnswers(session?.age()), emptyList(), null)

    /** The reader's age, as far as known. */
    val age: Age get() = session?.age() ?: progress.answers.age

    fun setProgress(progress: Progress) {
        val session = session
        if (session == null) held = progress else session.setProgress(progress)
    }

    fun setPrefs(prefs: Prefs): Prefs = kit.setPrefs(prefs)

    fun hide(): Turn = kit.hide()

    fun unhide(): Turn = kit.unhide()

    fun chooseCode(age: Age): CodePad = kit.chooseCode(age)

    /** The words of some screens, by id. */
    fun words(screens: List<String>): Map<String, String> =
        screens.flatMap { guide.words(it) }.associate { it.id to it.text }

    internal fun enter(opening: Opening, keys: KeyHolder): Boolean = try {
        enterOrFail(opening, keys)
        true
    } catch (_: KitException) {
        // Wrong, locked out, damaged: nothing may show which.
        false
    }

    internal fun enterOrFail(opening: Opening, keys: KeyHolder) {
        val opened = opening.use {
            val asked = it.challenge()
            val (one, two, three) = try {
                asked.aliases.map { alias -> keys.answer(alias, asked.challenge) ?: ByteArray(0) }
            } finally {
                asked.challenge.fill(0)
            }
            wiped(one) { first -> wiped(two) { second -> wiped(three) { third -> it.finish(first, second, third) } } }
        }
        val answered = held
        forget()
        session = opened
        if (answered != null && opened.progress() == null) opened.setProgress(answered)
    }

    internal fun forget() {
        session?.close()
        session = null
        held = null
    }

    internal fun close() {
        forget()
        kit.close()
    }
}

/** Whether it is still there. */
fun Session.has(id: String): Boolean = try {
    entry(id)
    true
} catch (_: KitException.NoSuchEntry) {
    false
}

/** Hands over the first `count` bytes and wipes every copy. */
fun ItemWriter.append(bytes: ByteArray, count: Int = bytes.size) = wiped(bytes, count) { append(it) }

private fun failureOf(error: KitException): Failure = when (error) {
    is KitException.Locked, is KitException.Denied -> Failure("common-error-locked")
    is KitException.NoSpace -> Failure("common-error-space")
    is KitException.Damaged -> Failure("common-error-damaged")
    is KitException.TooNew -> Failure("common-error-newer")
    is KitException.TooOld -> Failure("common-error-older")
    is KitException.NoSuchEntry -> Failure("common-error-gone")
    is KitException.Invalid -> Failure(
        when (error.field) {
            Field.LENGTH -> "keep-refused-full"
            Field.CODE_TAKEN -> "setup-code-taken"
            else -> "common-error-field"
        },
    )
    is KitException.Refused -> Failure("keep-refused-title", error.topic)
    is KitException.Stopped -> Failure("common-error-stopped")
    is KitException.DeviceKey, is KitException.Internal -> Failure("common-error-again")
}
