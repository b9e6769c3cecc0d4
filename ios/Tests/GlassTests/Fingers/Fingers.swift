import Foundation
import Gateway
import SwiftUI
import UIKit

@testable import Rows

/// Part of all that is typed on a page of the inside.
let mark = "zqx"
/// Taps after which something leads to nothing new.
private let known = 3

/// What a hand does to what is drawn. Each of these says what it did, or nothing if there is nothing to do it to.
@MainActor final class Fingers {
    var dice: Dice
    private var taps: [String: Int] = [:]
    private var typed = 0

    init(_ dice: Dice) { self.dice = dice }

    /// Of a few, the one that was tapped least; leaving and danger, which are everywhere, are chosen by themselves.
    func tap(_ phone: GlassPhone) -> String? {
        let bars = [phone.page?.bars.leave?.label, phone.page?.bars.danger?.label].compactMap { $0 }
        let drawn = phone.tree.tappable.filter { node in !node.isDisabled && !bars.contains { node.says($0) } }
        let few = (0..<3).compactMap { _ in dice.pick(drawn) }
        guard let least = few.min(by: { times($0, phone) < times($1, phone) }) else { return nil }
        if times(least, phone) >= known, dice.of(2) == 0 { return back(phone) }
        taps[name(least, phone), default: 0] += 1
        least.tap?()
        return "taps \(least.said)"
    }

    private func times(_ node: Node, _ phone: GlassPhone) -> Int { taps[name(node, phone)] ?? 0 }

    private func name(_ node: Node, _ phone: GlassPhone) -> String { "\(phone.page?.id ?? "cover") \(node.said)" }

    func bar(_ control: Control?, _ phone: GlassPhone) -> String? {
        guard let control, let node = phone.button(control.label) else { return nil }
        node.tap?()
        return "taps \(control.label)"
    }

    /// By the button, the edge, or a screen reader.
    func back(_ phone: GlassPhone) -> String? {
        guard let back = phone.page?.bars.back else { return nil }
        if dice.of(3) == 0, let escape = phone.tree.all.lazy.compactMap({ $0.actions["escape"] }).first {
            escape()
            return "escapes"
        }
        phone.button(back)?.tap?()
        return "back"
    }

    /// Mostly the right one: behind it is most of the app, and after a few wrong ones none counts for a while.
    func code(_ phone: GlassPhone) -> String? {
        guard let equals = phone.tree.key("=") else { return nil }
        if !phone.press("AC") { phone.press("C") }
        let code = dice.pick(Array(repeating: GlassPhone.code, count: 18) + ["90572618", "999"]) ?? ""
        for sign in code { phone.press(String(sign)) }
        equals.hold?()
        return "holds \(code)"
    }

    func keys(_ phone: GlassPhone) -> String? {
        let keys = phone.tree.all.filter { $0.hold != nil }
        guard !keys.isEmpty else { return nil }
        for _ in 0..<(1 + dice.of(6)) { dice.pick(keys)?.tap?() }
        return "presses keys"
    }

    func type(_ phone: GlassPhone) -> String? {
        guard let box = dice.pick(boxes(phone)) else { return nil }
        typed += 1
        let words = "\(phone.page?.isInside == true ? mark : "words") \(typed) " + (dice.of(30) == 0 ? String(repeating: "𝒜 لا ", count: 500) : "")
        if dice.of(4) == 0 { clear(box) }
        box.selectedRange = NSRange(location: (box.text ?? "").utf16.count, length: 0)
        box.insert(words)
        return "writes \(words.prefix(20))"
    }

    private func clear(_ box: UITextView) {
        box.selectedRange = NSRange(location: 0, length: (box.text ?? "").utf16.count)
        box.insert("")
    }

    func submit(_ phone: GlassPhone) -> String? {
        guard let box = dice.pick(boxes(phone)) else { return nil }
        box.insert("\n")
        return "goes on from a field"
    }

    private func boxes(_ phone: GlassPhone) -> [UITextView] { phone.tree.all.compactMap { $0.object as? UITextView } }

    func link(_ phone: GlassPhone) -> String? {
        let linked = phone.tree.all.filter { !$0.links.isEmpty && $0.openURL != nil }
        guard let node = dice.pick(linked), let link = dice.pick(node.links) else { return nil }
        node.openURL?(link.url)
        return "follows \(link.label)"
    }

    func date(_ phone: GlassPhone) -> String? {
        guard let dates = phone.tree.all.lazy.compactMap(\.dates).first else { return nil }
        dates.wrappedValue = Date(timeIntervalSince1970: Double(dice.of(2_000_000_000)))
        return "picks a date"
    }

    func scroll(_ phone: GlassPhone) -> String? {
        let place = phone.tree.all.lazy.compactMap { $0.object as? ScrollPlace }.first
        guard let place, let row = dice.pick(phone.page?.rows ?? []) else { return nil }
        place.row.wrappedValue = row.id
        return "scrolls to \(row.id)"
    }

    /// A screen reader's actions, and edges that are dragged.
    func act(_ phone: GlassPhone) -> String? {
        let nodes = phone.tree.all.filter { $0.actions["default"] != nil && !$0.isDisabled }
        guard let node = dice.pick(nodes) else { return nil }
        node.actions["default"]?()
        return "acts on \(node.said)"
    }
}

extension Node {
    /// What names it, for the list of what was done.
    var said: String { String((label ?? heardTexts.first ?? kind).prefix(40)) }
}
