package app.plainsums.rows

import app.plainsums.gateway.*

/** Made-up values of the vocabulary, as short as a test can say them. */

fun plain(words: String): List<Run> = listOf(RunPlain(words))

fun button(
    id: String, label: String = id, weight: Weight = Weight.SECONDARY, shape: Shape = Shape.ROW, detail: String? = null, icon: Icon? = null,
) = control(id, KindButton(weight), label, detail, icon, shape = shape)

fun control(
    id: String, kind: ControlKind = KindLeads, label: String = id, detail: String? = null, icon: Icon? = null, isOn: Boolean = false,
    state: State = State.REST, badge: String? = null, shape: Shape = Shape.ROW, hint: String? = null,
    number: Int? = null,
) = Control(id, label, detail, hint, kind, icon, number?.toUInt(), isOn, state, badge, shape)

fun field(
    id: String, text: String = "", kind: TextKind = TextKind.WORDS, lines: Int = 1, label: String = id, help: String? = null,
    error: String? = null, caret: Int = 0, hasFocus: Boolean = false, isHalf: Boolean = false,
) = TextField(id, label, help, text, caret.toUInt(), hasFocus, kind, lines.toUInt(), isHalf, error)

fun call(
    id: String, name: String = id, address: String, isHero: Boolean = false, state: List<String> = emptyList(), isClosed: Boolean = false,
    isOpen: Boolean? = null, icon: Icon = Icon.PHONE, hours: String? = null, isHalf: Boolean = false,
) = Call(
    name, address, hours, state, hours != null && !isClosed, isClosed, isHero, isHalf, control("$id/start", KindLeaves, "Call", icon = icon),
    isOpen?.let { control("$id/more", KindFold, "What this leaves", isOn = it) },
)

fun rowsOf(vararg kinds: RowKind): List<Row> = kinds.mapIndexed { at, kind -> Row("r$at", kind) }

fun page(
    rows: List<Row>, visit: Int = 1, title: String = "A page", dock: List<Control> = emptyList(), pinned: List<Row> = emptyList(),
    bars: Bars = bars(), anchor: String? = null, announce: String? = null, theme: Theme = Theme.PHONE, window: Window? = null,
    isRightToLeft: Boolean = false, language: String = "en-GB", revision: Int = 1, low: String? = null,
): AppView = ViewPage(
    PageView(
        "p", visit.toULong(), title, rows.firstOrNull()?.kind is RowTitle, rows, window, emptyList(), pinned, low, dock, bars, anchor, announce, true, null,
        theme, language, isRightToLeft, revision.toULong(),
    ),
)

fun bars(back: String? = "Back", actions: List<Control> = emptyList(), isThere: Boolean = true, closes: Boolean = false) = Bars(
    back, closes, actions, control("danger", KindLeads, "In danger or might hurt yourself", icon = Icon.DANGER).takeIf { isThere },
    control("leave", KindButton(Weight.SECONDARY), "Leave", icon = Icon.LEAVE),
)

fun cover(display: String = "0", running: String = "", copy: Control? = null, chosen: Key? = null, found: String = "Display $display") =
    ViewCover(CoverView(display, display.length.toUInt(), running, found, display, copy, keyFaces(chosen)))

private val faces = listOf(
    Key.CLEAR to "AC", Key.SIGN to "±", Key.PERCENT to "%", Key.DIVIDE to "÷", Key.SEVEN to "7", Key.EIGHT to "8", Key.NINE to "9", Key.TIMES to "×",
    Key.FOUR to "4", Key.FIVE to "5", Key.SIX to "6", Key.MINUS to "−", Key.ONE to "1", Key.TWO to "2", Key.THREE to "3", Key.PLUS to "+",
    Key.ZERO to "0", Key.POINT to ".", Key.BACKSPACE to "⌫", Key.EQUALS to "=",
)
private val flat = setOf(Key.CLEAR, Key.SIGN, Key.PERCENT)
private val operators = setOf(Key.DIVIDE, Key.TIMES, Key.MINUS, Key.PLUS)

fun keyFaces(chosen: Key? = null): List<KeyFace> = faces.map { (key, sign) ->
    val look = when (key) {
        in flat -> KeyLook.FLAT
        in operators -> KeyLook.OPERATOR
        Key.EQUALS -> KeyLook.EQUALS
        else -> KeyLook.PLAIN
    }
    KeyFace(key, sign, "key $sign", look, key == chosen)
}

/** A sheet for each part of the vocabulary. */
val sheets: Map<String, AppView> = mapOf("words" to words(), "taps" to taps(), "calls" to calls(), "forms" to forms(), "shown" to shown())

private fun words() = page(
    rowsOf(
        RowTitle(plain("You are not alone.")),
        RowLead(plain("This is a crime against you.")),
        RowNotice(Tone.CALM, listOf(RunStrong("Don’t pay"), RunPlain(" any more, "), RunStrong("don’t reply"), RunPlain(", and don’t delete anything."))),
        RowHeading(plain("While the clock runs")),
        RowText(listOf(RunPlain("They wrote "), RunQuoted("send 500 שלום"), RunPlain(" at 2:04am. "), RunLink(control("link", KindLeads, "Read this first")))),
        RowSmall(plain("Nothing you do here is kept, and nothing is sent.")),
        RowItem(plain("Names, links, words and dates help the police, so write them down.")),
        RowItem(plain("Don’t delete the chat.")),
        RowNumbered(1u, plain("Tell one adult you choose."), false),
        RowNumbered(2u, plain("Write down who they are and what they said, then stop."), false),
        RowSection(plain("Open now"), button("all", "Show all", Weight.QUIET)),
        RowNotice(Tone.INFO, plain("Your answers stay in memory only.")),
        RowNotice(Tone.CARE, listOf(RunStrong("Don’t delete the chat. "), RunPlain("Your phone is the best proof there is."))),
        RowNotice(Tone.DANGER, plain("This could not be kept. Nothing was lost.")),
        RowNotice(Tone.GOOD, listOf(RunStrong("Draft saved at 2:04am. "), RunPlain("Only your code opens it."))),
        RowSay(plain("Someone is blackmailing me with pictures.")),
        RowArmsLength(plain("I need help, and I can’t speak now.")),
        RowEmpty(Icon.KEEP, plain("Nothing is kept yet.")),
    ),
    title = "Help now", bars = bars(actions = listOf(button("hide", "Hide it now", Weight.QUIET))),
)

private fun taps() = page(
    rowsOf(
        RowTap(button("big-danger", "I might hurt myself or I’m in danger", Weight.DANGER, Shape.BIG, "999, and people to talk to", Icon.DANGER)),
        RowTap(button("big-primary", "Talk to someone now", Weight.PRIMARY, Shape.BIG, "Helplines and police", Icon.PHONE)),
        RowTap(button("big-secondary", "Make my plan", Weight.SECONDARY, Shape.BIG, "Two short questions", Icon.PLAN)),
        RowTap(button("first", "Help now", Weight.PRIMARY, Shape.BIG)),
        RowTap(control("tile-1", label = "Advice", icon = Icon.ADVICE, shape = Shape.TILE, state = State.MAIN)),
        RowTap(control("tile-2", label = "Keep proof", icon = Icon.KEEP, shape = Shape.TILE, badge = "5", state = State.MAIN)),
        RowTap(control("mini-1", label = "Read advice", icon = Icon.ADVICE, shape = Shape.MINI)),
        RowTap(control("mini-2", label = "Show someone", icon = Icon.CARD, shape = Shape.MINI)),
        RowTap(control("row-1", label = "Who are they?", detail = "Name, user name, link", badge = "3 saved", icon = Icon.CHECK, state = State.DONE)),
        RowPaired(
            control("did", label = "Don’t pay, and don’t reply", icon = Icon.CHECK, state = State.DONE),
            button("undo", "Undo", Weight.SECONDARY, icon = Icon.UNDO),
        ),
        RowTap(control("row-2", label = "What do they want?", detail = "Money, pictures, a meeting", badge = "Next", icon = Icon.DEMAND, state = State.NEXT)),
        RowTap(control("row-3", label = "Was anything paid?", detail = "How much, how and when", icon = Icon.MONEY)),
        RowTap(control("row-main", label = "send 500 by tonight", detail = "Words, 3:53am", icon = Icon.CHAT, state = State.MAIN)),
        RowTap(control("row-number", label = "Tell your bank what happened", number = 4)),
        RowTap(control("row-4", label = "Not yet", detail = "Write down who they are first", state = State.OFF)),
        RowTap(control("row-5", KindFold, "Then 5 more steps", isOn = false)),
        RowTap(control("row-6", KindTick, "There was a picture here", isOn = true)),
        RowTap(control("row-7", KindChoice, "Somebody I met online", "Or I don’t know who it is", Icon.WEB)),
        RowTap(control("row-8", KindChoice, "Somebody I know", isOn = true)),
        RowTap(control("row-9", KindLeaves, "Their own page", icon = Icon.WEB)),
        RowTap(button("danger", "Erase it", Weight.DANGER)),
        RowTap(button("quiet", "More people who help", Weight.QUIET, icon = Icon.PEOPLE)),
        RowTap(button("remove", "Remove", Weight.QUIET_DANGER, icon = Icon.TRASH)),
        RowCard(
            CardLook.OPEN,
            rowsOf(
                RowNumbered(3u, plain("Write down who they are"), true), RowText(plain("Names, links, words and dates.")),
                RowTap(control("deep-1", label = "Begin with their name", icon = Icon.KEEP)),
                RowTap(control("deep-2", label = "What to write down", icon = Icon.ADVICE)),
                RowTap(button("deep-3", "I’ve done this", Weight.PRIMARY, icon = Icon.CHECK)),
            ),
        ),
    ),
    dock = listOf(
        button("keep", "Keep this", Weight.PRIMARY), button("skip", "Skip", Weight.QUIET, Shape.MINI),
        button("plan", "Show my plan", Weight.QUIET, Shape.MINI),
    ),
    bars = bars(actions = listOf(control("search", label = "Search", icon = Icon.SEARCH), control("settings", label = "Settings", icon = Icon.SETTINGS))),
)

fun nextCard() = RowCard(
    CardLook.NEXT,
    rowsOf(
        RowSmall(plain("Next step: 3 of 8")), RowTitle(plain("Write down who they are and what they said")),
        RowProgress(WorkProgress(AmountSteps(2u, 8u), "", null)),
        RowTap(button("next", "Do this step", Weight.PRIMARY).copy(state = State.NEXT)),
    ),
)

private fun calls() = page(
    rowsOf(
        RowCall(call("999", "999", "999", isHero = true, state = listOf("Police, ambulance, fire. Free."))),
        RowCall(call("half-1", "Samaritans", "116 123", isHalf = true)),
        RowCall(call("half-2", "Police 101", "101", isHalf = true)),
        RowCall(call("a", "Childline", "0800 1111", hours = "Day and night", state = listOf("Under 19", "Free"), isOpen = true)),
        RowSmall(plain("Your phone’s call list will show this number.")),
        RowCall(call("b", "Samaritans", "116 123", hours = "Day and night", state = listOf("Free"), isOpen = false)),
        RowCall(call("c", "Shout", "85258", state = listOf("Free"), icon = Icon.TEXT)),
        RowCall(call("d", "Revenge Porn Helpline", "0345 6000 459", hours = "Opens on Monday at 10am", isClosed = true, isOpen = false)),
        RowChips(
            "How can you get in touch?",
            listOf(
                control("call", KindChip, "Call", icon = Icon.PHONE, isOn = true), control("text", KindChip, "Text", icon = Icon.TEXT),
                control("sign", KindChip, "Sign (BSL)", icon = Icon.SIGN), control("chat", KindChip, "Chat", icon = Icon.CHAT),
            ),
        ),
    ),
    title = "People who help", bars = bars(closes = true),
)

private fun forms() = page(
    rowsOf(
        RowField(field("words", "u have 1 hour", TextKind.COPIED, 3, "Type their words", "Copy them exactly.")),
        RowField(field("amount", "five", TextKind.AMOUNT, label = "How much?", error = "Use numbers here, like 500")),
        RowField(field("name", label = "Their name", kind = TextKind.NAME)),
        RowChoices(
            "Who wrote it",
            listOf(control("them", KindChoice, "Them", isOn = true), control("me", KindChoice, "Me"), control("other", KindChoice, "Someone else")),
        ),
        RowDay(
            DayField(
                "when", "When did it happen?",
                listOf(
                    control("today", KindChoice, "Today"), control("pick", KindChoice, "Pick a day", isOn = true), control("unsure", KindChoice, "Not sure"),
                ),
                Day(2026, 11u, 27u, null), "Friday 27 November 2026", Day(2026, 11u, 28u, null), false, false, null,
            ),
        ),
        RowKeypad(Keypad("739152", "739152", keyFaces(), true)),
    ),
    title = "What did they say?", low = "r5",
    pinned = listOf("Crime number", "Officer’s name").map { Row(it, RowField(field(it, kind = TextKind.USERNAME, isHalf = true))) },
    dock = listOf(button("keep", "Keep it", Weight.PRIMARY)),
)

private fun shown() = page(
    rowsOf(
        RowBubble(Bubble("Them", listOf(RunQuoted("send 500 by tonight or all ur friends get it")), "21:47", false)),
        RowBubble(Bubble("Me", listOf(RunQuoted("please, I don’t have that")), "21:52", true)),
        RowFacts(
            listOf(
                Fact("When it happened", plain("Fri 27 Nov 2026, 9:47pm")), Fact("Where it’s from", plain("You typed it")),
                Fact("What it says of itself", plain("A name as long as a line can hold, and some more")),
            ),
        ),
        RowWords(listOf("anchor", "basket", "candle", "dragon", "engine", "forest", "garden")),
        RowProgress(WorkProgress(AmountSteps(2u, 8u), "2 of 8 done. Stop whenever you like.", null)),
        RowProgress(WorkProgress(AmountPercent(40u), "40 %, about a minute", button("stop", "Stop", Weight.SECONDARY))),
        RowProgress(WorkProgress(AmountUnknown, "Looking", null)),
        RowCode(SquareCode(21u, List(441) { it * 7 % 3 == 0 }, "A code for their camera")),
        RowMedia(MediaItem(1u, MediaKind.PICTURE, 10u, "A screenshot of words", null, 0u)),
        RowMedia(MediaItem(2u, MediaKind.SOUND, 10u, "A sound of 12 seconds", button("play", "Play", Weight.SECONDARY), 0u)),
        RowCrop(CropArea("crop", 9u, "Only the part you choose is saved here.", Frame(100u, 0u, 900u, 700u))),
        nextCard(),
    ),
    title = "Their words",
)
