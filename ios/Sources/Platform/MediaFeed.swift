import AVFoundation
import Gateway

/// Feeds the system's player from what is kept, piece by piece, so that nothing is written out to be played.
final class MediaFeed: NSObject, AVAssetResourceLoaderDelegate, Sendable {
    private static let piece: UInt32 = 1 << 18
    private let media: MediaRow
    private let core: Core

    init(_ media: MediaRow, _ core: Core) { (self.media, self.core) = (media, core) }

    func resourceLoader(
        _ loader: AVAssetResourceLoader, shouldWaitForLoadingOfRequestedResource request: AVAssetResourceLoadingRequest
    ) -> Bool {
        let asked = Asked(request: request)
        core.onAside({ [self] in feed(asked, $0) })
        return true
    }

    private func feed(_ asked: Asked, _ bytes: Bytes) {
        guard asked.describe(media, bytes.readMedia(media.id, from: 0, atMost: 16)) else { return asked.fail() }
        var span = asked.span(of: media)
        while !asked.request.isCancelled, let piece = span.next(Self.piece) {
            guard let read = bytes.readMedia(media.id, from: piece.offset, atMost: piece.length) else { return asked.fail() }
            asked.request.dataRequest?.respond(with: read)
        }
        asked.request.finishLoading()
    }
}

/// A request of the player's, which may be answered from any thread, one answer after the other.
private struct Asked: @unchecked Sendable {
    let request: AVAssetResourceLoadingRequest

    /// False if it cannot be read.
    func describe(_ media: MediaRow, _ start: Data?) -> Bool {
        guard let start else { return false }
        guard let about = request.contentInformationRequest else { return true }
        about.contentType = mediaType(of: [UInt8](start))
        about.contentLength = Int64(clamping: media.length)
        about.isByteRangeAccessSupported = true
        return true
    }

    func span(of media: MediaRow) -> ByteSpan {
        let data = request.dataRequest
        return ByteSpan(
            offset: data?.requestedOffset ?? 0, length: data?.requestedLength ?? 0,
            isToEnd: data?.requestsAllDataToEndOfResource ?? false, whole: media.length)
    }

    func fail() { request.finishLoading(with: CocoaError(.fileReadUnknown)) }
}

/// Bytes that are still wanted, from `at` to `end`, handed on piece by piece.
struct ByteSpan: Equatable, Sendable {
    private(set) var at: UInt64
    let end: UInt64

    /// `length` bytes from `offset`, or all that follow, but none past the end of the whole.
    init(offset: Int64, length: Int, isToEnd: Bool, whole: UInt64) {
        let start = min(UInt64(max(offset, 0)), whole)
        at = start
        end = isToEnd ? whole : min(start + UInt64(max(length, 0)), whole)
    }

    /// The next piece, at most so long; none at the end.
    mutating func next(_ most: UInt32) -> (offset: UInt64, length: UInt32)? {
        guard at < end else { return nil }
        let piece = (at, UInt32(min(UInt64(most), end - at)))
        at += UInt64(piece.1)
        return piece
    }
}

/// The system's name for media that begins with these bytes; the one for most films where they say nothing.
func mediaType(of start: [UInt8]) -> String {
    for (offset, sign, name) in signs where start.dropFirst(offset).starts(with: sign.utf8) { return name }
    switch start.prefix(2) {
    case [0xFF, 0xF1], [0xFF, 0xF9]: return "public.aac-audio"
    case [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2], [0xFF, 0xFA]: return "public.mp3"
    default: return "public.mpeg-4"
    }
}

private let signs: [(offset: Int, sign: String, name: String)] = [
    (4, "ftypqt", "com.apple.quicktime-movie"), (4, "moov", "com.apple.quicktime-movie"), (4, "ftypM4A", "com.apple.m4a-audio"),
    (4, "ftyp3g", "public.3gpp"), (8, "WAVE", "com.microsoft.waveform-audio"), (8, "AIF", "public.aiff-audio"),
    (0, "ID3", "public.mp3"), (0, "caff", "com.apple.coreaudio-format"), (0, "fLaC", "org.xiph.flac"),
    (0, "#!AMR", "org.3gpp.adaptive-multi-rate-audio"),
]
