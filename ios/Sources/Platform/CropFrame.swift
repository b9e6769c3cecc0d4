/// The part of a picture that is kept, as shares of its width and height. Each press cuts a twentieth off one side.
struct CropFrame: Equatable, Sendable {
    enum Side: Int, CaseIterable, Sendable { case left, top, right, bottom }

    private static let parts = 20
    private(set) var cuts: [Side: Int] = [:]

    func canCut(_ side: Side) -> Bool { cut(side) + cut(opposite(side)) < Self.parts - 1 }

    mutating func cutMore(_ side: Side) {
        if canCut(side) { cuts[side] = cut(side) + 1 }
    }

    mutating func showAll() { cuts = [:] }

    /// Left, top, width and height in pixels of a picture of that size.
    func pixels(width: Int, height: Int) -> (x: Int, y: Int, width: Int, height: Int) {
        let left = width * cut(.left) / Self.parts
        let top = height * cut(.top) / Self.parts
        let right = width * cut(.right) / Self.parts
        let bottom = height * cut(.bottom) / Self.parts
        return (left, top, width - left - right, height - top - bottom)
    }

    private func cut(_ side: Side) -> Int { cuts[side] ?? 0 }

    // Sides go round.
    private func opposite(_ side: Side) -> Side { Side.allCases[(side.rawValue + 2) % 4] }
}
