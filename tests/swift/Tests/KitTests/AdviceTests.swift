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

    private func query(_ age: Age, channel: Channel? = nil) -> Query {
        Query(
            age: age, nation: nil, danger: false, channel: channel, who: nil, paid: nil, forChild: false, area: nil)
    }
}
