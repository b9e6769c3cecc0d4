import Foundation

/// SHA-256 (FIPS 180-4), for where no CryptoKit is.
func sha256(_ message: Data) -> Data {
    var padded = [UInt8](message) + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += withUnsafeBytes(of: UInt64(message.count * 8).bigEndian, Array.init)
    var state = roots(8) { $0.squareRoot() }
    for at in stride(from: 0, to: padded.count, by: 64) { compress(&state, padded[at..<at + 64]) }
    return state.reduce(into: Data()) { sum, word in withUnsafeBytes(of: word.bigEndian) { sum.append(contentsOf: $0) } }
}

/// The first 32 bits of the fractions of roots of the first primes. The squares' fit a double; the cubes' do as well.
private func roots(_ count: Int, _ root: (Double) -> Double) -> [UInt32] {
    let primes = (2...).lazy.filter { n in !(2..<n).contains { n % $0 == 0 } }.prefix(count)
    return primes.map { UInt32(truncatingIfNeeded: UInt64(root(Double($0)) * 4_294_967_296)) }
}

private let constants = roots(64) { Foundation.cbrt($0) }

private func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

private func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
        block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for at in 16..<64 {
        let (a, b) = (words[at - 15], words[at - 2])
        let small = turned(a, 7) ^ turned(a, 18) ^ a >> 3
        let large = turned(b, 17) ^ turned(b, 19) ^ b >> 10
        words.append(words[at - 16] &+ small &+ words[at - 7] &+ large)
    }
    var v = state
    for at in 0..<64 {
        let choice = v[4] & v[5] ^ ~v[4] & v[6]
        let one = v[7] &+ (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) &+ choice &+ constants[at] &+ words[at]
        let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
        let two = (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) &+ majority
        v = [one &+ two, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
    }
    for at in 0..<8 { state[at] = state[at] &+ v[at] }
}
