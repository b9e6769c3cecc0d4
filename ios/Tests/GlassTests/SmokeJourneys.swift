import Foundation
import Gateway
import SwiftUI
import Testing

@testable import Rows

/// Ten ways through the app, on the real core and the drawn views, by what they read.
@MainActor @Suite(.serialized) struct SmokeJourneys {
    @Test func first_launch_to_help_to_danger_to_the_dialler() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.tap("Help now")
        #expect(phone.reads("You are not alone."))
        try await phone.tap("In danger or might hurt yourself")
        try await phone.tap("999")
        #expect(phone.system.opened == ["tel:999"])
    }

    @Test func where_nothing_dials_the_number_is_there_to_write_down() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        phone.system.opens = false
        try await phone.tapAll("Help now", "In danger or might hurt yourself", "Samaritans")
        #expect(phone.system.opened.isEmpty)
        #expect(phone.reads("116 123"))
    }

    @Test func a_code_is_set_and_opens_home_again() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        #expect(phone.reads("What do you need?"))
        try await phone.tap("Leave")
        try await phone.hold()
        #expect(phone.reads("What do you need?"))
        #expect(phone.keys.onMain == 0)
    }

    @Test func hidden_it_is_a_calculator_that_a_code_opens_and_a_wrong_one_does_not() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        try await phone.tapAll("Settings", "Hide it now", "No", "Hide it now")
        #expect(phone.isCovered)
        for sign in ["2", "+", "3", "="] { #expect(phone.press(sign)) }
        #expect(phone.screen.drawn?.cover?.display == "5")
        try await phone.hold("90572618")
        #expect(phone.isCovered)
        try await phone.hold()
        #expect(phone.reads("What do you need?"))
    }

    @Test func words_are_kept_after_the_process_died() async throws {
        let (folder, keys) = (Folder(), SoftKeys())
        var phone: GlassPhone? = try GlassPhone(folder: folder, keys: keys)
        await phone?.settle()
        try await phone?.setUp()
        try await phone?.tapAll("Keep proof", "What did they say?")
        try await phone?.write("send it NOW", in: "Type their words")
        try await phone?.tap("Leave")
        phone = nil
        let again = try GlassPhone(folder: folder, keys: keys)
        await again.settle()
        if again.button("Type my code") != nil { try await again.tap("Type my code") }
        try await again.hold()
        try await again.tap("Carry on")
        #expect(again.box("Type their words")?.text == "send it NOW")
        try await again.tapAll("Them", "Yesterday", "Keep it")
        #expect(again.reads("Kept."))
    }

    @Test func a_picture_is_picked_asked_about_kept_and_seen() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        let gift = Gift("Shot.png", "image/png", Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0) }))
        phone.system.gift = gift
        try await phone.tapAll("Keep proof", "Screenshot", "Add a screenshot")
        #expect(phone.system.askedFor == [.picture])
        try await phone.tapAll("It only shows words", "No", "Yesterday", "Keep it")
        #expect(phone.reads("Kept."))
        #expect(!gift.wasOnMain)
    }

    @Test func a_file_that_breaks_is_not_kept_and_said_to_be_so() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        phone.system.gift = Gift("Shot.png", "image/png", Data(count: 700_000), breaksAfter: 200_000)
        try await phone.tapAll("Keep proof", "Screenshot", "Add a screenshot", "It only shows words", "No", "Keep it")
        #expect(!phone.reads("Kept."))
        #expect(phone.button("Leave") != nil)
    }

    @Test func the_plan_goes_three_steps() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.tapAll("Help now", "Make my plan", "Yes, I'm safe", "Skip")
        for _ in 0..<2 { try await phone.tap("I've done this") }
        #expect(phone.button("Undo") != nil || phone.reads("done"))
        #expect(phone.button("I've done this") != nil)
    }

    @Test func people_are_filtered_and_called() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.tapAll("Help now", "Talk to someone now", "Speak")
        try await phone.tap("Samaritans")
        #expect(phone.system.opened == ["tel:116123"])
    }

    @Test func the_call_sheet_is_turned_and_keeps_the_screen_on() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        try await phone.tapAll("Tell the police", "Call sheet", "Turn the phone to the officer")
        #expect(phone.reads("For the officer"))
        #expect(phone.button("Leave") != nil)
        try await phone.tap("Leave")
        #expect(phone.isCovered)
        #expect(!phone.reads("For the officer"))
    }

    @Test func settings_change_how_bright_it_is() async throws {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        try await phone.tapAll("Settings", "Light or dark", "Dark")
        #expect(phone.page?.theme == .dark)
        #expect(phone.tree.all.contains { $0.ground == 0xFF0E_1412 })
        try await phone.tap("Leave")
        #expect(phone.isCovered)
    }
}
