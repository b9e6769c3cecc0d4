import Gateway

/// What of a kept file can be shown from memory, told by its first bytes and not by its name.
enum Preview: Equatable {
    case picture([UInt8])
    case pages([UInt8])
    case words(String)

    /// None if it is something else: it is kept all the same.
    init?(_ bytes: [UInt8], of kind: KeptKind) {
        if kind == .screenshot || Self.pictures.contains(where: bytes.starts(with:)) {
            self = .picture(bytes)
        } else if bytes.starts(with: Array("%PDF-".utf8)) {
            self = .pages(bytes)
        } else if let words = Self.words(bytes) {
            self = .words(words)
        } else {
            return nil
        }
    }

    static func isOffered(_ kind: KeptKind) -> Bool { [.screenshot, .document].contains(kind) }

    private static let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF]]
    /// Longer text takes too long to lay out.
    private static let mostWords = 1 << 16

    private static func words(_ bytes: [UInt8]) -> String? {
        let isPlain = bytes.allSatisfy { $0 >= 0x20 || [0x09, 0x0A, 0x0C, 0x0D].contains($0) }
        guard isPlain, !bytes.isEmpty, bytes.count <= mostWords else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
