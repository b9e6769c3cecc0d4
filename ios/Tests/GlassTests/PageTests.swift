import Gateway
import SwiftUI
import Testing

@testable import Rows

/// Bars, dock, scroll, what is said, and the forms of a page.
@MainActor @Suite(.serialized) struct PageTests {
    private let stage = Stage()
    private let bars = Bars(
        back: "Back", closes: false, actions: [control("find", "Search", .button(.quiet), icon: .search), control("hide", "Hide")],
        danger: control("danger", "In danger", .button(.danger), icon: .danger, isOn: true),
        leave: control("leave", "Leave", .button(.quiet), hint: "Closes it", icon: .leave))

    @Test func bars_tell_back_their_actions_danger_and_leave() throws {
        let node = stage.draw(bars: bars)
        for label in ["Back", "Search", "Hide", "In danger", "Leave"] {
            try #require(node.tappable.first { $0.says(label) }, "\(label)").tap?()
        }
        #expect(stage.told == [.back, .tapped("find"), .tapped("hide"), .tapped("danger"), .leave])
        #expect(node.tappable.last?.hint == "Closes it")
        #expect(node.tappable.first { $0.says("In danger") }?.traits.contains(.isSelected) == true)
    }

    @Test func a_screen_reader_goes_back_by_escape_and_leaves_by_a_magic_tap() throws {
        let node = stage.draw(bars: bars)
        let page = try #require(node.all.first { !$0.actions.isEmpty })
        page.actions["escape"]?()
        page.actions["magicTap"]?()
        #expect(stage.told == [.back, .leave])
    }

    @Test func a_swipe_from_the_edge_where_reading_begins_is_back() throws {
        func swipe(_ start: Double, _ way: Double, rightToLeft: Bool = false) {
            let node = stage.draw(bars: bars, rightToLeft: rightToLeft)
            let value = DragGesture.Value(startLocation: CGPoint(x: start, y: 400), translation: CGSize(width: way, height: 9))
            node.all.first { $0.drag != nil }?.drag?(value)
        }
        swipe(200, 150)
        swipe(380, -150)
        swipe(5, 20)
        #expect(stage.told.isEmpty)
        swipe(5, 150)
        swipe(385, -150, rightToLeft: true)
        #expect(stage.told == [.back, .back])
    }

    @Test func the_dock_and_what_is_pinned_stand_below_the_rows() throws {
        let small = ["Second", "Third"].map { control($0, $0, .button(.quiet), shape: .mini) }
        let node = stage.draw(
            [row("a", .text([.plain("row")]))], dock: [control("1", "First", .button(.primary))] + small,
            pinned: [row("p", .text([.plain("pinned")]))])
        let order = node.all.map(\.text).filter { ["row", "pinned", "First", "Second", "Third"].contains($0) }
        #expect(order == ["row", "pinned", "First", "Second", "Third"])
        #expect(node.all.contains { $0.kind == "line" && $0.tappable.count == 2 && $0.says("Second") })
    }

    @Test func tiles_stand_two_by_two_and_one_by_one_where_text_is_large() {
        let tiles = (0..<4).map { row("t\($0)", .tap(control("\($0)", "Tile \($0)", icon: .keep, shape: .tile))) }
        #expect(lines(of: tiles, .two).map { $0.rows.map(\.id) } == [["t0", "t1"], ["t2", "t3"]])
        #expect(lines(of: tiles, .one).map(\.rows.count) == [1, 1, 1, 1])
        stage.renderer.environment.dynamicTypeSize = .accessibility2
        let node = stage.draw(tiles)
        #expect(node.tappable.count == 4)
        #expect(!node.all.contains { $0.kind == "line" && $0.tappable.count == 2 })
    }

    @Test func on_a_wide_page_calls_stand_side_by_side_and_the_one_that_is_open_alone() {
        let calls = (0..<3).map { row("c\($0)", .call(call(more: control("m\($0)", "What this leaves", .fold, isOn: $0 == 2)))) }
        #expect(lines(of: calls, .twoWithCalls).map { $0.rows.map(\.id) } == [["c0", "c1"], ["c2"]])
        #expect(lines(of: calls, .two).map(\.rows.count) == [1, 1, 1])
        stage.renderer.environment.horizontalSizeClass = .regular
        #expect(stage.draw(calls).all.contains { $0.kind == "line" && $0.tappable.count == 4 })
    }

    @Test func like_rows_join_into_a_group_rounded_at_its_ends() {
        let rows = [row("h", .text([.plain("x")]))] + (0..<3).map { row("r\($0)", .tap(control("\($0)", "Row"))) }
        let joined = lines(of: rows, .two)
        #expect(joined.map(\.gap) == [0, 12, 2, 2])
        #expect(joined.dropFirst().map(\.corners) == [Corners(top: 20, bottom: 4), Corners(top: 4, bottom: 4), Corners(top: 4, bottom: 20)])
    }

    @Test func what_the_app_says_is_low_is_drawn_apart() {
        let rows = ["before", "low", "last"].map { row($0, .text([.plain($0)])) }
        #expect(stage.draw(rows, low: "low").count("column") == stage.draw(rows).count("column") + 1)
        let order = stage.draw(rows, low: "low").all.map(\.text).filter { ["before", "low", "last"].contains($0) }
        #expect(order == ["before", "low", "last"])
    }

    @Test func two_short_fields_share_a_line_where_the_app_says_so() {
        let fields = (0..<2).map { row("f\($0)", .field(field(id: "f\($0)", isHalf: true))) }
        #expect(lines(of: fields, .two).map(\.rows.count) == [2] && lines(of: fields, .one).map(\.rows.count) == [1, 1])
    }

    @Test func two_buttons_that_the_app_made_small_share_a_line_of_the_dock() {
        let two = { (shape: ControlShape) in ["First", "Second"].map { control($0, $0, .button(.secondary), shape: shape) } }
        let isShared = { (node: Node) in node.all.contains { $0.kind == "line" && $0.tappable.count == 2 && $0.says("Second") } }
        #expect(isShared(stage.draw(dock: two(.mini))))
        #expect(!isShared(stage.draw(dock: two(.row))))
    }

    @Test func a_number_is_read_from_the_left_wherever_words_run_from() {
        let node = stage.draw([row("c", .call(call()))], rightToLeft: true)
        #expect(node.find("0800 1111")?.direction == .leftToRight && node.find("Somebody")?.direction == .rightToLeft)
    }

    @Test func at_twice_the_size_text_grows_large_text_by_half_and_the_bar_loses_its_pictures() {
        stage.renderer.environment.dynamicTypeSize = .accessibility2
        let node = stage.draw([row("t", .title([.plain("Large")])), row("b", .text([.plain("usual")]))], bars: bars)
        let grown = 33.0 / 17
        #expect(abs((node.find("usual")?.size ?? 0) - 16 * grown) < 0.5)
        #expect(abs((node.find("Large")?.size ?? 0) - 28 * (1 + (grown - 1) / 2)) < 0.5)
        #expect(node.all.contains { $0.leastHeight == 80 })
        #expect(node.tappable.first { $0.says("Leave") }?.count("drawing") == 0)
    }

    private nonisolated static let schemes: [(ColorScheme, ColorSchemeContrast, UInt32, UInt32)] = [
        (.light, .standard, 0xFFF1_F4F1, 0xFF15_201D), (.dark, .standard, 0xFF0E_1412, 0xFFE9_EFEC),
        (.light, .increased, 0xFFFF_FFFF, 0xFF00_0000), (.dark, .increased, 0xFF00_0000, 0xFFFF_FFFF),
    ]

    @Test(arguments: schemes)
    func colours_follow_the_phone(scheme: ColorScheme, contrast: ColorSchemeContrast, ground: UInt32, ink: UInt32) {
        stage.renderer.environment.colorScheme = scheme
        stage.renderer.environment.colorSchemeContrast = contrast
        let node = stage.draw([row("b", .text([.plain("words")])), row("r", .tap(control("r", "Row")))])
        #expect(node.all.contains { $0.ground == ground })
        #expect(node.find("words")?.ink == ink)
        let hasLine = node.tappable.first?.all.contains { !$0.strokes.isEmpty && $0.strokes.contains { $0.width == 2 } }
        #expect(hasLine == (contrast == .increased))
    }

    @Test func a_theme_that_was_chosen_comes_before_the_phones() {
        #expect(stage.draw(theme: .dark).all.contains { $0.ground == 0xFF0E_1412 })
        stage.renderer.environment.colorScheme = .dark
        #expect(stage.draw(theme: .light).all.contains { $0.ground == 0xFFF1_F4F1 })
    }

    @Test func from_right_to_left_words_turn_and_the_way_back_is_mirrored() {
        let node = stage.draw([row("b", .text([.plain("words")]))], bars: bars, rightToLeft: true)
        #expect(node.find("words")?.direction == .rightToLeft)
        #expect(node.tappable.first { $0.says("Back") }?.all.contains { $0.isMirrored } == true)
    }

    @Test func nothing_moves_where_motion_is_reduced_and_everything_is_there_at_once() {
        stage.renderer.environment.accessibilityReduceMotion = true
        #expect(stage.draw([row("b", .text([.plain("words")]))]).find("words") != nil)
    }

    private func place(_ node: Node) -> Binding<String?>? { (node.all.compactMap { $0.object as? ScrollPlace }.first)?.row }

    @Test func it_scrolls_where_it_is_asked_and_nowhere_else() throws {
        let rows = (0..<9).map { row("r\($0)", .text([.plain("\($0)")])) }
        #expect(place(stage.draw(rows))?.wrappedValue == nil)
        #expect(place(stage.draw(rows, anchor: "r5"))?.wrappedValue == "r5")
        let top = try #require(place(stage.draw(rows, anchor: "r5")))
        top.wrappedValue = "r7"
        _ = stage.tree
        #expect(stage.told == [.scrolled("r7")])
        #expect(place(stage.draw(rows, anchor: "r7"))?.wrappedValue == "r7")
        #expect(place(stage.draw(rows, anchor: "r2"))?.wrappedValue == "r2")
        #expect(stage.told == [.scrolled("r7")])
        #expect(place(stage.draw(rows, visit: 2))?.wrappedValue == nil)
    }

    @Test func a_long_list_says_which_rows_came_near() {
        let rows = (0..<3).map { row("list-\($0)", .text([.plain("\($0)")])) }
        _ = stage.draw(rows)
        #expect(stage.told.isEmpty)
        _ = stage.draw(rows + [row("list-3", .text([.plain("3")]))], visit: 2, window: KitWindow(before: 0, total: 90))
        #expect(stage.told == (0..<4).map { .reached("list-\($0)") })
    }

    @Test func what_is_to_be_announced_is_said_once_for_each_event() {
        _ = stage.draw(announce: "Wrong")
        _ = stage.draw(announce: "Wrong", isFresh: false)
        #expect(Heard.announcements == ["Wrong"])
        _ = stage.draw(announce: "Wrong")
        #expect(Heard.announcements == ["Wrong", "Wrong"])
    }

    @Test func another_page_moves_the_screen_reader_and_the_same_one_does_not() {
        _ = stage.draw()
        let before = Heard.screenChanges
        _ = stage.draw()
        #expect(Heard.screenChanges == before)
        _ = stage.draw(visit: 2)
        #expect(Heard.screenChanges == before + 1)
    }

    @Test func chips_flow_into_as_many_lines_as_they_need() {
        let sizes = [60, 70, 50].map { CGSize(width: $0, height: 48) }
        let flowed = flow(sizes, width: 140, spacing: 8)
        #expect(flowed.frames.map(\.origin) == [CGPoint(x: 0, y: 0), CGPoint(x: 68, y: 0), CGPoint(x: 0, y: 56)])
        #expect(flowed.size == CGSize(width: 138, height: 104))
    }
}
