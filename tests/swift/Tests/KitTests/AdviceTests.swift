import Foundation
import KitBindings
import Testing

/// A Tuesday at 10:00 in London, after the pack was built.
private let now: Int64 = 1_796_810_400_000

@Suite struct AdviceTests {
    private func guide() throws -> Guide { try Phone().kit.guide(locale: "en") }

    @Test func plan_search_routes_and_words() throws {
        let guide = try guide()
        let questions = try guide.questions()
        #expect(!questions.isEmpty && questions.allSatisfy { !$0.text.isEmpty && !$0.answers.isEmpty })
        let typing = Answers(
            who: .stranger, safe: nil, age: .under18, talk: .type, nation: nil, paid: .giftCard, posted: nil, told: nil)
        let plan = try guide.plan(answers: typing)
        #expect(plan.audience == .under18 && !plan.partnerTrack)
        #expect(plan.steps.count >= 3 && plan.steps.allSatisfy { !$0.text.isEmpty && !$0.why.isEmpty })
        let media = plan.steps.flatMap(\.actions).flatMap(\.media)
        #expect(!media.isEmpty && !media.contains(.phone))
        let partner = Answers(
            who: .partner, safe: nil, age: .notSaid, talk: nil, nation: nil, paid: nil, posted: nil, told: nil)
        #expect(try guide.plan(answers: partner).partnerTrack)
        #expect(try !guide.search(words: "he wants mony or he will send it", audience: .adult).hits.isEmpty)
        #expect(try !guide.search(words: "i want to die", audience: .under18).pinned.isEmpty)
        let routes = try guide.routes(query: query(.adult), nowMs: now)
        #expect(routes.contains { $0.target.id == "101" })
        #expect(routes.allSatisfy { !$0.doors.isEmpty && !$0.reason.isEmpty })
        #expect(routes.flatMap(\.doors).contains { $0.uri == "tel:101" && !$0.traces.isEmpty })
        #expect(try !guide.words(screen: "help").isEmpty)
        #expect(try guide.words(screen: "nothing-like-it").isEmpty)
    }

    @Test func every_page_opens_for_its_reader() throws {
        let guide = try guide()
        for audience in [Audience.adult, .under18, .trustedAdult] {
            let topics = try guide.topics(audience: audience)
            #expect(topics.count >= 12)
            for topic in topics {
                let page = try guide.page(topic: topic.id, audience: audience)
                #expect(page.title == topic.title && page.draft && !page.blocks.isEmpty && !page.reviewed.isEmpty)
            }
        }
        #expect(failure { try guide.page(topic: "nothing-like-it", audience: .adult) } == .NoSuchEntry)
    }

    @Test func people_areas_and_cards() throws {
        let guide = try guide()
        let people = try guide.people(query: query(.under18, channel: .type), nowMs: now)
        let first = try #require(people.services.first)
        #expect(try guide.service(id: first.id, channel: .type, nowMs: now).name == first.name)
        #expect(!people.services.flatMap(\.doors).contains { $0.medium == .phone })
        let hit = try #require(try guide.findArea(words: "Kettering").first)
        let area = try guide.area(id: hit.id)
        #expect(area.id == "northamptonshire" && area.isForm && !area.how.isEmpty)
        #expect(area.url?.hasPrefix("https://") == true)
        #expect(try !guide.card(kind: "adult").isEmpty)
        #expect(failure { try guide.area(id: "atlantis") } == .NoSuchEntry)
        #expect(try guide.limits(age: .adult).itemBytes > guide.limits(age: .notSaid).itemBytes)
        let about = try guide.about(nowMs: now)
        #expect(about.draft && about.version > 0 && !about.languages.isEmpty && !about.clockBehind)
        let values = [Value(name: "step", text: "", number: 2), Value(name: "count", text: "", number: 7)]
        #expect(try guide.word(id: "common-step-of", values: values).contains("2"))
    }

    @Test func another_language_has_its_own_words() throws {
        let phone = try Phone()
        let english = try phone.kit.guide(locale: "en")
        let welsh = try phone.kit.guide(locale: "cy-GB")
        #expect(try welsh.about(nowMs: now).locale == "cy")
        #expect(try english.words(screen: "launch").map(\.id) == welsh.words(screen: "launch").map(\.id))
        #expect(try english.words(screen: "launch") != welsh.words(screen: "launch"))
    }

    @Test func answers_are_given_and_read_by_their_ids() throws {
        let guide = try guide()
        var answers = nothingSaid()
        for question in try guide.questions() {
            #expect(try guide.answered(answers: answers, question: question.id) == nil)
            let choice = try #require(question.answers.first).id
            answers = try guide.answer(answers: answers, question: question.id, choice: choice)
            #expect(try guide.answered(answers: answers, question: question.id) == choice)
            let skipped = try guide.answer(answers: answers, question: question.id, choice: nil)
            #expect(try guide.answered(answers: skipped, question: question.id) == nil)
        }
        for (question, choice) in [("who", "nobody-like-it"), ("nothing-like-it", nil)] {
            let failed = failure { try guide.answer(answers: answers, question: question, choice: choice) }
            #expect(failed == .Invalid(field: .id))
        }
        #expect(try guide.answered(answers: answers, question: "nothing-like-it") == nil)
    }

    @Test func a_query_is_made_of_the_answers() throws {
        let guide = try guide()
        let said = Answers(
            who: .stranger, safe: .danger, age: .adult, talk: .type, nation: .wales, paid: .giftCard, posted: nil,
            told: nil)
        let asked = Query(
            age: .adult, nation: .wales, danger: true, channel: .type, who: .stranger, paid: .giftCard,
            forChild: false, area: "gwent")
        #expect(try guide.query(answers: said, area: "gwent") == asked)
        #expect(try guide.query(answers: nothingSaid(), area: nil) == query(.notSaid))
    }

    @Test func the_blank_sheet_is_that_of_a_session_with_nothing_kept() throws {
        let phone = try Phone()
        let guide = try phone.kit.guide(locale: "en")
        let blank = try guide.blankSheet()
        #expect(!blank.isEmpty && blank.allSatisfy { !$0.title.isEmpty && !$0.lines.isEmpty })
        #expect(try phone.create().callSheet(guide: guide) == blank)
    }

    @Test func the_take_away_is_a_square_and_names_the_numbers() throws {
        let guide = try guide()
        let away = try guide.takeAway()
        #expect(away.rows.count >= 21 && away.rows.allSatisfy { $0.count == away.rows.count })
        let first = try #require(away.rows.first)
        #expect(first.prefix(7).allSatisfy { $0 } && away.rows.contains { $0.contains(false) })
        #expect(away.text.contains("999") && away.text.contains("101"))
        #expect(try guide.card(kind: "take-away").map(\.text).joined(separator: "\n") == away.text)
    }

    private func query(_ age: Age, channel: Channel? = nil) -> Query {
        Query(
            age: age, nation: nil, danger: false, channel: channel, who: nil, paid: nil, forChild: false, area: nil)
    }
}
