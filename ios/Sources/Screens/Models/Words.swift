import Gateway

/// The words of the pack in one language, each looked up once.
@MainActor public final class Words {
    private let guide: Guide?
    private var seen: [String: String] = [:]

    init(_ guide: Guide?) { self.guide = guide }

    /// A message that needs no value; empty only if there is no such message.
    public subscript(_ id: String) -> String {
        if let text = seen[id] { return text }
        let text = (try? guide?.word(id: id, values: [])) ?? ""
        seen[id] = text
        return text
    }

    /// A message with values.
    public func callAsFunction(_ id: String, _ values: [Value]) -> String {
        (try? guide?.word(id: id, values: values)) ?? ""
    }
}

extension Value {
    static func text(_ name: String, _ text: String) -> Value { Value(name: name, text: text, number: nil) }
    static func count(_ name: String, _ number: Int64) -> Value { Value(name: name, text: "", number: number) }
}
