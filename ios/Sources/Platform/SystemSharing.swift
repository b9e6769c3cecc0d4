import Effects
import Foundation
import Gateway
import UIKit
import UniformTypeIdentifiers

/// The share sheet, and folders of the person's choice. No clear copy of a file is written anywhere else.
@MainActor public final class SystemSharing: Sharing {
    private let windows: AppWindows
    private let core: Core

    public init(windows: AppWindows, core: Core) { (self.windows, self.core) = (windows, core) }

    public func share(_ text: String) async -> Bool { await share(item: text) }

    /// The app that was chosen gets the bytes from memory.
    public func share(_ export: Export) async -> Bool {
        let provider = NSItemProvider()
        provider.suggestedName = export.name
        let type = UTType(mimeType: export.mime) ?? .data
        provider.registerDataRepresentation(forTypeIdentifier: type.identifier, visibility: .all) { [core] give in
            core.onAside({
                let all = all(of: export.id, $0)
                give(all, all == nil ? CocoaError(.fileReadUnknown) : nil)
            })
            return nil
        }
        return await share(item: provider)
    }

    private func share(item: Any) async -> Bool {
        await windows.ask(or: false) { answer in
            let sheet = UIActivityViewController(activityItems: [item], applicationActivities: nil)
            sheet.completionWithItemsHandler = { _, isDone, _, _ in answer(isDone) }
            return sheet
        }
    }

    /// Into a folder that the person chooses, piece by piece.
    public func save(_ export: Export) async -> Bool {
        guard let folder = await windows.askForFile(.folder) else { return false }
        return await core.aside { write(export, into: folder, $0) }
    }
}

private let pieceLength: UInt32 = 1 << 20

private func all(of export: UInt64, _ bytes: Bytes) -> Data? {
    var all = Data()
    let isWhole = (try? pass(export, bytes) { all.append($0) }) ?? false
    return isWhole ? all : nil
}

/// Passes all of a file on; false if it ended early, as with a locking.
private func pass(_ export: UInt64, _ bytes: Bytes, to take: (Data) throws -> Void) throws -> Bool {
    while case let piece = bytes.readExport(export, atMost: pieceLength), !piece.isEmpty { try take(piece) }
    return bytes.isExportWhole(export)
}

/// Whether all of it was written; what was not written whole is removed.
private func write(_ export: Export, into folder: URL, _ bytes: Bytes) -> Bool {
    let isScoped = folder.startAccessingSecurityScopedResource()
    defer { if isScoped { folder.stopAccessingSecurityScopedResource() } }
    var isWhole = false
    let place = free(folder, export.name)
    NSFileCoordinator().coordinate(writingItemAt: place, options: .forReplacing, error: nil) { place in
        isWhole = (try? writeAll(export.id, to: place, bytes)) != nil
        if !isWhole { try? FileManager.default.removeItem(at: place) }
    }
    return isWhole
}

func writeAll(_ export: UInt64, to place: URL, _ bytes: Bytes) throws {
    try Data().write(to: place, options: .withoutOverwriting)
    let handle = try FileHandle(forWritingTo: place)
    defer { try? handle.close() }
    guard try pass(export, bytes, to: { try handle.write(contentsOf: $0) }) else { throw CocoaError(.fileReadUnknown) }
    try handle.synchronize()
}

/// A place of that name where nothing is yet.
func free(_ folder: URL, _ name: String) -> URL {
    let plain = folder.appendingPathComponent(name)
    let (stem, ending) = (plain.deletingPathExtension().lastPathComponent, plain.pathExtension)
    var (place, number) = (plain, 1)
    while FileManager.default.fileExists(atPath: place.path) {
        number += 1
        place = folder.appendingPathComponent("\(stem) \(number)").appendingPathExtension(ending)
    }
    return place
}
