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
    let kins = rows.map { $0.kin(columns) }
    var lines: [Line] = []
    for (at, row) in rows.enumerated() {
        let (kin, before) = (kins[at], at > 0 ? kins[at - 1] : nil)
        if kin.contains(.half), before?.contains(.half) == true, lines[lines.count - 1].rows.count == 1 {
            lines[lines.count - 1].rows.append(row)
        } else {
            let gap = before.map { before in Look.gap(between: before, and: kin) } ?? 0
            lines.append(Line(rows: [row], gap: gap, corners: corners(of: kin, before, at + 1 < rows.count ? kins[at + 1] : nil)))
        }
    }
    return lines
}

private func corners(of kin: Set<Kin>, _ before: Set<Kin>?, _ after: Set<Kin>?) -> Corners {
    let stands = { (kin: Set<Kin>?) in kin?.contains(.joined) == true && kin?.contains(.half) == false }
    guard stands(kin) else { return .alone }
    return Corners(top: stands(before) ? Radius.inner : Radius.group, bottom: stands(after) ? Radius.inner : Radius.group)
}

extension Row {
    fileprivate func kin(_ columns: Columns) -> Set<Kin> {
        var kin = Set([Kin.of(kind)].compactMap { $0 })
        switch kind {
        case .tap(let control):
            if columns != .one, control.shape == .tile || control.shape == .mini { kin.insert(.half) }
            if case .button = control.kind { if control.shape != .big { kin.insert(.button) } } else if control.shape == .row { kin.insert(.joined) }
        case .paired: kin.insert(.joined)
        case .field(let field) where field.isHalf:
            if columns != .one { kin.insert(.half) }
        case .call(let call) where call.isHalf:
            if columns != .one { kin.insert(.half) }
        case .call(let call) where !call.isHero:
            kin.insert(.joined)
            if columns == .twoWithCalls, call.more?.isOn != true { kin.insert(.half) }
        default: break
        }
        return kin
    }
}
