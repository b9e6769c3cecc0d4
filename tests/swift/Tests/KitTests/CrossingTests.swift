import Foundation
import KitBindings
import Testing

/// Each kind of event and of act crosses, with what it carries.
@Suite struct CrossingTests {
    private let outcomes: [Outcome] = [
        .answers([nil, Data(count: 32)]), .performed, .notPossible,
        .picked(Picked(name: "n", length: 1, mime: "image/png", source: "s", pixels: Pixels(width: 1, height: 2))),
        .cropped(length: nil, width: 1, height: 2),
    ]

    private var events: [Event] {
        let nepal = PhoneFacts(language: "cy", zone: "Asia/Kathmandu", minutesEast: 345, system: .ios)
        let day = Day(year: 2026, month: 11, day: 28, minute: 600)
        let plain: [Event] = [
            .launched, .phoneChanged(nepal), .tapped("none"), .typed(field: "none", text: "𝒜", caret: 1),
            .submitted("none"), .dated(field: "none", day: day), .dated(field: "none", day: nil),
            .framed(crop: "none", frame: Frame(left: 1, top: 2, right: 3, bottom: 4)), .back, .leave,
            .scrolled("none"), .reached("none"), .moved(media: 9, positionMs: 1_000), .captured(true), .captured(false),
            .woke(9), .returned, .ending,
        ]
        let signs: [Key] = [
            .point, .plus, .minus, .times, .divide, .percent, .sign, .equals, .clear, .allClear, .backspace,
        ]
        let causes: [Event] = [Cause.switched, .screenOff, .call].map { .backgrounded($0) }
        let keys = (Walk.digits + signs).flatMap { [Event.key($0), .held($0)] }
        return plain + keys + causes + outcomes.map { .done(effect: 99, outcome: $0) }
    }

    @Test func every_event_crosses_and_changes_nothing_where_it_is_late_or_unknown() throws {
        let walk = try Walk()
        #expect(Set(events.map(kind)) == Set(0..<20))
        #expect(Set(outcomes.map(kind)) == Set(0..<5))
        for event in events { try walk.send(event) }
        try walk.send(.returned)
        #expect(try walk.page().id == "launch")
    }

    @Test func every_act_that_the_app_asks_for_crosses() throws {
        let walk = try Walk.inside()
        try keepAndPlay(walk)
        try crop(walk)
        try tell(walk)
        try wearAndCall(walk)
        try erase(walk)
        try walk.keys("A2+3=")
        try walk.send(.tapped("copy"))
        #expect(walk.found { if case .copySum(let text) = $0 { text } else { nil } } == ["5"])
        // The vocabulary has two more for pages to come: to wake, to share a file.
        #expect(Set(walk.found(kind)) == Set(0..<21))
    }

    private func keepAndPlay(_ walk: Walk) throws {
        try walk.keep([pattern(0, 100_000)])
        let media = try walk.show().id
        #expect(walk.found { if case .play(let id) = $0 { id } else { nil } } == [media])
        try walk.send(.moved(media: media, positionMs: 25_000))
        try walk.tap("earlier", "play")
        #expect(walk.acts.map(\.act).contains(.seek(media: media, ms: 15_000)))
        try walk.home()
    }

    private func crop(_ walk: Walk) throws {
        let size = Pixels(width: 90, height: 160)
        walk.gift = Picked(name: "shot.png", length: 9, mime: "image/png", source: "", pixels: size)
        try walk.tap("keep", "file-screenshot", "pick", "age-words", "second-no", "crop", "edge-left", "take")
        #expect(walk.found { if case .crop(_, let frame) = $0 { frame } else { nil } } == [Frame(left: 50, top: 0, right: 1000, bottom: 1000)])
        try walk.home()
        // What is picked for nobody is let go of.
        try walk.send(.done(effect: 99, outcome: outcomes[3]))
        #expect(walk.acts.map(\.act).contains(.drop(picked: 99)))
    }

    private func tell(_ walk: Walk) throws {
        try walk.tap("keep", "note")
        try walk.type("their words", caret: 0)
        try walk.tap("keep", "done", "tell", "copy", "share", "save")
        let texts: [String] = walk.found {
            switch $0 {
            case .copy(let text), .shareText(let text): text
            default: nil
            }
        }
        #expect(texts.filter { $0.contains("their words") }.count == 2)
        try walk.send(.backgrounded(.call))
        try walk.send(.returned)
        try walk.home()
    }

    private func wearAndCall(_ walk: Walk) throws {
        try walk.tap("settings", "settings-look", "choice-1", "done")
        #expect(walk.found { if case .wear(let look) = $0 { look } else { nil } } == ["night"])
        try walk.home()
        try walk.tap("danger", "go-999")
        try walk.send(.backgrounded(.switched))
    }

    private func erase(_ walk: Walk) throws {
        try walk.send(.returned)
        try walk.home()
        try walk.tap("settings", "settings-erase", "read", "next")
        try walk.hold(Phone.code)
        let deleted = walk.found { if case .deleteKey(let alias) = $0 { alias } else { nil } }
        #expect(deleted.count == 1 && deleted[0].hasPrefix("v-"))
        try walk.hold(Phone.code)
        #expect(try walk.isCovered())
    }
}

// A number for each kind. Without a default: a new one does not compile until it is here.

private func kind(_ event: Event) -> Int {
    switch event {
    case .launched: 0
    case .phoneChanged: 1
    case .tapped: 2
    case .typed: 3
    case .submitted: 4
    case .dated: 5
    case .key: 6
    case .held: 7
    case .back: 8
    case .leave: 9
    case .scrolled: 10
    case .reached: 11
    case .moved: 12
    case .captured: 13
    case .woke: 14
    case .backgrounded: 15
    case .returned: 16
    case .ending: 17
    case .done: 18
    case .framed: 19
    }
}

private func kind(_ outcome: Outcome) -> Int {
    switch outcome {
    case .answers: 0
    case .performed: 1
    case .notPossible: 2
    case .picked: 3
    case .cropped: 4
    }
}

private func kind(_ act: Act) -> Int? {
    switch act {
    case .redraw: 0
    case .run: 1
    case .open: 2
    case .answerKeys: 3
    case .makeKeys: 4
    case .lockAfter: 5
    case .pick: 6
    case .crop: 7
    case .feed: 8
    case .drop: 9
    case .play: 10
    case .pause: 11
    case .seek: 12
    case .shareText: 13
    case .saveAs: 14
    case .takeBackCopy: 15
    case .wear: 16
    case .leaveRecents: 17
    case .copySum: 18
    case .copy: 19
    case .deleteKey: 20
    case .wake, .shareFile: nil
    }
}
