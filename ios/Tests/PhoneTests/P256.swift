import Foundation

/// Enough of the curve P-256 to stand for a chip: one multiplication, by the formulas of SEC 1. For tests only: neither
/// fast nor safe from anyone who measures it.
enum P256 {
    /// The x-coordinate of a scalar times a point in X9.63 form, both big-endian; none if it is no point of the curve.
    static func x(of point: Data, times scalar: Data) -> Data? {
        let bytes = [UInt8](point)
        guard bytes.count == 65, bytes[0] == 4, let x = Field(bytes[1...32]), let y = Field(bytes[33...64]) else { return nil }
        let three = Field.one + Field.one + Field.one
        guard y * y == x * x * x - three * x + Field.b else { return nil }
        return multiply(x, y, [UInt8](scalar)).map { Data($0.bytes) }
    }

    private static func multiply(_ x: Field, _ y: Field, _ scalar: [UInt8]) -> Field? {
        var sum: Jacobian?
        for place in 0..<(scalar.count * 8) {
            sum = sum?.doubled
            if scalar[place / 8] >> (7 - place % 8) & 1 == 1 { sum = sum?.plus(x, y) ?? Jacobian(x: x, y: y, z: .one) }
        }
        return sum.map { $0.x * ($0.z * $0.z).inverse }
    }
}

private struct Jacobian {
    let x, y, z: Field

    var doubled: Jacobian {
        let zz = z * z
        let product = (x - zz) * (x + zz)
        let (yy, slope) = (y * y, product + product + product)
        let quarter = x * yy
        let s = quarter + quarter + quarter + quarter
        let newX = slope * slope - s - s
        let eighth = yy * yy + yy * yy
        return Jacobian(x: newX, y: slope * (s - newX) - (eighth + eighth + eighth + eighth), z: y * z + y * z)
    }

    /// Another point, with z = 1 and not this one.
    func plus(_ otherX: Field, _ otherY: Field) -> Jacobian {
        let zz = z * z
        let (h, r) = (otherX * zz - x, otherY * zz * z - y)
        let hh = h * h
        let (hhh, v) = (hh * h, x * hh)
        let newX = r * r - hhh - v - v
        return Jacobian(x: newX, y: r * (v - newX) - y * hhh, z: z * h)
    }
}

/// A number modulo the prime of the curve, in Montgomery's form: four words, lowest first.
private struct Field: Equatable {
    private let words: [UInt64]

    private static let prime: [UInt64] = [.max, 0xFFFF_FFFF, 0, 0xFFFF_FFFF_0000_0001]
    static let one = Field(words: [1, 0xFFFF_FFFF_0000_0000, .max, 0xFFFF_FFFE])
    /// 2^512, by which a plain number comes into this form.
    private static let into = (0..<256).reduce(one) { number, _ in number + number }
    static let b = Field(hex: "5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B")

    private init(words: [UInt64]) { self.words = words }

    private init(hex: String) {
        let plain = stride(from: 48, through: 0, by: -16).map { at in
            UInt64(hex.dropFirst(at).prefix(16), radix: 16) ?? 0
        }
        self = Field(words: plain) * Field.into
    }

    /// 32 bytes, big-endian; none if that is no number below the prime.
    init?(_ bytes: ArraySlice<UInt8>) {
        let plain = (0..<4).map { word in
            bytes.dropLast(word * 8).suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        if Self.isLess(Self.prime, plain) || plain == Self.prime { return nil }
        self = Field(words: plain) * Field.into
    }

    var bytes: [UInt8] {
        let plain = (self * Field(words: [1, 0, 0, 0])).words
        return plain.reversed().flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
    }

    /// By Fermat: to the power of the prime less two.
    var inverse: Field {
        let power = [0xFFFF_FFFF_0000_0001, 0, 0xFFFF_FFFF, UInt64.max - 2]
        var result = Field.one
        for word in power {
            for bit in stride(from: 63, through: 0, by: -1) {
                result = result * result
                if word >> bit & 1 == 1 { result = result * self }
            }
        }
        return result
    }

    static func + (_ a: Field, _ b: Field) -> Field {
        var (sum, carry) = ([UInt64](), false)
        for (one, other) in zip(a.words, b.words) {
            let (first, over) = one.addingReportingOverflow(other)
            let (second, again) = first.addingReportingOverflow(carry ? 1 : 0)
            sum.append(second)
            carry = over || again
        }
        return reduced(sum, carry)
    }

    static func - (_ a: Field, _ b: Field) -> Field { a + Field(words: less(prime, b.words)).reducedOnce }

    /// Word by word; the prime ends in 64 ones, so what cancels a word is the word itself.
    static func * (_ a: Field, _ b: Field) -> Field {
        var sum = [UInt64](repeating: 0, count: 6)
        for word in b.words {
            add(a.words, times: word, to: &sum)
            add(prime, times: sum[0], to: &sum)
            sum = Array(sum.dropFirst()) + [0]
        }
        return reduced(Array(sum.prefix(4)), sum[4] > 0)
    }

    private static func add(_ words: [UInt64], times factor: UInt64, to sum: inout [UInt64]) {
        var carry: UInt64 = 0
        for (place, word) in words.enumerated() {
            let product = word.multipliedFullWidth(by: factor)
            let (low, over) = product.low.addingReportingOverflow(sum[place])
            let (whole, again) = low.addingReportingOverflow(carry)
            sum[place] = whole
            carry = product.high + (over ? 1 : 0) + (again ? 1 : 0)
        }
        let (next, over) = sum[4].addingReportingOverflow(carry)
        sum[4] = next
        if over { sum[5] += 1 }
    }

    private var reducedOnce: Field { Self.reduced(words, false) }

    private static func reduced(_ words: [UInt64], _ carry: Bool) -> Field {
        Field(words: carry || !isLess(words, prime) ? less(words, prime) : words)
    }

    private static func isLess(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        for (one, other) in zip(a.reversed(), b.reversed()) where one != other { return one < other }
        return false
    }

    private static func less(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
        var borrow = false
        return zip(a, b).map { one, other in
            let (first, under) = one.subtractingReportingOverflow(other)
            let (second, again) = first.subtractingReportingOverflow(borrow ? 1 : 0)
            borrow = under || again
            return second
        }
    }
}
