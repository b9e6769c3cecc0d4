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
