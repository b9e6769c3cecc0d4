import Foundation
import KitBindings
import Testing

@Suite struct FaceTests {
    @Test func the_cover_leads_to_an_unlock_and_to_the_help_door() throws {
        let phone = try Phone()
        _ = try phone.create()
        #expect(try phone.kit.hide().show == .cover)
        let cover = try phone.kit.cover()
        #expect(try type(cover, "2+3*4=").display == "14")
        _ = try type(cover, "A")
        let wrong = try hold(cover, "90572618")
        #expect(wrong.display == "90,572,618")
        guard case .tryUnlock = wrong.then else { throw Unexpected() }
        _ = try type(cover, "A")
        guard case .tryUnlock(let opening) = try hold(cover, Phone.code).then else { throw Unexpected() }
        let session = try phone.finish(opening)
        #expect(try session.spaceKind() == .full)
        #expect(try cover.display() == "0")
        _ = try phone.kit.leave()
        #expect(failure { try session.age() } == .Locked)
        guard case .openHelp(let turn) = try hold(cover, "999").then else { throw Unexpected() }
        #expect(turn.show == .help)
        #expect(try cover.display() == "0")
    }

    @Test func with_the_door_off_nothing_but_the_sum_is_there() throws {
        let phone = try Phone()
        _ = try phone.create()
        let was = try phone.kit.prefs()
        let wanted = Prefs(
            covered: was.covered, helpDoor: false, look: was.look, threePresses: was.threePresses,
            callMinutes: was.callMinutes, pickerMinutes: was.pickerMinutes, language: was.language)
        #expect(try !phone.kit.setPrefs(prefs: wanted).helpDoor)
        _ = try phone.kit.hide()
        let face = try hold(phone.kit.cover(), "999")
        #expect(face.display == "999")
        guard case .stay = face.then else { throw Unexpected() }
    }

    @Test func stepping_out_and_back() throws {
        let phone = try Phone()
        let session = try phone.create()
        _ = try phone.kit.stepOut(reason: .call, screen: "police")
        let away = try phone.kit.backgrounded(cause: .switched)
        #expect(away.show == .cover && away.waitSeconds == 15 * 60)
        #expect(try phone.kit.returned().show == .callSheet(screen: "police"))
        #expect(try session.age() == .adult)
        #expect(try phone.kit.backgrounded(cause: .switched).locked)
        #expect(failure { try session.age() } == .Locked)
        #expect(try phone.kit.returned().show == .first)
    }

    @Test func what_was_chosen_is_there_after_a_restart() throws {
        let phone = try Phone()
        #expect(try phone.kit.launched().show == .first)
        #expect(try !phone.kit.prefs().covered)
        func wanted(covered: Bool) -> Prefs {
            Prefs(
                covered: covered, helpDoor: true, look: "plain", threePresses: true, callMinutes: 20, pickerMinutes: 5,
                language: "cy")
        }
        #expect(try phone.kit.setPrefs(prefs: wanted(covered: false)) == wanted(covered: false))
        _ = try phone.kit.hide()
        try phone.restart()
        #expect(try phone.kit.prefs() == wanted(covered: true))
        #expect(try phone.kit.launched().show == .cover)
    }

    private func hold(_ cover: Cover, _ keys: String) throws -> Face {
        _ = try type(cover, keys)
        return try cover.press(press: .holdEquals)
    }

    private func type(_ cover: Cover, _ keys: String) throws -> Face {
        let faces = try keys.map { try cover.press(press: .tap(key: key($0))) }
        return try #require(faces.last)
    }

    private func key(_ sign: Character) throws -> Key {
        let keys: [Character: Key] = [
            "0": .zero, "1": .one, "2": .two, "3": .three, "4": .four, "5": .five, "6": .six, "7": .seven,
            "8": .eight, "9": .nine, "+": .plus, "*": .times, "=": .equals, "A": .allClear,
        ]
        return try #require(keys[sign])
    }
}

struct Unexpected: Error {}
