import Foundation
import Gateway
import Testing

@testable import Models

private struct NoKeys: KeyStore {
    func makeKey(_ name: String) throws {}
    func answer(_ name: String, to challenge: Data) throws -> Data { throw KitError.DeviceKey }
}

@MainActor @Suite struct LayoutTests {
    private func cover() throws -> CoverModel {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        return CoverModel(try Gateway(folder: folder.path, keys: NoKeys()))
    }

    @Test func every_key_of_the_calculator_has_its_place() throws {
        let cover = try cover()
        let placed = keyLines(of: cover.keys).flatMap(\.keys).map(\.id)
        #expect(Set(placed) == Set(cover.keys.map(\.id)))
        #expect(placed.count == cover.keys.count)
        #expect(keyLines(of: cover.keys).map(\.keys.count) == [4, 4, 4, 4, 4])
    }

    @Test func the_keys_stay_in_their_places_when_the_clear_key_changes() throws {
        let cover = try cover()
        let before = keyLines(of: cover.keys).map { $0.keys.count }
        cover.press(.tap(key: .seven))
        #expect(keyLines(of: cover.keys).map { $0.keys.count } == before)
    }

    @Test func digits_stand_as_on_any_calculator() throws {
        let lines = keyLines(of: try cover().keys).map { $0.keys.map(\.shown) }
        #expect(lines[1].starts(with: ["7", "8", "9"]))
        #expect(lines[3].starts(with: ["1", "2", "3"]))
        #expect(lines[4].first == "0")
    }

    @Test func keys_among_rows_stand_together_once() throws {
        let groups = try cover().groups
        #expect(groups.map(\.id) == ["keys"])
    }

    @Test func a_key_shows_its_sign_and_says_its_name() throws {
        let plus = try #require(try cover().keys.first { $0.id == "plus" })
        #expect(plus.shown == "+")
        #expect(plus.label != plus.shown)
        #expect(!plus.label.isEmpty)
    }

    @Test func what_is_typed_goes_to_the_control_whole() {
        var typed = ""
        let field = Control("a", "A", trait: .field, value: "old", work: .typed { typed = $0 })
        let grip = Grip(field)
        #expect(grip.text == "old")
        grip.text = "new words"
        #expect(typed == "new words")
    }

    @Test func a_switch_is_pressed_only_when_it_changes() {
        var presses = 0
        let grip = Grip(Control("a", "A", trait: .toggle(true), work: .now { presses += 1 }))
        #expect(grip.isOn)
        grip.isOn = true
        #expect(presses == 0)
        grip.isOn = false
        #expect(presses == 1)
    }
}
