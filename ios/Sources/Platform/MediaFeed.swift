#if os(iOS) || STANDINS
import AVFoundation
import Gateway
import UniformTypeIdentifiers

/// Feeds the system's player from what is kept, piece by piece, so that nothing is written out to be played.
final class MediaFeed: NSObject, AVAssetResourceLoaderDelegate, Sendable {
    private static let piece: UInt32 = 1 << 18
    private let media: Media

    init(_ media: Media) { self.media = media }

    func resourceLoader(
        _ loader: AVAssetResourceLoader, shouldWaitForLoadingOfRequestedResource request: AVAssetResourceLoadingRequest
    ) -> Bool {
        let asked = Asked(request: request)
        Task { await feed(asked) }
        return true
    }

    private func feed(_ asked: Asked) async {
        asked.describe(media)
        do {
            var span = asked.span(of: media)
            while !asked.request.isCancelled, let piece = span.next(Self.piece) {
                asked.request.dataRequest?.respond(with: try await media.read(piece.offset, piece.length))
            }
            asked.request.finishLoading()
        } catch {
            asked.request.finishLoading(with: error)
        }
    }
}

/// A request of the player's, which may be answered from any thread, one answer after the other.
private struct Asked: @unchecked Sendable {
    let request: AVAssetResourceLoadingRequest

    func describe(_ media: Media) {
        guard let about = request.contentInformationRequest else { return }
        about.contentType = UTType(filenameExtension: URL(fileURLWithPath: media.name).pathExtension)?.identifier
        about.contentLength = Int64(clamping: media.lengthBytes)
        about.isByteRangeAccessSupported = true
    }

    func span(of media: Media) -> ByteSpan {
        let data = request.dataRequest
        return ByteSpan(
            offset: data?.requestedOffset ?? 0, length: data?.requestedLength ?? 0,
            isToEnd: data?.requestsAllDataToEndOfResource ?? false, whole: media.lengthBytes)
    }
}
#endif
