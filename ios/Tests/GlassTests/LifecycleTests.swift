import Gateway
import SwiftUI
import Testing

@testable import Effects
@testable import Rows

/// What the system tells, in every order.
@MainActor @Suite(.serialized) struct LifecycleTests {
    private func inside() async throws -> GlassPhone {
        let phone = try GlassPhone()
        await phone.settle()
        try await phone.setUp()
        return phone
    }

    @Test func a_shield_stands_while_it_is_inactive_and_the_calculator_while_it_is_captured_in_every_order() async throws {
        let phone = try await inside()
        let changes: [SceneChange] = [.inactive, .active, .captured, .uncaptured]
        for first in changes {
            for second in changes {
                for third in changes {
                    for change in [SceneChange.active, .uncaptured] { phone.lifecycle.hear(change) }
                    let order = [first, second, third]
                    for change in order { phone.lifecycle.hear(change) }
                    let isInactive = order.last { $0 == .inactive || $0 == .active } == .inactive
                    let isCaptured = order.last { $0 == .captured || $0 == .uncaptured } == .captured
                    #expect(phone.lifecycle.isShielded == isInactive, "\(order)")
                    #expect(phone.isCovered == isCaptured, "\(order)")
                }
            }
        }
    }

    @Test func the_shield_is_a_calculator_at_0_whatever_is_up_and_says_nothing() async throws {
        let phone = try await inside()
        let still = try #require(phone.runner.still)
        #expect(still.display == "0" && still.running.isEmpty && still.keys.count == 20)
        let shield = Renderer().draw(ShieldView(cover: still))
        #expect(shield.find("7") != nil && shield.heardTexts.isEmpty)
        #expect(Renderer().draw(ShieldView(cover: nil)).all.allSatisfy { $0.text.isEmpty })
    }

    @Test func while_it_is_captured_help_is_seen_and_what_is_inside_is_not() async throws {
        let phone = try GlassPhone(isCaptured: true)
        await phone.settle()
        #expect(phone.told.contains(.captured(true)))
        try await phone.tap("Help now")
        #expect(!phone.lifecycle.isShielded)
        try await phone.tap("In danger or might hurt yourself")
        #expect(!phone.lifecycle.isShielded)
        #expect(phone.reads("999"))
        phone.lifecycle.hear(.inactive)
        #expect(phone.lifecycle.isShielded)
    }

    @Test func captured_before_it_started_nothing_inside_is_drawn_until_it_ends() async throws {
        let phone = try GlassPhone(isCaptured: true)
        await phone.settle()
        try await phone.tapAll("Set up", "I have read this", "18 or over")
        try await phone.hold()
        try await phone.hold()
        #expect(!phone.reads("What do you need?"))
        phone.lifecycle.hear(.uncaptured)
        #expect(!phone.isCovered)
    }

    @Test func away_and_back_without_a_reason_is_locked() async throws {
        let phone = try await inside()
        phone.lifecycle.hear(.inactive)
        phone.lifecycle.hear(.background)
        await phone.settle()
        phone.lifecycle.hear(.foreground)
        phone.lifecycle.hear(.active)
        #expect(!phone.reads("What do you need?"))
        #expect(phone.told.contains(.backgrounded(.switched)) && phone.told.contains(.returned))
    }

    @Test func a_session_waits_for_a_call_and_is_locked_when_its_time_is_over() async throws {
        let phone = try await inside()
        try await phone.tapAll("Tell the police", "Police 101")
        phone.lifecycle.hear(.background)
        await phone.settle()
        #expect(!phone.system.timers.isEmpty && !phone.system.stays.isEmpty)
        phone.system.wait(24 * 3600 * 1000)
        await phone.settle()
        #expect(phone.system.stays.isEmpty)
        phone.lifecycle.hear(.foreground)
        #expect(!phone.reads("Tell the police"))
    }

    @Test func a_session_that_waited_is_there_again_before_its_time_is_over() async throws {
        let phone = try await inside()
        try await phone.tapAll("Tell the police", "Police 101")
        phone.lifecycle.hear(.background)
        await phone.settle()
        phone.system.wait(30_000)
        phone.lifecycle.hear(.foreground)
        phone.lifecycle.hear(.active)
        await phone.settle()
        #expect(phone.page?.title == "Call sheet" || phone.reads("Tell the police"))
        #expect(phone.system.stays.isEmpty)
        phone.system.wait(24 * 3600 * 1000)
        #expect(!phone.isCovered)
    }

    @Test func time_that_passed_in_sleep_counts() async throws {
        let phone = try await inside()
        try await phone.tapAll("Tell the police", "Police 101")
        phone.lifecycle.hear(.background)
        phone.system.sleep(24 * 3600 * 1000)
        phone.lifecycle.hear(.foreground)
        #expect(!phone.reads("Tell the police"))
    }

    @Test func when_the_system_takes_its_time_back_a_waiting_session_is_locked() async throws {
        let phone = try await inside()
        try await phone.tapAll("Tell the police", "Police 101")
        phone.lifecycle.hear(.background)
        await phone.settle()
        let expire = try #require(phone.system.stays.values.first)
        expire()
        #expect(phone.told.last == .ending)
        #expect(phone.system.stays.isEmpty)
        phone.lifecycle.hear(.foreground)
        #expect(!phone.reads("Tell the police"))
    }

    @Test func when_the_files_go_it_is_locked_whatever_waits() async throws {
        let phone = try await inside()
        try await phone.tapAll("Tell the police", "Police 101")
        phone.lifecycle.hear(.background)
        phone.lifecycle.hear(.filesGo)
        phone.lifecycle.hear(.foreground)
        #expect(!phone.reads("Tell the police"))
    }

    @Test func what_stands_in_front_goes_with_the_page() async throws {
        let phone = try await inside()
        let before = phone.system.dismissals
        try await phone.tap("Leave")
        #expect(phone.system.dismissals > before)
    }

    @Test func the_screen_stays_on_while_a_form_is_filled_in_and_no_longer() async throws {
        let phone = try await inside()
        phone.system.now = 0
        #expect(!phone.system.isAwake)
        try await phone.tapAll("Keep proof", "What did they say?")
        #expect(phone.page?.awakeUntilMs != nil)
        #expect(phone.system.isAwake)
        phone.system.wait(1 << 50)
        #expect(!phone.system.isAwake)
        try await phone.tap("Leave")
        #expect(!phone.system.isAwake)
    }

    @Test func the_phone_says_anew_what_it_is_when_it_changed() async throws {
        let phone = try GlassPhone()
        phone.system.facts = PhoneFacts(language: "cy", zone: "America/New_York", minutesEast: -300, system: .ios)
        phone.lifecycle.hear(.phoneChanged)
        #expect(phone.told.contains(.phoneChanged(phone.system.facts)))
    }

    @Test(arguments: 0..<6) func after_a_locking_no_inner_page_is_drawn_whatever_the_order(seed: UInt64) async throws {
        var dice = Dice(seed)
        let phone = try await inside()
        var (wasLocked, isCaptured) = (false, false)
        for _ in 0..<60 {
            let change = SceneChange.allCases[dice.of(SceneChange.allCases.count)]
            phone.lifecycle.hear(change)
            isCaptured = change == .captured || (isCaptured && change != .uncaptured)
            wasLocked = wasLocked || change == .filesGo || (phone.isCovered && !isCaptured)
            if wasLocked || isCaptured { #expect(!phone.reads("What do you need?"), "after \(change)") }
        }
    }
}
