import Foundation
import Gateway
import Models
import Testing

/// The clock stands still: what is open, closed or late at one hour.
@MainActor @Suite struct HourJourneys {
    private let always = "samaritans"
    private let byDay = "revenge-porn-helpline"
    private let neverLive = "stopncii"
    private let weekdayAfternoon = "2027-01-13 14:00"
    private let weekdayNight = "2027-01-13 03:00"

    private func people(_ london: String) async throws -> Phone {
        let phone = try Phone()
        try await phone.setUp()
        phone.system.hour.set(london)
        try await phone.tap("home-people", "plan-talk-voice")
        return phone
    }

    private func said(_ id: String, _ phone: Phone) -> String {
        phone.app.up.rows.first { $0.id == id }?.spoken.first ?? ""
    }

    private func order(_ phone: Phone) -> [String] {
        let ids = phone.app.up.rows.map(\.id)
        return [neverLive, byDay, always].sorted { ids.firstIndex(of: "service:" + $0) ?? 0 < ids.firstIndex(of: "service:" + $1) ?? 0 }
    }

    @Test func on_a_weekday_afternoon_who_is_there_by_day_says_until_when() async throws {
        let phone = try await people(weekdayAfternoon)
        #expect(said(byDay + "-open", phone) == "Open now, until 4pm.")
        #expect(said(byDay + "-instead", phone) == "")
        #expect(order(phone) == [byDay, always, neverLive])
    }

    @Test func at_three_at_night_a_closed_one_comes_later_and_says_when_it_opens_and_who_is_there_instead() async throws {
        let phone = try await people(weekdayNight)
        #expect(order(phone).first == always)
        #expect(said(byDay + "-closed", phone) == "Call: Closed now. Opens today at 10am.")
        #expect(said(byDay + "-instead", phone).hasPrefix("Open now instead: Samaritans, "))
        #expect(!phone.texts.contains(phone.word("people-nobody-now")))
    }

    @Test func on_a_sunday_what_opens_on_weekdays_says_tomorrow() async throws {
        let phone = try await people("2027-01-17 14:00")
        #expect(said(byDay + "-closed", phone) == "Call: Closed now. Opens tomorrow at 10am.")
    }

    @Test func on_a_bank_holiday_it_is_closed_or_may_be() async throws {
        let phone = try await people("2027-03-26 14:00")
        // The Monday after is one too, but not in Scotland, and where the person is was not said.
        let maybe = "That day is a bank holiday for some, so it may be closed."
        #expect(said(byDay + "-closed", phone) == "Call: Closed now. Opens on Monday at 10am. " + maybe)
        #expect(said("report-fraud-open", phone).hasSuffix(maybe))
        #expect(said(always + "-open", phone) == "Open day and night, every day.")
    }

    @Test func the_page_of_a_closed_one_leads_to_who_is_there_instead() async throws {
        let phone = try await people(weekdayNight)
        try await phone.tap("service:" + byDay)
        #expect(phone.texts.contains(phone.word("people-instead")))
        #expect(phone.texts.contains("Closed now. Opens today at 10am."))
        #expect(phone.texts.contains { $0.contains("Closed on bank holidays.") })
        try await phone.tap("service:" + always)
        #expect(phone.app.up.controls.contains { $0.id == "go:tel:116123" })
    }

    @Test func what_should_have_happened_is_late_only_when_its_day_is_over() async throws {
        let phone = try Phone()
        try await phone.setUp()
        phone.system.hour.set(weekdayAfternoon)
        try await phone.tap("home-follow-up")
        try phone.type("SN-77", into: "follow-up-case")
        try phone.control("follow-up-by").choose(Date(timeIntervalSince1970: 1_800_446_400))
        try await phone.tap("common-save")
        let late = phone.word("follow-up-late")
        #expect(phone.texts.contains { $0.hasPrefix("Should have happened by ") && $0.contains("20") } && !phone.texts.contains(late))
        phone.system.hour.set("2027-01-20 23:30")
        try await phone.tap("common-back", "home-follow-up")
        #expect(!phone.texts.contains(late), "all of the day is left for it")
        phone.system.hour.set("2027-01-21 00:30")
        try await phone.tap("common-back", "home-follow-up")
        #expect(phone.texts.contains(late) && phone.texts.contains(phone.word("follow-up-late-do")))
    }
}
