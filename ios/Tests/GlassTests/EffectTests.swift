import Foundation
import Gateway
import Testing

@testable import Effects

/// Every act that the app can ask for, performed and failing.
@MainActor @Suite(.serialized) struct EffectTests {
    private let phone: GlassPhone
    private static let effect: UInt64 = 1 << 60

    init() throws {
        phone = try GlassPhone()
        phone.isDeaf = true
    }

    /// Performs it and says what was answered.
    private func answer(_ act: Act, _ id: UInt64 = effect) async -> Outcome? {
        phone.runner.perform([Effect(id: id, act: act)])
        await phone.settle()
        return phone.answer(to: id)
    }

    @Test func another_app_opens_an_address_or_it_is_said_that_none_does() async {
        #expect(await answer(.open(uri: "tel:999")) == .performed)
        #expect(phone.system.opened == ["tel:999"])
        phone.system.opens = false
        #expect(await answer(.open(uri: "sms:85258"), 2 << 60) == .notPossible)
    }

    @Test func keys_are_made_once_answer_and_are_deleted_off_the_main_thread() async {
        #expect(await answer(.makeKeys(aliases: ["x", "y"])) == nil)
        #expect(phone.keys.names.isSuperset(of: ["x", "y"]))
        let asked = Act.answerKeys(aliases: ["x", "none"], challenge: Data(repeating: 4, count: 65))
        guard case .answers(let first) = await answer(asked) else { return #expect(Bool(false)) }
        #expect(first.count == 2 && first[0]?.count == 32 && first[1] == nil)
        _ = await answer(.makeKeys(aliases: ["x"]))
        #expect(await answer(asked, 2 << 60) == .answers(first))
        #expect(await answer(.deleteKey(alias: "x"), 3 << 60) == .performed)
        #expect(await answer(.deleteKey(alias: "x"), 4 << 60) == .performed)
        phone.keys.keepsKeys = true
        #expect(await answer(.deleteKey(alias: "y"), 5 << 60) == .notPossible)
        #expect(phone.keys.onMain == 0)
    }

    @Test func a_picker_gives_what_was_chosen_or_says_that_it_was_closed() async {
        #expect(await answer(.pick(.sound)) == .notPossible)
        let gift = Gift("a.png", "image/png", Data(count: 3))
        phone.system.gift = gift
        #expect(await answer(.pick(.picture), 2 << 60) == .picked(gift.said))
        #expect(phone.system.askedFor == [.sound, .picture])
    }

    @Test func a_part_of_a_picture_takes_its_place_and_none_leaves_it() async {
        let part = Frame(left: 50, top: 0, right: 1000, bottom: 900)
        #expect(await answer(.crop(picked: 7, frame: part)) == .notPossible)
        phone.system.gift = Gift("a.png", "image/png", Data(count: 9))
        let picked: UInt64 = 2 << 60
        _ = await answer(.pick(.picture), picked)
        #expect(await answer(.crop(picked: picked, frame: part), 3 << 60) == .notPossible)
        phone.system.part = Data(count: 4)
        #expect(await answer(.crop(picked: picked, frame: part), 4 << 60) == .cropped(length: 4, width: 90, height: 40))
        #expect(phone.system.cropped == part)
    }

    @Test func what_was_dropped_cannot_be_cropped_any_more() async {
        let part = Frame(left: 0, top: 0, right: 500, bottom: 500)
        phone.system.gift = Gift("a.png", "image/png", Data(count: 9))
        phone.system.part = Data(count: 4)
        _ = await answer(.pick(.picture))
        _ = await answer(.drop(picked: Self.effect))
        #expect(await answer(.crop(picked: Self.effect, frame: part), 2 << 60) == .notPossible)
    }

    @Test func text_and_files_are_shared_and_saved_or_it_is_said_that_they_were_not() async {
        #expect(await answer(.shareText(text: "words")) == .performed)
        #expect(await answer(.shareFile(export: 1, name: "a.zip", mime: "application/zip"), 2 << 60) == .performed)
        #expect(await answer(.saveAs(export: 1, name: "b.zip", mime: "application/zip"), 3 << 60) == .performed)
        #expect(phone.system.shared == ["words", "a.zip"] && phone.system.saved.map(\.name) == ["b.zip"])
        phone.system.takesShares = false
        #expect(await answer(.shareText(text: "words"), 4 << 60) == .notPossible)
        #expect(await answer(.saveAs(export: 1, name: "b.zip", mime: "application/zip"), 5 << 60) == .notPossible)
    }

    @Test func words_are_copied_and_taken_back_and_a_sum_is_copied_without_an_answer() async {
        #expect(await answer(.copy(text: "0800 1111")) == .performed)
        #expect(phone.system.board == "0800 1111")
        _ = await answer(.takeBackCopy, 2 << 60)
        #expect(phone.system.board == nil)
        #expect(await answer(.copySum(text: "42"), 3 << 60) == nil)
        #expect(phone.system.board == "42")
    }

    @Test func another_icon_is_worn_or_it_is_said_that_it_is_not() async {
        #expect(await answer(.wear(look: "night")) == .performed)
        #expect(phone.system.look == "night")
        phone.system.wears = false
        #expect(await answer(.wear(look: "paper"), 2 << 60) == .notPossible)
    }

    @Test func a_later_wake_takes_the_place_of_the_one_before() async {
        _ = await answer(.wake(token: 1, ms: 500))
        _ = await answer(.wake(token: 2, ms: 900))
        phone.system.wait(600)
        #expect(!phone.told.contains(.woke(1)) && !phone.told.contains(.woke(2)))
        phone.system.wait(400)
        #expect(phone.told.contains(.woke(2)))
    }

    @Test func media_that_no_page_shows_cannot_be_played() async {
        #expect(await answer(.play(media: 99)) == .notPossible)
        _ = await answer(.pause(media: 99))
        _ = await answer(.seek(media: 99, ms: 5))
        #expect(phone.system.paused == [99] && phone.system.sought == [5])
    }

    @Test func a_feed_of_what_is_gone_is_stopped_and_nothing_breaks() async {
        #expect(await answer(.feed(picked: 5, import: 6)) == nil)
        #expect(await answer(.leaveRecents) == nil)
        #expect(phone.button("Help now") != nil)
    }

    @Test func what_was_fed_is_there_until_it_is_dropped() async {
        let part = Frame(left: 0, top: 0, right: 500, bottom: 500)
        phone.system.gift = Gift("a.png", "image/png", Data(count: 9))
        phone.system.part = Data(count: 4)
        _ = await answer(.pick(.picture))
        _ = await answer(.feed(picked: Self.effect, import: 6), 2 << 60)
        #expect(await answer(.crop(picked: Self.effect, frame: part), 3 << 60) == .cropped(length: 4, width: 90, height: 40))
    }

    @Test func what_plays_tells_where_it_is_and_stops_with_its_page() async throws {
        phone.isDeaf = false
        await phone.settle()
        try await phone.setUp()
        phone.system.gift = Gift("a.m4a", "audio/mp4", Data(count: 4000))
        try await phone.tapAll("Keep proof", "Sound", "Add a sound recording")
        try await phone.write("a voice", in: "What it shows, in your own words")
        try await phone.tapAll("Yesterday", "Keep it")
        #expect(phone.reads("Kept."))
        try await phone.tap("Leave")
        try await phone.hold()
        try await phone.tapAll("What I kept", "a voice", "Play")
        let playing = try #require(phone.system.playing, "\(phone.texts)")
        playing.moved(1500)
        #expect(phone.told.contains(.moved(media: playing.media.id, positionMs: 1500)))
        try await phone.tap("Leave")
        #expect(phone.system.playing == nil)
        #expect(phone.system.kept.isEmpty)
    }
}
