import Foundation
import KitBindings
import Testing

/// Bytes of files, in and out.
@Suite struct BytesTests {
    @Test func a_file_of_8_mib_is_fed_in_pieces_and_read_back_at_offsets() throws {
        let walk = try Walk.inside()
        // One pattern again and again: making all of it in a debug build would take long.
        let piece = pattern(0, mib)
        try walk.keep(Array(repeating: piece, count: 8))
        let length = 8 * mib
        let media = try walk.show()
        #expect(media.kind == .film && media.length == UInt64(length))
        #expect(try walk.app.mediaLength(media: media.id) == UInt64(length))
        for offset in [0, 1, 65_535, 65_536, 131_071, 5_000_007, length - 5] {
            let expected = (piece + piece).dropFirst(offset % mib).prefix(min(70_000, length - offset))
            #expect(try walk.app.readMedia(media: media.id, offset: UInt64(offset), length: 70_000) == Data(expected))
        }
        #expect(try walk.app.readMedia(media: media.id, offset: UInt64(length), length: 10) == Data())
    }

    @Test func a_file_that_breaks_off_leaves_nothing() throws {
        let walk = try Walk.inside()
        walk.breaks = true
        try walk.keep([Data(count: 200_000)])
        try walk.home()
        try walk.tap("kept")
        #expect(try walk.things().isEmpty)
    }

    @Test func an_empty_a_partial_or_a_long_piece_does_no_harm() throws {
        let walk = try Walk.inside()
        // A slice does not begin at its first byte.
        let part = Data("0123456789".utf8)[3..<6]
        let long = pattern(0, mib + 1)
        try walk.keep([Data(), part, long, Data()])
        let media = try walk.show()
        #expect(media.length == UInt64(mib + 4))
        // Never more than a MiB at once.
        let first = Data("345".utf8) + long.prefix(mib - 3)
        #expect(try walk.app.readMedia(media: media.id, offset: 0, length: .max) == first)
        #expect(try walk.app.readMedia(media: media.id, offset: 0, length: 0) == Data())
        #expect(try walk.app.readMedia(media: media.id, offset: media.length, length: 9) == Data())
    }

    @Test func what_happened_is_saved_in_pieces_and_is_over_then() throws {
        let walk = try Walk.inside()
        try walk.tap("keep", "note")
        try walk.type("their words, kept", caret: 0)
        try walk.tap("keep", "done", "tell", "save")
        let effect = try #require(walk.acts.last { if case .saveAs = $0.act { true } else { false } })
        guard case .saveAs(let export, _, _) = effect.act else { throw Unexpected() }
        var bytes = Data()
        while case let piece = try walk.app.readExport(export: export, max: 7), !piece.isEmpty { bytes += piece }
        #expect(try walk.app.isExportWhole(export: export))
        #expect(String(decoding: bytes, as: UTF8.self).contains("their words, kept"))
        try walk.send(.done(effect: effect.id, outcome: .performed))
        #expect(try !walk.app.isExportWhole(export: export))
    }

    @Test func unknown_ids_answer_nothing() throws {
        let walk = try Walk.inside()
        let app = walk.app
        for id: UInt64 in [0, 99, .max] {
            #expect(try app.run(task: id).isEmpty)
            #expect(try app.mediaLength(media: id) == nil)
            #expect(try app.readMedia(media: id, offset: 0, length: 9) == nil)
            #expect(try app.appendImport(import: id, bytes: Data()) == ImportAnswer(goesOn: false, effects: []))
            #expect(try app.endImport(import: id).isEmpty)
            #expect(try app.stopImport(import: id).isEmpty)
            #expect(try !app.isExportWhole(export: id))
            #expect(try app.readExport(export: id, max: 9).isEmpty)
            try walk.send(.done(effect: id, outcome: .performed))
        }
        #expect(try walk.page().id == "home")
    }
}
