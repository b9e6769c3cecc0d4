import Testing

@testable import Platform

@Suite struct ByteSpanTests {
    private func pieces(_ span: ByteSpan, of most: UInt32) -> [[UInt64]] {
        var span = span
        var all: [[UInt64]] = []
        while let piece = span.next(most) { all.append([piece.offset, UInt64(piece.length)]) }
        return all
    }

    @Test func what_is_asked_for_comes_in_pieces() {
        let span = ByteSpan(offset: 10, length: 25, isToEnd: false, whole: 100)
        #expect(pieces(span, of: 10) == [[10, 10], [20, 10], [30, 5]])
    }

    @Test func all_that_follows_ends_with_the_file() {
        let span = ByteSpan(offset: 90, length: 1, isToEnd: true, whole: 100)
        #expect(pieces(span, of: 64) == [[90, 10]])
    }

    @Test func nothing_is_read_past_the_end() {
        #expect(pieces(ByteSpan(offset: 95, length: 50, isToEnd: false, whole: 100), of: 64) == [[95, 5]])
        #expect(pieces(ByteSpan(offset: 200, length: 5, isToEnd: true, whole: 100), of: 64).isEmpty)
        #expect(pieces(ByteSpan(offset: -1, length: -1, isToEnd: false, whole: 100), of: 64).isEmpty)
    }
}
