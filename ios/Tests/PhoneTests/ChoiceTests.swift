import Foundation
import Testing

@testable import Platform

@Suite struct ChoiceTests {
    private func file(_ bytes: Data, _ name: String = UUID().uuidString) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
        try bytes.write(to: url)
        return url
    }

    @Test func a_file_is_read_in_pieces_to_its_end_where_it_is() throws {
        let bytes = Data((0..<700_000).map { UInt8($0 % 251) })
        let url = try file(bytes)
        defer { try? FileManager.default.removeItem(at: url) }
        let choice = FileChoice(url)
        #expect(choice.said.length == 700_000)
        var (read, pieces) = (Data(), 0)
        try choice.read {
            read.append($0)
            pieces += 1
            return true
        }
        #expect(read == bytes)
        #expect(pieces == 3)
    }

    @Test func reading_ends_when_no_more_is_wanted() throws {
        let url = try file(Data(count: 700_000))
        defer { try? FileManager.default.removeItem(at: url) }
        var pieces = 0
        try FileChoice(url).read { _ in
            pieces += 1
            return false
        }
        #expect(pieces == 1)
    }

    @Test func a_file_that_is_gone_is_a_failure_and_no_empty_file() throws {
        let url = try file(Data(count: 10), UUID().uuidString + ".png")
        let choice = FileChoice(url)
        #expect(choice.said.mime == "image/png")
        try FileManager.default.removeItem(at: url)
        #expect(throws: (any Error).self) { try choice.read { _ in true } }
    }

    @Test func a_part_in_memory_is_read_in_pieces() throws {
        let part = BytesChoice(said: FileChoice(URL(fileURLWithPath: "/part.png")).said, bytes: Data(count: 600_000))
        var lengths: [Int] = []
        try part.read {
            lengths.append($0.count)
            return true
        }
        #expect(lengths == [262_144, 262_144, 75_712])
    }

    @Test func a_name_that_is_taken_gets_a_number() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(free(folder, "a.zip").lastPathComponent == "a.zip")
        try Data().write(to: folder.appendingPathComponent("a.zip"))
        #expect(free(folder, "a.zip").lastPathComponent == "a 2.zip")
        try Data().write(to: folder.appendingPathComponent("a 2.zip"))
        #expect(free(folder, "a.zip").lastPathComponent == "a 3.zip")
    }

    @Test(arguments: [
        ("\0\0\0\u{14}ftypqt  ", "com.apple.quicktime-movie"), ("\0\0\0\u{14}ftypM4A ", "com.apple.m4a-audio"),
        ("\0\0\0\u{14}ftypisom", "public.mpeg-4"), ("RIFF\0\0\0\0WAVE", "com.microsoft.waveform-audio"), ("ID3", "public.mp3"), ("", "public.mpeg-4"),
    ]) func the_system_is_told_what_media_is_by_how_it_begins(start: String, name: String) {
        #expect(mediaType(of: Array(start.utf8)) == name)
    }
}
