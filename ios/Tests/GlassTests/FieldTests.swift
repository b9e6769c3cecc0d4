import Gateway
import SwiftUI
import Testing
import UIKit

@testable import Rows

/// Typing: what is in a box, where its caret is, and what it never does.
@MainActor @Suite(.serialized) struct FieldTests {
    private let stage = Stage()

    private func box(_ field: FieldRow, above: [Row] = []) throws -> TextBox {
        let node = stage.draw(above + [row("f", .field(field))])
        return try #require(node.all.compactMap { $0.object as? TextBox }.first)
    }

    @Test func what_is_typed_is_told_with_its_caret_in_characters() throws {
        let box = try box(field())
        box.insert("a👍")
        box.insert("é")
        #expect(stage.told == [.typed(field: "f", text: "a👍", caret: 2), .typed(field: "f", text: "a👍é", caret: 3)])
    }

    @Test func the_box_is_the_same_one_whatever_comes_above_it() throws {
        let before = try box(field("a"))
        let after = try box(field("a"), above: [row("new", .text([.plain("new")]))])
        #expect(before === after)
    }

    @Test func the_apps_text_and_caret_are_written_where_they_differ() throws {
        let box = try box(field("one two", caret: 3))
        #expect(box.text == "one two" && box.selectedRange.location == 3)
        #expect(try self.box(field("a👍b", caret: 2)).selectedRange.location == 3)
        #expect(stage.told.isEmpty)
    }

    @Test func an_older_answer_never_overwrites_what_was_typed_since() throws {
        let typing = FieldTyping(field())
        let page = Revision()
        typing.tell = Sender(send: { _ in }, revision: { page.number })
        let box = TextBox(usingTextLayoutManager: true)
        box.delegate = typing
        typing.update(box, field(), revision: 4)
        page.number = 6
        box.insert("ab")
        typing.update(box, field("a"), revision: 5)
        #expect(box.text == "ab")
        typing.update(box, field("AB"), revision: 6)
        #expect(box.text == "AB")
    }

    @Test func nothing_is_written_into_letters_that_are_still_put_together() throws {
        let typing = FieldTyping(field())
        let box = TextBox(usingTextLayoutManager: true)
        box.delegate = typing
        box.insert("にほ")
        box.markedTextRange = box.selectedTextRange
        typing.update(box, field("x"), revision: 9)
        #expect(box.text == "にほ")
    }

    @Test func a_field_that_gets_the_caret_gets_it_once() throws {
        let box = try box(field(hasFocus: true))
        #expect(box.isFirstResponder)
    }

    @Test func the_key_for_a_new_line_goes_on_in_one_line_and_makes_one_in_many() throws {
        let one = try box(field())
        one.insert("\n")
        #expect(stage.told == [.submitted("f")] && one.text == "")
        let many = try box(field(id: "m", lines: 4))
        many.insert("\n")
        #expect(many.text == "\n")
    }

    @Test(arguments: [TextKind.words, .copied, .name, .username, .link, .number, .mail, .amount, .pin, .search])
    func no_kind_of_text_is_changed_guessed_learnt_or_filled_in(kind: TextKind) throws {
        let box = try box(field(kind: kind))
        #expect(box.autocorrectionType == .no && box.spellCheckingType == .no)
        #expect(box.smartQuotesType == .no && box.smartDashesType == .no && box.smartInsertDeleteType == .no)
        #expect(box.inlinePredictionType == .no && box.writingToolsBehavior == .none && box.textContentType.rawValue.isEmpty)
        #expect(box.dataDetectorTypes.isEmpty && box.textDragInteraction?.isEnabled == false)
        #expect(box.autocapitalizationType == (kind == .words ? .sentences : .none))
    }

    @Test func each_kind_has_its_keyboard() throws {
        let kinds: [(TextKind, UIKeyboardType)] = [
            (.link, .URL), (.number, .phonePad), (.mail, .emailAddress), (.amount, .decimalPad), (.pin, .numberPad), (.copied, .default),
        ]
        for (kind, keyboard) in kinds {
            let box = Stage().draw(.field(field(kind: kind))).all.compactMap { $0.object as? TextBox }.first
            #expect(box?.keyboardType == keyboard)
        }
    }

    @Test func the_edit_menu_offers_nothing_that_leaves_the_app() throws {
        let box = try box(field())
        let offered = [
            "cut:", "copy:", "paste:", "select:", "selectAll:", "delete:", "_share:", "_define:", "_translate:", "_lookup:",
            "_promptForReplace:", "captureTextFromCamera:", "_addShortcut:",
        ]
        let allowed = offered.filter { box.canPerformAction(Selector($0), withSender: nil) }
        #expect(allowed == ["cut:", "copy:", "paste:", "select:", "selectAll:", "delete:"])
        let menu = Removed()
        box.buildMenu(with: menu)
        #expect(menu.names.isSuperset(of: ["lookup", "share", "learn", "autoFill"]))
    }

    @Test func what_is_copied_from_a_field_stays_on_this_phone() throws {
        let box = try box(field("one two"))
        box.selectedRange = NSRange(location: 0, length: 3)
        box.copy(nil)
        #expect(UIPasteboard.general.items.first?["public.utf8-plain-text"] as? String == "one")
        #expect(UIPasteboard.general.options[.localOnly] as? Bool == true)
        box.cut(nil)
        #expect(box.text == " two")
        #expect(stage.told == [.typed(field: "f", text: " two", caret: 0)])
    }

    @Test func a_field_says_its_name_its_help_and_what_is_wrong() throws {
        let node = stage.draw(.field(field(help: "As it stands there", error: "Use numbers here")))
        let box = try #require(node.first("box"))
        #expect(box.label == "Name" && box.hint == "As it stands there, Use numbers here")
        #expect(node.find("Use numbers here") != nil)
        #expect(node.all.contains { $0.strokes.contains { $0.ink == 0xFFA6_162C && $0.width == 2.5 } })
    }
}

@MainActor private final class Revision {
    var number: UInt64 = 4
}

private final class Removed: UIMenuBuilder {
    var names: Set<String> = []
    func remove(menu: UIMenu.Identifier) { names.insert(menu.name) }
}
