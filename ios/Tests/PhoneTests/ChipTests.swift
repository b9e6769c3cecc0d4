import Foundation
import Gateway
import Security
import Testing

@testable import Platform

/// A chip in software behind the calls that the phone's own chip answers. What only a phone can show: that its chip says
/// of these calls what Apple's documentation says.
private final class Chip: SoftChip, @unchecked Sendable {
    private let lock = NSLock()
    private var keys: [Data: Data] = [:]

    func make(_ tag: Data) -> SecKey? {
        let key = Data((0..<32).map { UInt8.random(in: ($0 == 0 ? 1...0xFE : 0...0xFF)) })
        lend(key, tag)
        return SecKey(key)
    }

    func lend(_ key: Data, _ tag: Data) { lock.withLock { keys[tag] = key } }
    func delete(_ tag: Data) -> Bool { lock.withLock { keys.removeValue(forKey: tag) } != nil }
    func find(_ tag: Data) -> SecKey? { lock.withLock { keys[tag] }.map(SecKey.init) }
    func agree(_ key: SecKey, _ point: Data) -> Data? { P256.x(of: point, times: key.bytes) }
}

@Suite(.serialized) struct ChipTests {
    private func vector(_ name: String) throws -> [String: String] {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../tests/vectors/seal")
        let data = try Data(contentsOf: tests.appendingPathComponent(name + ".json").standardized)
        let pairs = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return pairs.compactMapValues { $0 as? String }
    }

    private func bytes(_ hex: String?) -> Data {
        let digits = Array(hex ?? "")
        return Data(stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) })
    }

    private func chip(_ vector: [String: String]) -> Chip {
        let chip = Chip()
        chip.lend(bytes(vector["device_key"]), Data("a".utf8))
        softChip = chip
        return chip
    }

    @Test func the_answer_is_the_one_that_the_core_expects_of_such_a_chip() throws {
        let vector = try vector("answer")
        _ = chip(vector)
        let answer = try KeychainSigner().answer("a", to: bytes(vector["challenge"]))
        #expect(answer == bytes(vector["ecdh"]))
        #expect(answer.count == 32)
    }

    @Test func a_challenge_that_is_no_point_and_a_key_that_is_gone_have_no_answer() throws {
        let (good, bad) = (try vector("answer"), try vector("answer-off-curve"))
        _ = chip(good)
        #expect(throws: KeyError.unavailable) { try KeychainSigner().answer("a", to: bytes(bad["challenge"])) }
        #expect(throws: KeyError.unavailable) { try KeychainSigner().answer("a", to: Data()) }
        #expect(throws: KeyError.unavailable) { try KeychainSigner().answer("b", to: bytes(good["challenge"])) }
    }

    @Test func a_key_is_made_once_and_once_deleted_it_stays_so() throws {
        let chip = Chip()
        softChip = chip
        let keys = KeychainSigner()
        try keys.makeKey("a")
        let first = chip.find(Data("a".utf8))?.bytes
        try keys.makeKey("a")
        #expect(chip.find(Data("a".utf8))?.bytes == first)
        try keys.deleteKey("a")
        #expect(chip.find(Data("a".utf8)) == nil)
        // It is gone, which is all that was asked for.
        try keys.deleteKey("a")
    }
}
