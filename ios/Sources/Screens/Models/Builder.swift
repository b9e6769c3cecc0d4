import Gateway

/// Puts a screen together from message ids, so that each model reads as a list of what is on it.
@MainActor struct Builder {
    let words: Words
    private(set) var rows: [Row] = []

    init(_ words: Words) { self.words = words }

    mutating func title(_ id: String) { rows.append(.title(Said("title:" + id, words[id]))) }
    mutating func heading(_ id: String) { rows.append(.heading(Said("heading:" + id, words[id]))) }
    mutating func text(_ ids: String...) { for id in ids { rows.append(.text(Said(id, words[id]))) } }
    mutating func item(_ ids: String...) { for id in ids { rows.append(.item(Said(id, words[id]))) } }
    mutating func notice(_ id: String) { rows.append(.notice(Said(id, words[id]))) }
    mutating func notice(_ id: String?) { if let id { notice(id) } }
    mutating func row(_ row: Row) { rows.append(row) }

    /// Text that is not a message: what the person wrote, or what a call answered in words. Nothing if it is empty.
    mutating func said(_ id: String, _ text: String, as kind: (Said) -> Row = Row.text) {
        if !text.isEmpty { rows.append(kind(Said(id, text))) }
    }

    mutating func button(
        _ id: String, hint: String = "", weight: Weight = .usual, isEnabled: Bool = true,
        _ act: @escaping @MainActor () -> Void
    ) {
        add(Control(id, words[id], hint: hint, weight: weight, isEnabled: isEnabled, work: .now(act)))
    }

    mutating func later(
        _ id: String, hint: String = "", weight: Weight = .usual, isEnabled: Bool = true,
        _ act: @escaping @MainActor () async -> Void
    ) {
        add(Control(id, words[id], hint: hint, weight: weight, isEnabled: isEnabled, work: .later(act)))
    }

    /// A button whose words are those of another message.
    mutating func later(
        _ id: String, word: String, weight: Weight = .usual, _ act: @escaping @MainActor () async -> Void
    ) {
        add(Control(id, words[word], weight: weight, work: .later(act)))
    }

    mutating func field(
        _ id: String, hint: String = "", value: String, isLong: Bool = false, _ take: @escaping @MainActor (String) -> Void
    ) {
        let trait = isLong ? Trait.area : .field
        add(Control(id, words[id], hint: hint, trait: trait, value: value, work: .typed(take)))
    }

    mutating func choice(_ id: String, isChosen: Bool, _ act: @escaping @MainActor () -> Void) {
        add(Control(id, words[id], trait: .choice(isChosen), work: .now(act)))
    }

    mutating func laterChoice(_ id: String, isChosen: Bool, _ act: @escaping @MainActor () async -> Void) {
        add(Control(id, words[id], trait: .choice(isChosen), work: .later(act)))
    }

    mutating func toggle(_ id: String, hint: String = "", isOn: Bool, _ act: @escaping @MainActor () async -> Void) {
        add(Control(id, words[id], hint: hint, trait: .toggle(isOn), work: .later(act)))
    }

    mutating func add(_ control: Control) { rows.append(.control(control)) }
}
