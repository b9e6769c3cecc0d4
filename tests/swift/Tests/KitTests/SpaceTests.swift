import Foundation
import KitBindings
import Testing

@Suite struct SpaceTests {
    @Test func create_and_unlock_with_a_device_answer() throws {
        let phone = try Phone()
        let id = try makeAndKeep(phone)
        try phone.restart()
        let session = try phone.unlock()
        #expect(try session.entry(id: id).kept == note("first"))
        #expect(try session.count() == 1)
    }

    private func makeAndKeep(_ phone: Phone) throws -> String {
        let made = try phone.create()
        #expect(try made.spaceKind() == .full)
        #expect(try made.age() == .adult)
        return try made.addRecord(kept: note("first"), origin: typed())
    }

    @Test func wrong_and_locked_out_look_the_same() throws {
        let phone = try Phone()
        _ = try phone.create()
        for _ in 0..<10 {
            #expect(failure { try phone.unlock("90572618") } == .Denied)
        }
        #expect(failure { try phone.unlock() } == .Denied)
    }

    @Test func every_kind_of_record_comes_back_as_it_was_kept() throws {
        let phone = try Phone()
        let session = try phone.create()
        let moment = Moment(unixMs: 1_764_018_120_000, zoneMinutes: 0)
        let about = try session.addRecord(kept: note("what happened: 😟, naïve, 你好"), origin: typed())
        let contact = Contact(
            who: "101", channel: "phone", referenceNumber: "25000123456", caseNumber: "c-1", pin: "0000",
            officer: "PC A", words: "said so", expected: "a call", expectedBy: nil)
        let lines = [
            Line(words: "pay now", sender: "jess_99", shownTime: "21:02"), Line(words: "no", sender: "me", shownTime: "21:03"),
        ]
        let all: [Kept] = [
            .note(words: "a note about it", about: [about]),
            .account(platform: "Insta", shownName: "jess_99", accountId: "4711", link: "https://example.org/jess_99"),
            .transcript(lines: lines, pictureLeftOnPhone: true),
            .demand(words: "send it to everyone", amount: "200", deadline: "tonight"),
            .payment(
                amount: "50", currency: "GBP", way: .giftCard, reference: "X1", whereItWent: "code sent in chat",
                keepCardAndReceipt: true),
            .link(address: "https://example.org/p/1", words: "the picture"),
            .contacted(contact: contact),
        ]
        let origin = Origin(happened: moment, zoneMinutes: 60, source: .typed)
        let ids = try all.map { try session.addRecord(kept: $0, origin: origin) }
        #expect(try ids.map { try session.entry(id: $0).kept } == all)
        #expect(try session.entry(id: ids[1]).line.happened == moment)
        #expect(try session.entry(id: about).notes == [ids[0]])
    }

    @Test func a_256_mib_item_is_kept_in_chunks_and_read_back_at_offsets() throws {
        let phone = try Phone()
        let session = try phone.create()
        let writer = try session.beginItem(spec: item(.recording))
        // One pattern again and again: making 256 MiB of it in a debug build would take minutes.
        let piece = pattern(0, mib)
        for _ in 0..<256 { try writer.append(bytes: piece) }
        let id = try writer.finish()
        let length = 256 * mib
        #expect(try session.entry(id: id).file?.lengthBytes == UInt64(length))
        for offset in [0, 1, 65_535, 65_536, 131_071, 100_000_007, length - 5] {
            let wanted = min(70_000, length - offset)
            let expected = (piece + piece).dropFirst(offset % mib).prefix(wanted)
            #expect(try session.read(id: id, offset: UInt64(offset), lengthBytes: 70_000) == Data(expected))
        }
        #expect(try session.read(id: id, offset: UInt64(length), lengthBytes: 10).isEmpty)
        try session.verify(id: id)
    }

    @Test func ten_thousand_records_are_listed_in_pages() throws {
        let phone = try Phone()
        let session = try phone.create()
        for number in 0..<10_000 { _ = try session.addRecord(kept: note("n\(number)"), origin: typed()) }
        var titles: [String] = []
        var before: UInt64?
        while true {
            let page = try session.list(before: before, limit: 500)
            guard let last = page.last else { break }
            titles += page.map(\.title)
            before = last.order
        }
        #expect(titles == (0..<10_000).reversed().map { "n\($0)" })
        #expect(try session.count() == 10_000)
    }

    @Test func a_lock_from_another_thread_ends_a_keep() throws {
        let phone = try Phone()
        let session = try phone.create()
        let writer = try session.beginItem(spec: item(.recording))
        let keeping = Keeping(writer)
        keeping.waitForPushes(40)
        #expect(try phone.kit.lockNow().show == .cover)
        #expect(keeping.end() == .Locked)
        let lines = try phone.unlock().list(before: nil, limit: 10)
        #expect(lines.map(\.state) == [.unfinished])
        #expect(lines[0].lengthBytes >= 65_536)
    }

    @Test func a_handle_used_after_a_lock_answers_locked() throws {
        let phone = try Phone()
        let session = try phone.create()
        let id = try session.addRecord(kept: note("kept"), origin: typed())
        let writer = try session.beginItem(spec: item(.document))
        let opening = try phone.kit.beginUnlock(code: digits(Phone.code))
        _ = try phone.kit.lockNow()
        let late: [() throws -> Any] = [
            { try session.age() }, { try session.list(before: nil, limit: 1) }, { try session.entry(id: id) },
            { try session.addRecord(kept: note("x"), origin: typed()) },
            { try session.read(id: id, offset: 0, lengthBytes: 1) }, { try session.remove(id: id) },
            { try session.checkLog() }, { try session.progress() as Any }, { try writer.append(bytes: digits("x")) },
            { try writer.finish() }, { try phone.finish(opening) },
        ]
        for call in late { #expect(failure(call) == .Locked) }
        #expect(try phone.unlock().entry(id: id).kept == note("kept"))
        #expect(failure { try session.age() } == .Locked)
    }

    @Test func a_refused_picture_names_its_topic_and_writes_nothing() throws {
        let phone = try Phone()
        let session = try phone.create(age: .under18)
        let topics = try phone.kit.guide(locale: "en").topics(audience: .under18).map(\.id)
        for spec in [item(.screenshot, .unsure), item(.screenshot, second: true)] {
            guard case .Refused(let topic) = failure({ try session.beginItem(spec: spec) }) else {
                Issue.record("not refused")
                continue
            }
            #expect(topics.contains(topic))
        }
        #expect(try session.count() == 0)
        try session.setAge(age: .adult)
        try session.beginItem(spec: item(.screenshot, .nobodyUnder18)).discard()
    }

    @Test func a_stopped_keep_is_thrown_away() throws {
        let phone = try Phone()
        let session = try phone.create()
        let writer = try session.beginItem(spec: item(.recording))
        try writer.append(bytes: Data(count: 200_000))
        try writer.stop()
        #expect(failure { try writer.append(bytes: digits("x")) } == .Stopped)
        #expect(failure { try writer.finish() } == .Stopped)
        try writer.discard()
        #expect(try session.count() == 0)
    }

    @Test func progress_and_the_log_are_kept() throws {
        let phone = try Phone()
        let session = try phone.create()
        #expect(try session.progress() == nil)
        var answers = nothingSaid()
        answers = Answers(
            who: .stranger, safe: nil, age: answers.age, talk: .type, nation: nil, paid: nil, posted: nil, told: nil)
        let progress = Progress(answers: answers, done: ["one", "two"], area: "northamptonshire")
        try session.setProgress(progress: progress)
        #expect(try session.progress() == Progress(answers: answers.aged(.adult), done: progress.done, area: progress.area))
        let id = try session.addRecord(kept: note("gone soon"), origin: typed())
        let before = try session.checkLog()
        #expect(try session.contactMade(who: "101", channel: "phone").count == before.count + 1)
        try session.remove(id: id)
        #expect(failure { try session.entry(id: id) } == .NoSuchEntry)
        try session.forgetRemoved(id: id)
        _ = try session.handedOver(to: "the desk", ids: [])
        #expect(try session.checkLog().count > before.count + 2)
    }

    @Test func the_sessions_age_counts_where_the_plans_question_was_skipped() throws {
        let phone = try Phone()
        let session = try phone.create()
        for (said, counts) in [(Age.notSaid, Age.adult), (.under18, .under18), (.adult, .adult)] {
            try session.setProgress(progress: Progress(answers: nothingSaid().aged(said), done: [], area: nil))
            #expect(try session.progress()?.answers.age == counts)
        }
        try session.setAge(age: .under18)
        #expect(try session.progress()?.answers.age == .under18, "it is written down once")
    }

    @Test func account_and_call_sheet() throws {
        let phone = try Phone()
        let session = try phone.create()
        let guide = try phone.kit.guide(locale: "en")
        let words = "They want £200 by tonight"
        _ = try session.addRecord(kept: .demand(words: words, amount: "200", deadline: "tonight"), origin: typed())
        let account = Kept.account(platform: "Insta", shownName: "jess_99", accountId: "4711", link: "")
        _ = try session.addRecord(kept: account, origin: typed())
        let cards = try session.callSheet(guide: guide)
        #expect(cards.count > 5 && cards.allSatisfy { !$0.title.isEmpty && !$0.lines.isEmpty })
        #expect(cards.contains { $0.lines.contains { $0.contains(words) } })
        let text = try session.accountText(guide: guide)
        #expect(text.contains(words) && text.contains("4711"))
    }
}

/// A thread of its own that pushes until something stops it.
private final class Keeping: @unchecked Sendable {
    private let pushes = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private var failed: KitError?

    init(_ writer: ItemWriter) {
        Thread.detachNewThread {
            self.failed = failure {
                while true {
                    try writer.append(bytes: Data(count: 65_536))
                    self.pushes.signal()
                    Thread.sleep(forTimeInterval: 0.001)
                }
            }
            self.ended.signal()
        }
    }

    func waitForPushes(_ count: Int) {
        for _ in 0..<count { pushes.wait() }
    }

    func end() -> KitError? {
        ended.wait()
        return failed
    }
}

extension Answers {
    fileprivate func aged(_ age: Age) -> Answers {
        Answers(who: who, safe: safe, age: age, talk: talk, nation: nation, paid: paid, posted: posted, told: told)
    }
}
