import Gateway
import Look
import SwiftUI

/// Rows that are side by side, or one alone, and what is above them.
struct Line: Identifiable, Equatable {
    var rows: [Row]
    let gap: Double
    let corners: Corners

    var id: String { rows[0].id }
}

/// How rows that ask for half the width stand: under each other, side by side, or calls side by side as well.
enum Columns { case one, two, twoWithCalls }

extension EnvironmentValues {
    var columns: Columns {
        if dynamicTypeSize.isAccessibilitySize { return .one }
        return horizontalSizeClass == .regular && !isDeep ? .twoWithCalls : .two
    }
}

/// Rows as lines: two that ask for half the width share one, and like ones join into a group.
func lines(of rows: [Row], _ columns: Columns) -> [Line] {
    var lines: [Line] = []
    for (at, row) in rows.enumerated() {
        let before = at > 0 ? rows[at - 1] : nil
        if row.isHalf(columns), before?.isHalf(columns) == true, lines[lines.count - 1].rows.count == 1 {
            lines[lines.count - 1].rows.append(row)
        } else {
            let after = at + 1 < rows.count ? rows[at + 1] : nil
            lines.append(Line(rows: [row], gap: row.gap(below: before, columns), corners: row.isHalf(columns) ? .alone : row.corners(before, after)))
        }
    }
    return lines
}

extension Row {
    fileprivate func isHalf(_ columns: Columns) -> Bool {
        switch kind {
        case .tap(let control): columns != .one && (control.shape == .tile || control.shape == .mini)
        case .call(let call): columns == .twoWithCalls && !call.isHero && call.more?.isOn != true
        default: false
        }
    }

    private var joins: Bool {
        switch kind {
        case .call(let call): !call.isHero
        case .tap(let control): control.shape == .row && !control.isButton
        default: false
        }
    }

    fileprivate func gap(below before: Row?, _ columns: Columns) -> Double {
        guard let before else { return 0 }
        if isHalf(columns) && before.isHalf(columns) { return Space.x2 }
        if joins && before.joins { return Space.joined }
        if isButton && before.isButton { return Space.x2 }
        switch (before.kind, kind) {
        case (.item, .item), (.title, .lead), (.lead, .lead): return Space.x2
        default: return Space.gap
        }
    }

    fileprivate func corners(_ before: Row?, _ after: Row?) -> Corners {
        guard joins else { return .alone }
        return Corners(
            top: before?.joins == true ? Radius.inner : Radius.group, bottom: after?.joins == true ? Radius.inner : Radius.group)
    }

    private var isButton: Bool {
        if case .tap(let control) = kind { control.isButton } else { false }
    }
}

extension Control {
    var isButton: Bool {
        if case .button = kind { true } else { false }
    }
}
