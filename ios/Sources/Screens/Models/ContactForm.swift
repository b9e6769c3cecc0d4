import Foundation
import Gateway
import Observation

/// What was said in a call, and what should follow: the boxes for it, and the record that they make.
@MainActor @Observable final class ContactForm {
    private let boxes: [String]
    private var typed: [String: String] = [:]
    private var by: Date?

    /// `boxes` are the messages of the lines to type, in their order.
    init(_ boxes: String...) { self.boxes = boxes }

    var isEmpty: Bool { typed.values.allSatisfy(\.isEmpty) }

    func draw(_ on: inout Builder) {
        for id in boxes {
            let hint = id == Self.number ? on.words["call-sheet-number-help"] : ""
            on.field(id, hint: hint, value: text(id)) { self.typed[id] = $0 }
        }
        on.field(Self.expected, value: text(Self.expected), isLong: true) { self.typed[Self.expected] = $0 }
        on.add(Control("follow-up-by", on.words["follow-up-by"], date: by) { self.by = $0 })
    }

    /// Keeps it and empties the boxes.
    func save(_ desk: Desk, with called: (who: String, way: String)) async throws {
        let contact = Contact(
            who: called.who, channel: called.way, referenceNumber: text(Self.number, "follow-up-number"),
            caseNumber: text("follow-up-case"), pin: text("follow-up-pin"),
            officer: text("call-sheet-officer", "follow-up-officer"), words: "", expected: text(Self.expected),
            expectedBy: by.map(desk.endOfDay))
        let origin = desk.origin(.typed)
        _ = try await desk.gateway.ask { try $0.addRecord(kept: .contacted(contact: contact), origin: origin) }
        (typed, by) = ([:], nil)
    }

    private static let number = "call-sheet-number"
    private static let expected = "call-sheet-expected"

    /// What stands in whichever of these boxes is there.
    private func text(_ ids: String...) -> String { ids.compactMap { typed[$0] }.first ?? "" }
}
