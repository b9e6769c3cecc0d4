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

    @Test func every_key_has_a_sign_and_a_spoken_name() throws {
        let names = try Phone().kit.cover().keys()
        #expect(names.count == 21 && Set(names.map(\.key)).count == 21)
        #expect(names.prefix(10).map(\.sign) == (0...9).map(String.init))
        #expect(names.allSatisfy { !$0.sign.isEmpty && !$0.spoken.isEmpty })
        #expect(names.first { $0.key == .allClear }?.sign == "AC")
        #expect(Set(names.map(\.sign)).count == names.count)
        #expect(Set(names.map(\.spoken)).count == names.count)
    }

    @Test func a_code_typed_twice_on_the_pad_is_chosen() throws {
        let phone = try Phone()
        #expect(try !phone.kit.hasCode())
        let pad = try phone.kit.chooseCode(age: .under18)
        let once = try hold(pad, Phone.code)
        guard case .again = once.then else { throw Unexpected() }
        #expect(once.display == "0")
        guard case .chosen(let opening) = try hold(pad, Phone.code).then else { throw Unexpected() }
        #expect(try !phone.kit.hasCode())
        let session = try phone.finish(opening, makesKey: true)
        #expect(try session.age() == .under18)
        #expect(try phone.kit.hasCode())
        _ = try phone.kit.lockNow()
        #expect(try phone.unlock().spaceKind() == .full)
    }

    @Test func two_codes_that_differ_are_both_forgotten() throws {
        let pad = try Phone().kit.chooseCode(age: .adult)
        guard case .again = try hold(pad, Phone.code).then else { throw Unexpected() }
        guard case .differs = try hold(pad, "48391028").then else { throw Unexpected() }
        guard case .again = try hold(pad, "48391028").then else { throw Unexpected() }
        #expect(try pad.display() == "0")
    }

    @Test func an_unfit_code_is_refused_with_its_reason() throws {
        let phone = try Phone()
        let pad = try phone.kit.chooseCode(age: .adult)
        let reasons: [(String, Field)] = [
            ("12345", .code), ("123456", .codeRun), ("777777", .codeRepeat), ("2+3", .code),
        ]
        for (keys, why) in reasons {
            guard case .again = try hold(pad, Phone.code).then else { throw Unexpected() }
            #expect(try unfit(pad, keys) == why)
        }
        #expect(try type(pad, "2+3*4=").display == "14")
        #expect(try unfit(pad, "999") == .code)
        #expect(try !phone.kit.hasCode())
    }

    private func unfit(_ pad: CodePad, _ keys: String) throws -> Field {
        guard case .unfit(let field) = try hold(pad, keys).then else { throw Unexpected() }
        return field
    }

    private func hold(_ pad: CodePad, _ keys: String) throws -> PadFace {
        _ = try type(pad, keys)
        return try pad.press(press: .holdEquals)
    }

    private func type(_ pad: CodePad, _ keys: String) throws -> PadFace {
        let faces = try keys.map { try pad.press(press: .tap(key: key($0))) }
        return try #require(faces.last)
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
