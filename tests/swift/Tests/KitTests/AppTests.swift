import Foundation
import KitBindings
import Testing

/// The app, walked through its boundary as a shell walks it.
@Suite struct AppTests {
    @Test func a_first_launch_leads_to_999_in_three_taps() throws {
        let walk = try Walk()
        #expect(try walk.page().id == "launch")
        try walk.tap("help", "danger", "go-999")
        #expect(walk.opened == ["tel:999"])
    }

    @Test func a_space_is_made_through_its_pages_and_its_code_opens_it() throws {
        let phone = Phone()
        var walk: Walk? = try Walk(phone)
        try walk?.setUp()
        #expect(try walk?.page().id == "home")
        try walk?.send(.leave)
        try walk?.hold("90572618")
        #expect(try walk?.display() == "90,572,618", "a wrong code is a number")
        try walk?.hold(Phone.code)
        #expect(try walk?.page().id == "home")
        walk = nil
        let again = try Walk(phone)
        try again.unlock()
        #expect(try again.page().id == "home")
    }

    @Test func words_that_were_typed_are_there_after_the_process_died() throws {
        let phone = Phone()
        var walk: Walk? = try Walk(phone)
        try walk?.setUp()
        try walk?.tap("keep", "words")
        try walk?.type("their words 𝒜", caret: 13)
        walk = nil
        let again = try Walk(phone)
        try again.unlock()
        try again.tap("carry-on")
        // The last letter is one character to a person, one scalar to the core, and two units to a text field.
        let field = try again.field()
        #expect(field.text == "their words 𝒜" && field.caret == 13)
    }

    @Test func locked_from_another_thread_it_is_the_calculator_at_once() async throws {
        let walk = try Walk.inside()
        #expect(try walk.page().id == "home")
        let app = walk.app
        _ = try await Task.detached { try app.lockNow() }.value
        #expect(try walk.isCovered())
    }

    @Test func in_a_folder_that_cannot_be_used_help_is_drawn_all_the_same() throws {
        let phone = Phone()
        // A file is where the folder should be.
        try Data([1]).write(to: phone.folder)
        let walk = try Walk(phone)
        try walk.tap("help", "danger", "go-999")
        #expect(walk.opened == ["tel:999"])
    }

    @Test func two_handles_on_one_folder_both_draw_help() throws {
        let phone = Phone()
        let both = try [Walk(phone), Walk(phone)]
        for walk in both {
            try walk.tap("help")
            #expect(try walk.page().id == "help")
        }
    }
}
