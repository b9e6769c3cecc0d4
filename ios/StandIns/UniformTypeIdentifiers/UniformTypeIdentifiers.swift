// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
public struct UTType: Hashable, Sendable {
    public init?(filenameExtension: String) { standIn() }
    public var identifier: String { standIn() }
    public static var item: UTType { standIn() }
    public static var data: UTType { standIn() }
    public static var image: UTType { standIn() }
    public static var movie: UTType { standIn() }
    public static var audio: UTType { standIn() }
    public static var utf8PlainText: UTType { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
