import Gateway
import Look
import SwiftUI

/// A place for a day: the usual answers, and the system's calendar behind one of them.
struct DayView: View {
    let day: DayRow
    @Environment(\.tell) private var tell

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            ChipsView(label: day.label, chips: day.chips, isOneLine: false)
            if let words = day.words { Text(verbatim: words).type(Style.sub, Palette.ink2).padding(.leading, Space.x1) }
            if day.isPicking {
                DatePicker(day.label, selection: chosen, in: ...day.last.end, displayedComponents: parts)
                    .datePickerStyle(.graphical)
                    .padding(Space.x2)
                    .ground(Palette.surface, radius: Radius.group)
            }
            if let error = day.error { ErrorView(words: error) }
        }
        .wide()
    }

    private var parts: DatePickerComponents { day.withTime ? [.date, .hourAndMinute] : .date }

    private var chosen: Binding<Date> {
        Binding(
            get: { (day.chosen ?? day.last).date },
            set: { tell(.dated(field: day.id, day: Day($0, withMinute: day.withTime))) })
    }
}

/// Days as a calendar shows them: no zone is in them, so one and the same is used both ways.
private let calendar = Calendar(identifier: .gregorian)

extension Day {
    init(_ date: Date, withMinute: Bool) {
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        self.init(
            year: Int32(parts.year ?? 0), month: UInt32(parts.month ?? 1), day: UInt32(parts.day ?? 1),
            minute: withMinute ? UInt32(minute) : nil)
    }

    var date: Date { date(at: Int(minute ?? 0)) }

    /// Its last minute.
    var end: Date { date(at: 24 * 60 - 1) }

    private func date(at minute: Int) -> Date {
        let parts = DateComponents(
            year: Int(year), month: Int(month), day: Int(day), hour: minute / 60, minute: minute % 60)
        return calendar.date(from: parts) ?? .distantPast
    }
}
