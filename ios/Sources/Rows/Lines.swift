import Gateway
import Look

/// Rows that are side by side, or one alone, and what is above them.
struct Line: Identifiable, Equatable {
    let rows: [Row]
    var gap: Double
    var corners: Corners

    var id: String { rows[0].id }
}

/// Rows as lines: two that ask for half the width share one, and like ones join into a group.
func lines(of rows: [Row], isOneColumn: Bool) -> [Line] {
    var lines: [Line] = []
    for (at, row) in rows.enumerated() {
        let before = at > 0 ? rows[at - 1] : nil
        if !isOneColumn, row.isHalf, before?.isHalf == true, lines[lines.count - 1].rows.count == 1 {
            lines[lines.count - 1] = Line(
                rows: lines[lines.count - 1].rows + [row], gap: lines[lines.count - 1].gap, corners: .alone)
        } else {
            let after = at + 1 < rows.count ? rows[at + 1] : nil
            lines.append(Line(rows: [row], gap: row.gap(below: before), corners: row.corners(before, after)))
        }
    }
    return lines
}

extension Row {
    var isHalf: Bool {
        guard case .tap(let control) = kind else { return false }
        return control.shape == .tile || control.shape == .mini
    }

    private var joins: Bool {
        switch kind {
        case .call(let call): !call.isHero
        case .tap(let control): control.shape == .row && !control.isButton
        default: false
        }
    }

    fileprivate func gap(below before: Row?) -> Double {
        guard let before else { return 0 }
        if joins && before.joins { return Space.joined }
        if isHalf && before.isHalf || isButton && before.isButton { return Space.x2 }
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
