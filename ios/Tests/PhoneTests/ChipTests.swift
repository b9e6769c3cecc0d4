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
        let answer = try ChipKeys().answer("a", to: bytes(vector["challenge"]))
        #expect(answer == bytes(vector["ecdh"]))
        #expect(answer.count == 32)
    }

    @Test func a_challenge_that_is_no_point_and_a_key_that_is_gone_have_no_answer() throws {
        let (good, bad) = (try vector("answer"), try vector("answer-off-curve"))
        _ = chip(good)
        #expect(throws: KitError.DeviceKey) { try ChipKeys().answer("a", to: bytes(bad["challenge"])) }
        #expect(throws: KitError.DeviceKey) { try ChipKeys().answer("a", to: Data()) }
        #expect(throws: KitError.DeviceKey) { try ChipKeys().answer("b", to: bytes(good["challenge"])) }
    }

    @Test func a_code_set_with_a_key_of_the_chip_opens_with_that_key_only() async throws {
        softChip = Chip()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let gateway = try Gateway(folder: folder.path, keys: ChipKeys())
        let code = Data("48391027".utf8)
        #expect(try await gateway.make(gateway.kit.beginCreate(code: code, age: .adult)) == .full)
        _ = gateway.lockNow()
        #expect(try await gateway.open(gateway.kit.beginUnlock(code: code)) == .full)
        _ = gateway.lockNow()
        softChip = Chip()
        await #expect(throws: KitError.Denied) { try await gateway.open(gateway.kit.beginUnlock(code: code)) }
    }
}
