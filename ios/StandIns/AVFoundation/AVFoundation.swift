// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
@_exported import Foundation
import Dispatch

open class AVURLAsset: NSObject {
    public init(url: URL) { standIn() }
    public var resourceLoader: AVAssetResourceLoader { standIn() }
}

open class AVAssetResourceLoader: NSObject {
    public func setDelegate(_ delegate: (any AVAssetResourceLoaderDelegate)?, queue: DispatchQueue?) { standIn() }
}

public protocol AVAssetResourceLoaderDelegate: AnyObject {
    func resourceLoader(
        _ loader: AVAssetResourceLoader, shouldWaitForLoadingOfRequestedResource request: AVAssetResourceLoadingRequest
    ) -> Bool
}

open class AVAssetResourceLoadingRequest: NSObject {
    public var contentInformationRequest: AVAssetResourceLoadingContentInformationRequest? { standIn() }
    public var dataRequest: AVAssetResourceLoadingDataRequest? { standIn() }
    public var isCancelled: Bool { standIn() }
    public func finishLoading() { standIn() }
    public func finishLoading(with error: (any Error)?) { standIn() }
}

open class AVAssetResourceLoadingContentInformationRequest: NSObject {
    public var contentType: String? {
        get { standIn() }
        set { standIn() }
    }
    public var contentLength: Int64 {
        get { standIn() }
        set { standIn() }
    }
    public var isByteRangeAccessSupported: Bool {
        get { standIn() }
        set { standIn() }
    }
}

open class AVAssetResourceLoadingDataRequest: NSObject {
    public var requestedOffset: Int64 { standIn() }
    public var requestedLength: Int { standIn() }
    public var requestsAllDataToEndOfResource: Bool { standIn() }
    public func respond(with data: Data) { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
