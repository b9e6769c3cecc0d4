import Gateway
import SwiftUI
import UIKit

@testable import Rows

/// Rows of a test's own on a page, and what touching them tells.
@MainActor final class Stage {
    let screen = Screen(stage: FakeSystem())
    let renderer = Renderer()
    private(set) var told: [Event] = []
    private var revision: UInt64 = 0

    init() {
        Heard.announcements = []
        screen.send = { [weak self] in self?.told.append($0) }
    }

    func draw(
        _ rows: [Row] = [], visit: UInt64 = 1, title: String = "Title", dock: [Control] = [], pinned: [Row] = [],
        low: String? = nil, bars: Bars = Bars(back: nil, closes: false, actions: [], danger: nil, leave: nil), anchor: String? = nil, announce: String? = nil,
        window: KitWindow? = nil, theme: Theme = .phone, rightToLeft: Bool = false, isFresh: Bool = true
    ) -> Node {
        revision += 1
        let page = Page(
            id: "a", visit: visit, title: title, isTitled: false, rows: rows, window: window, media: [], pinned: pinned, low: low,
            dock: dock, bars: bars,
            anchor: anchor, announce: announce, refusesCaptures: false, awakeUntilMs: nil, theme: theme, language: "en-GB",
            rightToLeft: rightToLeft, revision: revision)
        screen.draw(.page(page), isFresh: isFresh)
        return tree
    }

    /// One row alone, as its own node.
    func draw(_ kind: KitRowKind) -> Node { draw([Row(id: "r", kind: kind)]) }

    var tree: Node { renderer.draw(RootView(screen: screen)) }
}

func control(
    _ id: String, _ label: String, _ kind: ControlKind = .leads, detail: String? = nil, hint: String? = nil, icon: Icon? = nil,
    number: UInt32? = nil, isOn: Bool = false, state: ControlState = .rest, badge: String? = nil, shape: ControlShape = .row
) -> Control {
    Control(
        id: id, label: label, detail: detail, hint: hint, kind: kind, icon: icon, number: number, isOn: isOn, state: state,
        badge: badge, shape: shape)
}

func field(
    _ text: String = "", id: String = "f", kind: TextKind = .copied, caret: UInt32? = nil, hasFocus: Bool = false, lines: UInt32 = 1,
    isHalf: Bool = false, help: String? = nil, error: String? = nil
) -> FieldRow {
    FieldRow(
        id: id, label: "Name", help: help, text: text, caret: caret ?? UInt32(text.unicodeScalars.count), hasFocus: hasFocus, kind: kind,
        lines: lines, isHalf: isHalf, error: error)
}

func row(_ id: String, _ kind: KitRowKind) -> Row { Row(id: id, kind: kind) }

extension Node {
    func find(_ words: String) -> Node? { all.first { $0.text == words } }
    func first(_ kind: String) -> Node? { all.first { $0.kind == kind } }
    func count(_ kind: String) -> Int { all.count { $0.kind == kind } }
}

func call(isHero: Bool = false, isHalf: Bool = false, isClosed: Bool = false, more: Control? = nil) -> CallRow {
    CallRow(
        name: "Somebody", address: "0800 1111", hours: "Open now", state: ["Under 19", "Free"], isOpen: !isClosed, isClosed: isClosed,
        isHero: isHero, isHalf: isHalf,
        start: control("call", "Call", .leaves, hint: "Opens the dialler", icon: .phone), more: more)
}
