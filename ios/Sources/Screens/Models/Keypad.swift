import Gateway

/// The face of a calculator: what its display shows, and its keys.
@MainActor public struct Keypad {
    public internal(set) var display = ""
    public internal(set) var spoken = ""
    var names: [KeyName] = []
    private var chosen: Operator?
    private var clear = Clear.allClear

    mutating func draw(_ display: String, _ spoken: String, _ chosen: Operator?, _ clear: Clear) {
        self.display = display
        self.spoken = spoken
        self.chosen = chosen
        self.clear = clear
    }

    /// Every key in order. The one clear key is drawn as what it does now; the other of the two is left out.
    func controls(_ press: @escaping @MainActor (Press) -> Void) -> [Control] {
        names.filter { $0.key != unused }.map { control($0, press) }
    }

    private func control(_ name: KeyName, _ press: @escaping @MainActor (Press) -> Void) -> Control {
        let tapped = Self.pressed(name.key)
        let hold: @MainActor () -> Void = { press(.holdEquals) }
        return Control(
            Self.id(name.key), name.spoken, trait: .key(isChosen(name.key)), value: name.sign,
            work: .key(tap: { press(.tap(key: tapped)) }, hold: name.key == .equals ? hold : nil))
    }

    private var unused: Key { clear == .clear ? .allClear : .clear }

    // One key clears; the core knows what.
    private static func pressed(_ key: Key) -> Key { key == .allClear ? .clear : key }

    private func isChosen(_ key: Key) -> Bool {
        switch (key, chosen) {
        case (.plus, .plus), (.minus, .minus), (.times, .times), (.divide, .divide): true
        default: false
        }
    }

    private static func id(_ key: Key) -> String { String(describing: key) }
}
