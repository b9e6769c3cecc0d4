import Foundation
import Gateway
import SwiftUI
import UIKit

@testable import Effects
@testable import Rows

/// What holds after every event, whatever it was. Each rule answers how it is broken.
@MainActor struct Rules {
    let phone: GlassPhone

    func broken(isLocked: Bool, isCaptured: Bool, isShielded: Bool) -> String? {
        guard let core = phone.core.view() else { return "panics: the core shows nothing" }
        let broken = locking(isLocked, isCaptured) ?? drawing(core) ?? leaving() ?? surroundings(isShielded)
        return broken.map { "rules: " + $0 }
    }

    private func locking(_ isLocked: Bool, _ isCaptured: Bool) -> String? {
        if let page = phone.page, page.isInside {
            return isLocked || isCaptured ? "\(page.id) is up \(isLocked ? "after a locking" : "while it is captured")" : nil
        }
        // Somebody is shown what was opened for them.
        if phone.page?.id == "turned" { return nil }
        let words = phone.tree.all.flatMap { [$0.text, $0.label ?? "", ($0.object as? UITextView)?.text ?? ""] }
        return words.first { $0.contains(mark) }.map { "'\($0)' was typed inside and is drawn outside" }
    }

    /// It is drawn as a screen draws it that has never drawn anything else.
    private func drawing(_ core: Drawn) -> String? {
        guard phone.page?.id == core.page?.id, phone.page?.visit == core.page?.visit else {
            return "\(phone.page?.id ?? "cover") is drawn, and the core shows \(core.page?.id ?? "the cover")"
        }
        let fresh = Screen(stage: FakeSystem())
        fresh.draw(core, isFresh: true)
        let (drawn, wanted) = (phone.tree.described, Renderer().draw(RootView(screen: fresh)).described)
        guard drawn != wanted else { return nil }
        let (extra, missing) = (drawn.filter { !wanted.contains($0) }, wanted.filter { !drawn.contains($0) })
        return "drawn, and not to be: \(extra.prefix(4)); not drawn: \(missing.prefix(4)); \(drawn.count) of \(wanted.count)"
    }

    private func leaving() -> String? {
        guard let page = phone.page else { return phone.button("Leave") == nil ? nil : "Leave is on the calculator" }
        guard let leave = page.bars.leave else { return plain.contains(page.id) ? nil : "\(page.id) has no Leave" }
        return phone.button(leave.label) == nil ? "Leave cannot be tapped on \(page.id)" : nil
    }

    private func surroundings(_ isShielded: Bool) -> String? {
        if phone.lifecycle.isShielded != isShielded { return "the shield is \(isShielded ? "missing" : "up")" }
        if phone.isCovered, !phone.system.inFront.isEmpty { return "something of the system's is before the calculator" }
        if phone.isCovered, phone.system.isAwake { return "the calculator keeps the screen on" }
        if phone.isCovered, phone.system.playing != nil { return "something plays behind the calculator" }
        return nil
    }
}

/// As the core's own rules name them.
private let named: String = {
    let house = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { at, _ in at.deletingLastPathComponent() }
    return (try? String(contentsOf: house.appendingPathComponent("core/app/src/testing/rules.rs"), encoding: .utf8)) ?? ""
}()
private let (inside, plain) = (listed("INSIDE"), listed("PLAIN"))

private func listed(_ name: String) -> Set<String> {
    let from = named.components(separatedBy: "const \(name): ").dropFirst().first ?? ""
    let list = from.components(separatedBy: "= [").dropFirst().first?.prefix { $0 != "]" } ?? ""
    return Set(list.components(separatedBy: "\"").filter { !$0.isEmpty && $0.allSatisfy { $0.isLowercase || $0 == "-" } })
}

extension Page {
    /// Whether it may be up only while a space is open.
    var isInside: Bool { inside.contains(id) || id.hasPrefix("keep-") || id.hasPrefix("settings-") }
}

extension Node {
    /// Each thing that is drawn, as an eye or a screen reader finds it.
    var described: [String] {
        all.compactMap { node in
            let (words, label) = ((node.object as? UITextView)?.text ?? node.text, node.label ?? "")
            guard !words.isEmpty || !label.isEmpty else { return nil }
            return "\(node.kind) '\(words)' '\(label)' \(node.traits.rawValue) \(node.isDisabled) \(node.tap != nil)"
        }
    }
}
