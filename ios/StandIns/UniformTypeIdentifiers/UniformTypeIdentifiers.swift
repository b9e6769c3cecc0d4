// Signatures from Apple's documentation, and a few types. Never part of the app.
public struct UTType: Hashable, Sendable {
    public let identifier: String
    public let preferredFilenameExtension: String?
    public let preferredMIMEType: String?
    private let parent: String
    private init(_ identifier: String, _ ending: String?, _ mime: String?, _ parent: String) {
        (self.identifier, preferredFilenameExtension, preferredMIMEType, self.parent) = (identifier, ending, mime, parent)
    }
    private static let all = [
        png, UTType("public.jpeg", "jpeg", "image/jpeg", "public.image"), UTType("public.heic", "heic", "image/heic", "public.image"),
        UTType("com.apple.quicktime-movie", "mov", "video/quicktime", "public.movie"), UTType("com.adobe.pdf", "pdf", "application/pdf", "public.data"),
    ]
    public init?(filenameExtension: String) { self.init { $0.preferredFilenameExtension == filenameExtension } }
    public init?(mimeType: String) { self.init { $0.preferredMIMEType == mimeType } }
    public init?(_ identifier: String) { self.init { $0.identifier == identifier } }
    private init?(_ fits: (UTType) -> Bool) {
        guard let found = Self.all.first(where: fits) else { return nil }
        self = found
    }
    public func conforms(to type: UTType) -> Bool { parent == type.identifier }
    public static let item = UTType("public.item", nil, nil, ""), data = UTType("public.data", nil, nil, "public.item")
    public static let folder = UTType("public.folder", nil, nil, "public.item")
    public static let image = UTType("public.image", nil, nil, "public.data"), movie = UTType("public.movie", nil, nil, "public.data")
    public static let audio = UTType("public.audio", nil, nil, "public.data")
    public static let png = UTType("public.png", "png", "image/png", "public.image")
}
