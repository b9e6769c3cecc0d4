/// Bytes that are still wanted, from `at` to `end`, handed on piece by piece.
struct ByteSpan: Equatable, Sendable {
    private(set) var at: UInt64
    let end: UInt64

    /// `length` bytes from `offset`, or all that follow, but none past the end of the whole.
    init(offset: Int64, length: Int, isToEnd: Bool, whole: UInt64) {
        let start = min(UInt64(max(offset, 0)), whole)
        at = start
        end = isToEnd ? whole : min(start + UInt64(max(length, 0)), whole)
    }

    /// The next piece, at most so long; none at the end.
    mutating func next(_ most: UInt32) -> (offset: UInt64, length: UInt32)? {
        guard at < end else { return nil }
        let piece = (at, UInt32(min(UInt64(most), end - at)))
        at += UInt64(piece.1)
        return piece
    }
}
