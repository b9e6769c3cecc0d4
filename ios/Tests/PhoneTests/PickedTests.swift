import Foundation
import Testing

@testable import Platform

@Suite struct PickedTests {
    private func file(_ bytes: Data) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try bytes.write(to: url)
        return url
    }

    @Test func a_file_is_read_in_pieces_to_its_end() throws {
        let bytes = Data((0..<2500).map { UInt8($0 % 251) })
        let url = try file(bytes)
        defer { try? FileManager.default.removeItem(at: url) }
        let picked = try PickedFile(url, name: "a", release: {})
        #expect(picked.lengthBytes == 2500)
        var read = Data()
        var pieces = 0
        while case let piece = try picked.next(1000), !piece.isEmpty {
            read.append(piece)
            pieces += 1
        }
        #expect(read == bytes)
        #expect(pieces == 3)
    }

    @Test func a_lent_file_is_gone_at_once_and_still_read() throws {
        let url = try file(Data("words".utf8))
        let picked = try #require(PickedFile.lent(url, name: "shot.png"))
        #expect(!FileManager.default.fileExists(atPath: url.path))
        #expect(try picked.next(100) == Data("words".utf8))
        #expect(picked.name == "shot.png")
    }

    @Test func a_file_is_let_go_when_it_is_no_longer_needed() throws {
        let url = try file(Data("words".utf8))
        defer { try? FileManager.default.removeItem(at: url) }
        let count = Count()
        var picked: PickedFile? = try PickedFile(url, name: "a") { count.add() }
        #expect(try picked?.next(1) == Data("w".utf8))
        #expect(count.value == 0)
        picked = nil
        #expect(count.value == 1)
    }

    @Test func a_part_in_memory_is_read_in_pieces() throws {
        let picked = PickedBytes(Data("abcde".utf8), name: "part.png")
        #expect(picked.lengthBytes == 5)
        #expect(try picked.next(3) == Data("abc".utf8))
        #expect(try picked.next(3) == Data("de".utf8))
        #expect(try picked.next(3).isEmpty)
    }
}

private final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    func add() { lock.withLock { count += 1 } }
    var value: Int { lock.withLock { count } }
}
