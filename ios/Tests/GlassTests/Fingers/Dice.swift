/// Chance that a seed gives again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 7919 &+ 1 }

    mutating func next() -> UInt64 {
        let high = step()
        return high << 32 | step()
    }

    /// One of so many.
    mutating func of(_ many: Int) -> Int { Int.random(in: 0..<many, using: &self) }

    mutating func pick<C: Collection>(_ from: C) -> C.Element? { from.randomElement(using: &self) }

    // The low bits of this kind of generator repeat too soon.
    private mutating func step() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 32
    }
}
