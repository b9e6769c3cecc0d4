import Gateway
import SwiftUI
import Testing

@testable import Rows

/// Every kind of row as a tree, and what each control tells.
@MainActor @Suite(.serialized) struct RowTests {
    private let stage = Stage()

    @Test func words_of_every_kind_are_drawn_as_what_they_are() {
        let words: [Span] = [.plain("a "), .strong("b"), .quoted("c")]
        let said = "a *b*\u{2068}c\u{2069}"
        for kind in [KitRowKind.lead(words), .text(words), .small(words), .item(words), .say(words), .armsLength(words)] {
            #expect(stage.draw(kind).find(said) != nil, "\(kind)")
        }
        let title = stage.draw(.title(words))
        #expect(title.all.contains { $0.text == said && $0.traits.contains(.isHeader) && $0.size == 28 && $0.weight == .bold })
        for isHeading in [false, true] {
            let numbered = stage.draw(.numbered(number: 3, words: words, isHeading: isHeading))
            #expect(numbered.find("3") != nil && numbered.find(said)?.size == (isHeading ? 20 : 16))
            // The bar has a title too.
            #expect(numbered.all.count { $0.traits.contains(.isHeader) } == (isHeading ? 2 : 1))
        }
        #expect(stage.draw(.empty(icon: .keep, words: words)).find(said) != nil)
    }

    @Test func a_link_in_words_tells_its_control() throws {
        let node = stage.draw(.text([.plain("See "), .link(control("7/go-on", "this"))]))
        let text = try #require(node.find("See this"))
        let link = try #require(text.links.first)
        text.openURL?(link.url)
        #expect(link.label == "this")
        #expect(stage.told == [.tapped("7/go-on")])
    }

    @Test func a_section_is_a_heading_and_holds_its_action() throws {
        let node = stage.draw(.section(title: [.plain("Later")], action: control("more", "More", .button(.quiet))))
        #expect(node.all.contains { $0.text == "Later" && $0.traits.contains(.isHeader) })
        try #require(node.tappable.first { $0.says("More") }).tap?()
        #expect(stage.told == [.tapped("more")])
    }

    private nonisolated static let tones: [(Tone, UInt32)] = [
        (.calm, 0xFFD2_E8E0), (.info, 0xFFDC_E7F4), (.care, 0xFFFB_E8BF), (.danger, 0xFFFA_DFDF), (.good, 0xFFD6_EEDD),
    ]

    @Test(arguments: tones) func a_notice_stands_out_by_a_picture_too(tone: Tone, ground: UInt32) {
        let node = stage.draw(.notice(tone: tone, words: [.plain("Mind")]))
        #expect(node.all.contains { $0.ground == ground })
        #expect(node.count("drawing") > 0 && node.find("Mind") != nil)
    }

    private nonisolated static let kinds: [ControlKind] = [
        .leads, .leaves, .fold, .tick, .button(.primary), .button(.secondary), .button(.danger), .button(.quiet), .button(.quietDanger), .chip,
        .choice,
    ]

    @Test(arguments: kinds)
    func every_kind_of_control_tells_that_it_was_tapped(kind: ControlKind) throws {
        for shape in [ControlShape.row, .tile, .mini, .big] {
            let stage = Stage()
            let node = stage.draw(.tap(control("1/x", "Go", kind, detail: "More words", hint: "Hint", icon: .phone, badge: "5", shape: shape)))
            let button = try #require(node.tappable.first)
            #expect(button.says("Go") && button.says("More words"))
            #expect(button.hint == "Hint")
            #expect(button.all.contains { ($0.leastHeight ?? 0) >= 48 }, "\(kind) \(shape)")
            button.tap?()
            #expect(stage.told == [.tapped("1/x")])
        }
    }

    @Test func a_tick_and_a_fold_are_the_systems_own_to_a_screen_reader() throws {
        for (kind, name, value) in [(ControlKind.tick, "toggle", "1"), (.fold, "disclosure", "expanded")] {
            let stage = Stage()
            let node = stage.draw(.tap(control("t", "Rate", kind, isOn: true)))
            let heard = try #require(node.all.compactMap(\.heard).first?.first)
            #expect(heard.kind == name && heard.value == value)
            heard.tap?()
            #expect(stage.told == [.tapped("t")])
        }
        let leaves = stage.draw(.tap(control("l", "Site", .leaves)))
        #expect(leaves.tappable.first?.traits.contains(.isLink) == true)
    }

    @Test func what_is_off_cannot_be_tapped_and_says_why() {
        let node = stage.draw(.tap(control("o", "Later", detail: "Opens on Monday", state: .off)))
        #expect(node.tappable.first?.isDisabled == true)
        #expect(node.find("Opens on Monday") != nil)
    }

    @Test func what_comes_next_and_what_is_done_differ_by_more_than_colour() {
        let next = stage.draw(.tap(control("n", "Do", icon: .plan, state: .next)))
        #expect(next.all.contains { $0.ground == 0xFFD2_E8E0 })
        let done = stage.draw(.tap(control("d", "Did", icon: .plan, state: .done)))
        #expect(done.all.contains { $0.ground == 0xFFD6_EEDD })
    }

    @Test func a_row_has_its_number_in_the_round_and_is_read_with_it() {
        let row = stage.draw(.tap(control("s", "Tell the bank", number: 4)))
        #expect(row.find("4")?.ink == 0xFF15_201D && row.tappable.first?.says("4") == true)
    }

    @Test func a_row_and_the_button_at_its_end_tell_each_their_own() throws {
        let paired = KitRowKind.paired(
            row: control("did", "Don't pay", hint: "Done", icon: .check, state: .done),
            action: control("undo", "Undo", .button(.secondary), hint: "Don't pay", icon: .undo))
        let node = stage.draw(paired)
        try #require(node.tappable.first { $0.says("Don't pay") }).tap?()
        try #require(node.tappable.first { $0.says("Undo") }).tap?()
        #expect(stage.told == [.tapped("did"), .tapped("undo")])
        #expect(node.tappable.map(\.hint) == ["Done", "Don't pay"])
        #expect(lines(of: [row("r", .tap(control("r", "Row"))), row("p", paired)], .two)[1].corners == Corners(top: 4, bottom: 20))
    }

    @Test func what_is_said_first_is_green_and_what_is_said_in_a_card_plain() {
        let first = stage.draw(.say([.plain("Say")]))
        #expect(first.find("Say")?.ink == 0xFF0A_3F36 && first.all.contains { $0.ground == 0xFFD2_E8E0 })
        #expect(stage.draw(.card(look: .plain, rows: [row("s", .say([.plain("Say")]))])).find("Say")?.ink == 0xFF15_201D)
    }

    @Test func a_call_says_what_it_does_to_whom_and_starts_it() throws {
        let node = stage.draw(.call(call(more: control("more", "What this leaves", .fold))))
        let start = try #require(node.tappable.first { $0.says("0800 1111") })
        #expect(start.all.contains { $0.label == "Call, Somebody, 0800 1111, Open now, Under 19, Free" })
        #expect(start.find("Open now · Under 19 · Free")?.inks == [0xFF17_6238])
        start.tap?()
        try #require(node.tappable.first { !$0.says("0800 1111") }).tap?()
        #expect(stage.told == [.tapped("call"), .tapped("more")])
    }

    @Test func the_one_above_all_others_is_large_and_red_and_a_closed_one_grey() {
        let hero = stage.draw(.call(call(isHero: true)))
        #expect(hero.all.contains { $0.ground == 0xFFA6_162C && ($0.leastHeight ?? 0) >= 110 })
        #expect(hero.find("0800 1111")?.size == 48)
        let closed = stage.draw(.call(call(isClosed: true)))
        #expect(closed.all.contains { $0.ground == 0xFFE3_E9E5 })
    }

    @Test func two_calls_may_share_a_line_and_are_smaller_there() throws {
        let halves = [row("a", .call(call(isHalf: true))), row("b", .call(call(isHalf: true)))]
        #expect(lines(of: halves, .two).map(\.rows.count) == [2])
        #expect(lines(of: halves, .one).map(\.rows.count) == [1, 1])
        #expect(lines(of: halves, .two)[0].corners == .alone)
        #expect(stage.draw(halves).find("0800 1111")?.size == 18)
    }

    @Test func a_heading_is_one_to_a_screen_reader_too() {
        let node = stage.draw(.heading([.plain("While the clock runs")]))
        #expect(node.find("While the clock runs")?.size == 20)
        #expect(node.all.contains { $0.traits.contains(.isHeader) })
    }

    @Test func the_first_button_is_higher_than_any_other() {
        let node = stage.draw(.tap(control("h", "Help now", .button(.primary), shape: .big)))
        #expect(node.all.contains { $0.leastHeight == 72 })
        #expect(node.find("Help now")?.size == 20)
    }

    @Test func the_card_of_the_next_step_alone_has_a_shadow_and_only_in_the_light() {
        let next = KitRowKind.card(look: .next, rows: [row("n", .tap(control("n", "Do it", .button(.primary), state: .next)))])
        let plain = KitRowKind.card(look: .open, rows: [row("n", .tap(control("n", "Do it", .button(.primary))))])
        let shades = { (node: Node) in node.all.map(\.shade).filter { $0 >> 24 > 0 } }
        #expect(shades(stage.draw(next)) == [0x1200_0000])
        #expect(shades(stage.draw(plain)).isEmpty)
        stage.renderer.environment.colorScheme = .dark
        #expect(shades(stage.draw(next)).isEmpty)
    }

    @Test func chips_and_choices_say_which_is_chosen() throws {
        let all = [control("a", "One", .choice, isOn: true), control("b", "Two", .choice)]
        for kind in [KitRowKind.chips(label: "Ask", chips: all), .choices(label: "Ask", choices: all)] {
            let node = stage.draw(kind)
            #expect(node.find("Ask") != nil)
            #expect(node.tappable.map { $0.traits.contains(.isSelected) } == [true, false])
        }
        #expect(stage.draw(.chips(label: "Ask", chips: all)).first("strip") != nil)
    }

    @Test func a_day_is_chosen_by_a_chip_or_in_the_systems_calendar() throws {
        let last = Day(year: 2026, month: 11, day: 28, minute: nil)
        let day = DayRow(
            id: "d", label: "When", chips: [control("t", "Today", .choice)], chosen: nil, words: "Roughly then", last: last,
            isPicking: true, withTime: true, error: "Say when")
        let node = stage.draw(.day(day))
        #expect(node.find("Roughly then") != nil && node.find("Say when") != nil)
        let dates = try #require(node.first("dates"))
        #expect(dates.text == "with time")
        dates.dates?.wrappedValue = Day(year: 2026, month: 10, day: 25, minute: 61).date
        try #require(node.tappable.first).tap?()
        #expect(stage.told == [.dated(field: "d", day: Day(year: 2026, month: 10, day: 25, minute: 61)), .tapped("t")])
    }

    @Test func facts_bubbles_and_cards_keep_what_belongs_together() {
        let facts = stage.draw(.facts([Fact(label: "Name", words: [.plain("x_y")])]))
        #expect(facts.find("Name") != nil && facts.find("x_y") != nil)
        let bubble = stage.draw(.bubble(BubbleRow(who: "Them", words: [.quoted("now")], time: "21:47", isOwn: false)))
        #expect(bubble.find("Them") != nil && bubble.find("21:47") != nil && bubble.find("\u{2068}now\u{2069}") != nil)
        let card = stage.draw(.card(look: .plain, rows: [row("a", .title([.plain("T")])), row("b", .text([.plain("in it")]))]))
        #expect(card.find("T")?.size == 20 && card.find("in it") != nil)
    }

    @Test func the_card_of_what_comes_next_is_filled() throws {
        let rows: (ControlState) -> [Row] = { state in
            [row("t", .title([.plain("Step")])), row("b", .tap(control("next", "Do this step", .button(.primary), state: state)))]
        }
        let filled = stage.draw(.card(look: .next, rows: rows(.next)))
        #expect(filled.find("Step")?.ink == 0xFFFF_FFFF && filled.all.contains { $0.ground == 0xFF14_594E })
        #expect(filled.find("Do this step")?.ink == 0xFF14_594E)
        #expect(stage.draw(.card(look: .plain, rows: rows(.rest))).find("Step")?.ink == 0xFF15_201D)
    }

    @Test func words_to_write_down_go_down_one_column_and_then_the_other() {
        let words = stage.draw(.words(["alpha", "bravo", "charlie", "delta", "echo"]))
        let order = words.all.filter { ["alpha", "bravo", "charlie", "delta", "echo", "1", "4"].contains($0.text) }.map(\.text)
        #expect(order == ["1", "alpha", "bravo", "charlie", "4", "delta", "echo"])
    }

    @Test func a_square_code_is_dark_on_light_in_every_theme_and_says_what_it_holds() {
        stage.renderer.environment.colorScheme = .dark
        let node = stage.draw(.code(SquareCode(side: 2, dark: [true, false, false, true], label: "The address")))
        #expect(node.all.contains { $0.label == "The address" && $0.traits.contains(.isImage) })
        #expect(node.first("shape")?.ground == 0xFF00_0000)
        let path = SquaresShape(side: 2, dark: [true, false, false, true], edge: 4).path(in: CGRect(x: 0, y: 0, width: 100, height: 100))
        #expect(path.count == 2 && path.boundingRect == CGRect(x: 40, y: 40, width: 20, height: 20))
    }

    @Test(arguments: [(Amount.steps(done: 2, all: 8), 0), (.percent(40), 1), (.unknown, 1)])
    func progress_is_drawn_said_and_can_be_stopped(of: Amount, bars: Int) throws {
        let progress = ProgressRow(of: of, words: "About a minute", stop: control("stop", "Stop", .button(.quiet)))
        let node = stage.draw(.progress(progress))
        #expect(node.count("progress") == bars && node.find("About a minute") != nil)
        try #require(node.tappable.first).tap?()
        #expect(stage.told == [.tapped("stop")])
    }

    @Test func media_shows_what_it_is_and_plays_in_its_place() async throws {
        let picture = MediaRow(id: 1, kind: .picture, length: 3, label: "A screenshot", play: nil, positionMs: 0)
        #expect(stage.draw(.media(picture)).all.contains { $0.label == "A screenshot" && $0.traits.contains(.isImage) })
        for _ in 0..<50 where stage.tree.first("image") == nil { await Task.yield() }
        #expect(stage.tree.first("image") != nil)
        let film = MediaRow(id: 2, kind: .film, length: 3, label: "A film", play: control("p", "Play", .button(.secondary)), positionMs: 0)
        let node = stage.draw(.media(film))
        #expect(node.first("box") != nil && node.find("A film") != nil)
        try #require(node.tappable.first).tap?()
        #expect(stage.told.last == .tapped("p"))
    }

    private func face(_ key: Key, _ shown: String, _ look: KeyLook = .plain, isChosen: Bool = false) -> KeyFace {
        KeyFace(key: key, shown: shown, spoken: "key " + shown, look: look, isChosen: isChosen)
    }

    @Test func the_part_of_a_picture_is_shown_as_it_would_be_kept() async throws {
        let whole = Frame(left: 0, top: 0, right: 1000, bottom: 1000)
        let area = CropArea(id: "c", picked: 3, label: "What to keep", frame: whole)
        #expect(stage.draw(.crop(area)).all.contains { $0.label == "What to keep" && $0.traits.contains(.isImage) })
        for _ in 0..<50 where stage.tree.first("image") == nil { await Task.yield() }
        #expect(stage.tree.first("image") != nil)
        let half = CGImage(width: 90, height: 160).part(Frame(left: 0, top: 500, right: 500, bottom: 1000))
        #expect(half?.width == 45 && half?.height == 80)
    }

    @Test func keys_are_tapped_and_held_and_click_only_where_they_may() throws {
        let keys = [face(.one, "1"), face(.two, "2"), face(.backspace, "⌫"), face(.plus, "+", .operator, isChosen: true), face(.equals, "=", .equals)]
        for clicks in [true, false] {
            UIImpactFeedbackGenerator.clicks = 0
            let stage = Stage()
            let node = stage.draw(.keypad(KeypadRow(display: "12", spoken: "two", keys: keys, clicks: clicks)))
            let one = try #require(node.key("1"))
            #expect(one.label == "key 1" && one.traits.contains(.isButton))
            one.tap?()
            try #require(node.key("=")).hold?()
            try #require(node.key("⌫")).actions["default"]?()
            #expect(stage.told == [.key(.one), .held(.equals), .key(.backspace)])
            #expect(node.key("+")?.traits.contains(.isSelected) == true)
            #expect(UIImpactFeedbackGenerator.clicks == (clicks ? 1 : 0))
        }
    }

    @Test func the_calculator_keeps_its_places_shrinks_and_copies_where_it_is_held() throws {
        func cover(_ display: String, copy: Control? = nil) -> Cover {
            Cover(
                display: display, length: UInt32(display.count), running: "1 + 2", found: "found", spoken: "said", copy: copy,
                keys: [face(.one, "1"), face(.equals, "=", .equals)])
        }
        let sizes = ["5", "1234567890", "12345678901234567890", String(repeating: "9", count: 30)].map { display in
            stage.screen.draw(.cover(cover(display)), isFresh: true)
            return stage.tree.find(display)?.size
        }
        #expect(sizes == [60, 40, 26, 20])
        stage.screen.draw(.cover(cover("7", copy: control("copy", "Copy"))), isFresh: true)
        #expect(stage.tree.all.contains { $0.label == "found" })
        try #require(stage.tree.first("menu")?.all.first { $0.tap != nil }).tap?()
        #expect(stage.told == [.tapped("copy")])
        stage.renderer.environment.verticalSizeClass = .compact
        #expect(stage.tree.kids.first?.kind == "line")
    }

}
