#if os(iOS) || STANDINS
import Foundation
import Gateway

/// A file that was picked, read piece by piece. It is never copied to a place of ours.
final class PickedFile: Picked {
    let name: String
    let lengthBytes: UInt64
    private let handle: FileHandle
    private let release: @Sendable () -> Void

    /// Reads from `url`; `release` runs once it is no longer needed.
    init(_ url: URL, name: String, release: @escaping @Sendable () -> Void) throws {
        handle = try FileHandle(forReadingFrom: url)
        lengthBytes = try handle.seekToEnd()
        try handle.seek(toOffset: 0)
        self.name = name
        self.release = release
    }

    deinit {
        try? handle.close()
        release()
    }

    func next(_ most: Int) throws -> Data { try handle.read(upToCount: most) ?? Data() }

    /// A file of the document picker, open for as long as it is read.
    static func chosen(_ url: URL) -> PickedFile? {
        let scoped = url.startAccessingSecurityScopedResource()
        let stop: @Sendable () -> Void = { if scoped { url.stopAccessingSecurityScopedResource() } }
        guard let file = try? PickedFile(url, name: url.lastPathComponent, release: stop) else {
            stop()
            return nil
        }
        return file
    }

    /// The file that the system lends for the length of a call. Its name goes at once, what it holds when it was read.
    static func lent(_ url: URL, name: String) -> PickedFile? {
        let file = try? PickedFile(url, name: name, release: {})
        try? FileManager.default.removeItem(at: url)
        return file
    }
}
#endif
