import Foundation
import Gateway
import Testing

@testable import Rows

private let (aWalk, few) = (500, 250)

/// Random fingers on the drawn views with the real core. `ALCOVE_SEED=n` begins with another walk, `ALCOVE_SECONDS=600` goes on
/// for so long: `tests/faults/run fingers-ios`.
@MainActor @Suite(.serialized) struct FingersTests {
    @Test func whatever_is_touched_in_any_order_the_shell_draws_what_the_core_shows() async throws {
        var counts = Counts()
        var seed = number("ALCOVE_SEED") ?? 1
        let (began, seconds) = (Date(), number("ALCOVE_SECONDS"))
        var minutes = 0
        repeat {
            let walk = try Walk(seed: seed)
            if let broken = await walk.go(seconds == nil ? few : aWalk, &counts) {
                counts.broke(broken)
                say("ALCOVE_SEED=\(walk.tell)\n\(broken)")
            }
            counts.walks += 1
            seed += 1
            if seconds != nil, Int(-began.timeIntervalSinceNow) / 60 > minutes {
                minutes = Int(-began.timeIntervalSinceNow) / 60
                say("after \(minutes) min: \(counts)")
            }
        } while -began.timeIntervalSinceNow < Double(seconds ?? 0)
        say("\(counts)")
        #expect(counts.isGood, "\(counts)")
    }

    private func number(_ name: String) -> UInt64? { ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } }

    /// Into a file, where one is named: `swift test` says nothing before its end.
    private func say(_ line: String) {
        let path = ProcessInfo.processInfo.environment["ALCOVE_SAYS"]
        let place = path.flatMap { FileHandle(forWritingAtPath: $0) } ?? .standardOutput
        if path != nil { place.seekToEndOfFile() }
        place.write(Data("fingers: \(line)\n".utf8))
    }
}

/// What was done so far, and what broke.
struct Counts: CustomStringConvertible {
    private var (events, inside, lockings) = (0, 0, 0)
    var walks = 0
    private var pages: Set<String> = []
    private var broken = ["exceptions": 0, "panics": 0, "rules": 0]

    var isGood: Bool { broken.values.allSatisfy { $0 == 0 } }

    mutating func saw(_ page: Page?, _ isLocked: Bool) {
        events += 1
        if isLocked { lockings += 1 }
        guard let page else { return }
        pages.insert(page.id)
        if page.isInside { inside += 1 }
    }

    /// Told as "kind: what".
    mutating func broke(_ what: String) { broken[String(what.prefix { $0 != ":" }), default: 0] += 1 }

    var description: String {
        "events \(events), on inner pages \(inside), lockings \(lockings), walks \(walks), pages \(pages.count); "
            + "exceptions \(broken["exceptions"] ?? 0), panics \(broken["panics"] ?? 0), rules broken \(broken["rules"] ?? 0)"
    }
}
