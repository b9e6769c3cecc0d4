import Effects
import Foundation
import Gateway
import UIKit
import UniformTypeIdentifiers

/// A file that was chosen, read where it is and never copied to a place of ours.
struct FileChoice: Choice {
    let said: Picked
    private let url: URL

    /// Its bytes may still have to come from elsewhere; nothing is read now.
    init(_ url: URL) {
        self.url = url
        let facts = try? url.resourceValues(forKeys: [.fileSizeKey])
        said = Picked(
            name: url.lastPathComponent, length: facts?.fileSize.map { UInt64($0) }, mime: mime(of: url.pathExtension), source: "",
            pixels: nil)
    }

    /// The coordinator waits until the app that has the file lends it.
    func read(_ each: (Data) -> Bool) throws {
        let isScoped = url.startAccessingSecurityScopedResource()
        defer { if isScoped { url.stopAccessingSecurityScopedResource() } }
        var (refused, failed): (NSError?, (any Error)?)
        NSFileCoordinator().coordinate(readingItemAt: url, options: .withoutChanges, error: &refused) { place in
            do { try readPieces(of: place, each) } catch { failed = error }
        }
        if let error = refused ?? failed { throw error }
    }
}

/// A thing of the photo library, which the system lends as a file once it has it.
struct PhotoChoice: Choice {
    let said: Picked
    private let file: Lent

    init(_ provider: NSItemProvider, _ type: UTType) {
        let kind = provider.registeredTypeIdentifiers.compactMap { UTType($0) }.first { $0.conforms(to: type) } ?? type
        let ending = kind.preferredFilenameExtension ?? ""
        said = Picked(
            name: provider.suggestedName.map { ending.isEmpty ? $0 : [$0, ending].joined(separator: ".") } ?? "", length: nil,
            mime: kind.preferredMIMEType ?? "", source: "", pixels: nil)
        file = Lent(provider, kind)
    }

    func read(_ each: (Data) -> Bool) throws {
        guard let handle = file.wait() else { throw CocoaError(.fileReadUnknown) }
        try handle.seek(toOffset: 0)
        try readPieces(of: handle, each)
    }
}

/// Opens what the system lends for the length of a call. Its name goes at once, what it holds when it was read.
private final class Lent: @unchecked Sendable {
    private let came = DispatchGroup()
    private var handle: FileHandle?

    init(_ provider: NSItemProvider, _ type: UTType) {
        came.enter()
        _ = provider.loadFileRepresentation(forTypeIdentifier: type.identifier) { [self] url, _ in
            handle = url.flatMap { try? FileHandle(forReadingFrom: $0) }
            if let url { try? FileManager.default.removeItem(at: url) }
            came.leave()
        }
    }

    func wait() -> FileHandle? {
        came.wait()
        return handle
    }
}

/// Bytes of a new picture, in memory alone.
struct BytesChoice: Choice {
    let said: Picked
    let bytes: Data

    func read(_ each: (Data) -> Bool) throws {
        var rest = bytes[...]
        while !rest.isEmpty, each(Data(rest.prefix(pieceLength))) { rest = rest.dropFirst(pieceLength) }
    }
}

private let pieceLength = 1 << 18

private func readPieces(of url: URL, _ each: (Data) -> Bool) throws {
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    try readPieces(of: handle, each)
}

private func readPieces(of handle: FileHandle, _ each: (Data) -> Bool) throws {
    while let piece = try handle.read(upToCount: pieceLength), !piece.isEmpty, each(piece) {}
}

private func mime(of ending: String) -> String { UTType(filenameExtension: ending)?.preferredMIMEType ?? "" }
