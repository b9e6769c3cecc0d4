import Foundation
import Gateway
import SwiftUI

@testable import Effects
@testable import Rows

/// Events that are told of a walk that went wrong.
private let mostTold = 40

/// One phone, from its first start or from home, under random fingers.
@MainActor final class Walk {
    private let seed: UInt64
    private var fingers: Fingers
    private let (folder, keys) = (Folder(), SoftKeys())
    private var phone: GlassPhone
    private var told: [String] = []
    private var (isLocked, isCaptured, isShielded, isAway) = (false, false, false, false)

    init(seed: UInt64) throws {
        self.seed = seed
        fingers = Fingers(Dice(seed))
        phone = try GlassPhone(folder: folder, keys: keys)
    }

    /// As many events, unless one of them breaks something: what it broke.
    func go(_ events: Int, _ counts: inout Counts) async -> String? {
        defer {
            phone.system.dismissAll()
            phone.system.finish(false)
        }
        do {
            await phone.settle()
            if fingers.dice.of(4) > 0 { try await phone.setUp() }
            phone.system.isSlow = true
            for _ in 0..<events { if let broken = try await step(&counts) { return broken } }
            return nil
        } catch {
            return "exceptions: \(error)"
        }
    }

    /// What was done last.
    var tell: String { "seed \(seed)\n  \(told.joined(separator: "\n  "))\n  now \(phone.page?.id ?? "cover")" }

    private func step(_ counts: inout Counts) async throws -> String? {
        isLocked = false
        let at = phone.page?.id ?? "cover"
        let done = try await act()
        note("\(at): \(done ?? "nothing")")
        await phone.settle()
        counts.saw(phone.page, isLocked)
        return Rules(phone: phone).broken(isLocked: isLocked, isCaptured: isCaptured, isShielded: isShielded)
    }

    // A shield takes touches; the rest of the phone goes on.
    private func act() async throws -> String? {
        if isShielded || fingers.dice.of(10) == 0 { return try await befalls() }
        return (phone.isCovered ? onCover() : onPage()) ?? answer()
    }

    private func onCover() -> String? {
        switch fingers.dice.of(20) {
        case 0..<12: fingers.code(phone)
        case 12..<16: fingers.keys(phone)
        case 16: copy()
        default: wait()
        }
    }

    private func copy() -> String? {
        let menu = phone.tree.all.first { $0.kind == "menu" }
        menu?.all.first { $0.tap != nil }?.tap?()
        return menu.map { _ in "copies a number" }
    }

    private func onPage() -> String? {
        switch fingers.dice.of(100) {
        case 0: leave()
        case 1: fingers.bar(phone.page?.bars.danger, phone)
        case 2..<9: wayIn() ?? fingers.tap(phone)
        case 9..<19: fingers.code(phone) ?? fingers.tap(phone)
        case 19..<31: fingers.type(phone) ?? fingers.tap(phone)
        case 31..<33: fingers.submit(phone)
        case 33..<38: fingers.scroll(phone)
        case 38..<41: fingers.link(phone)
        case 41..<44: fingers.act(phone)
        case 44..<48: fingers.date(phone) ?? fingers.tap(phone)
        case 48..<54: fingers.back(phone)
        case 54..<62: answer()
        case 62: wait()
        default: fingers.tap(phone)
        }
    }

    private func leave() -> String? {
        let left = fingers.bar(phone.page?.bars.leave, phone)
        isLocked = left != nil
        return left
    }

    /// From the first page, or from help.
    private func wayIn() -> String? {
        guard let way = phone.button("Type my code") else { return nil }
        way.tap?()
        return "types a code"
    }

    /// What is in front answers, or is closed; what plays ends; other apps and keys fail from now on, or no longer.
    private func answer() -> String? {
        let system = phone.system
        let isDone = fingers.dice.of(4) > 0
        switch fingers.dice.of(6) {
        case 0: system.finish(isDone)
        case 1: system.opens = isDone
        case 2: system.takesShares = isDone
        default:
            system.gift = gift()
            system.part = isDone ? Data(count: 500) : nil
            system.answer(isDone)
        }
        return "what is in front answers \(isDone)"
    }

    private func gift() -> Gift {
        let (name, mime) = fingers.dice.pick([("a.png", "image/png"), ("a.m4a", "audio/mp4"), ("a.mp4", "video/mp4"), ("", "")]) ?? ("", "")
        let count = fingers.dice.pick([0, 1, 70_000, 300_000]) ?? 0
        return Gift(name, mime, Data(repeating: 7, count: count), breaksAfter: fingers.dice.of(6) == 0 ? 1 << 16 : nil)
    }

    // MARK: The phone

    private func befalls() async throws -> String? {
        switch fingers.dice.of(16) {
        case 0..<10: return hear()
        case 10 where fingers.dice.of(3) == 0: return try await kill()
        case 11: return expire()
        case 12: return change()
        default: return wait()
        }
    }

    /// Any phase after any other, seldom what locks: most of the app is behind the code.
    private func hear() -> String {
        let drawn = fingers.dice.pick(SceneChange.allCases) ?? .active
        let isSpared = drawn == .background || drawn == .filesGo || drawn == .captured
        let change = isShielded && fingers.dice.of(2) == 0 || isSpared && fingers.dice.of(3) > 0 ? .active : drawn
        phone.lifecycle.hear(change)
        switch change {
        case .inactive: isShielded = true
        case .active: isShielded = false
        case .background: (isShielded, isAway) = (true, true)
        case .filesGo: (isShielded, isAway, isLocked) = (true, true, true)
        case .foreground: isAway = false
        case .captured: isCaptured = true
        case .uncaptured: isCaptured = false
        case .phoneChanged: break
        }
        return "\(change)"
    }

    private func wait() -> String {
        let ms = fingers.dice.pick([1, 300, 20_000, 86_400_000] as [UInt64]) ?? 1
        if fingers.dice.of(4) == 0 {
            phone.system.sleep(ms)
            return "sleeps \(ms) ms"
        }
        phone.system.wait(ms)
        // Longer than anything waits in the background.
        isLocked = isAway && ms == 86_400_000
        return "waits \(ms) ms"
    }

    private func expire() -> String? {
        guard let expired = phone.system.stays.values.first else { return nil }
        expired()
        isLocked = isAway
        return "its time in the background is over"
    }

    private func change() -> String {
        let language = fingers.dice.pick(["en-GB", "cy", "ar", "de"]) ?? "en-GB"
        phone.system.facts = PhoneFacts(language: language, zone: "Asia/Kolkata", minutesEast: 330, system: .ios)
        phone.lifecycle.hear(.phoneChanged)
        phone.renderer.environment.colorScheme = fingers.dice.of(2) == 0 ? .dark : .light
        phone.renderer.environment.dynamicTypeSize = fingers.dice.pick([.large, .xSmall, .accessibility5]) ?? .large
        return "the phone speaks \(language)"
    }

    /// What waited is lost; the app starts again over the same folder.
    private func kill() async throws -> String {
        phone.system.dismissAll()
        phone.system.finish(false)
        await phone.settle()
        let isCaptured = fingers.dice.of(4) == 0
        phone = try GlassPhone(folder: folder, keys: keys, isCaptured: isCaptured)
        (isLocked, isShielded, isAway, self.isCaptured) = (true, false, false, isCaptured)
        phone.system.isSlow = true
        return "killed, and started again"
    }

    private func note(_ what: String) {
        if told.count >= mostTold { told.removeFirst() }
        told.append(what)
    }
}
