import Foundation

/// The phone's key store. Both calls may take long and are never made on the main thread.
public protocol KeyStore: Sendable {
    /// Makes a key of that name that never leaves the phone, if the phone says that there is none. Never replaces one.
    func makeKey(_ name: String) throws
    /// 32 bytes, always the same for the same challenge (65 bytes); throws if there is no such key.
    func answer(_ name: String, to challenge: Data) throws -> Data
}

/// The icons that can be chosen. Names are neutral; "" is the first one.
@MainActor public protocol Icons {
    var looks: [String] { get }
    func choose(_ look: String) async throws
}

/// Dialler, messages, mail and browser: whatever the system opens an address with. Answers whether it did.
@MainActor public protocol Opener {
    func open(_ uri: String) async -> Bool
}

/// What a picker offers.
public enum Wanted: Sendable {
    case picture, video, file, sound
}

/// A file that was picked, read in order and never copied.
public protocol Picked: Sendable {
    var name: String { get }
    var lengthBytes: UInt64 { get }
    /// The next bytes, at most so many; none at the end. Called on the gateway's queue.
    func next(_ most: Int) throws -> Data
}

/// The system's pickers; none if the person chose nothing.
@MainActor public protocol Pickers {
    func pick(_ wanted: Wanted) async -> (any Picked)?
    /// Lets the person crop a picture; what it gives holds the crop only.
    func crop(_ picked: any Picked) async -> (any Picked)?
}

/// A kept recording of sound or screen, read piece by piece and never written out.
public struct Media: Sendable {
    public let name: String
    public let lengthBytes: UInt64
    /// Bytes from an offset, at most so many.
    public let read: @Sendable (_ offset: UInt64, _ most: UInt32) async throws -> Data

    public init(
        name: String, lengthBytes: UInt64, read: @escaping @Sendable (_ offset: UInt64, _ most: UInt32) async throws -> Data
    ) {
        self.name = name
        self.lengthBytes = lengthBytes
        self.read = read
    }
}

/// Plays inside the app.
@MainActor public protocol Player {
    func play(_ media: Media) async
}

/// The share sheet.
@MainActor public protocol Sharer {
    func share(_ text: String) async
}

/// Copies for this phone only, and not for long.
@MainActor public protocol Clipboard {
    func copy(_ text: String)
}

/// Everything that the phone does for the screens.
@MainActor public struct Ports {
    public let icons: any Icons
    public let opener: any Opener
    public let pickers: any Pickers
    public let player: any Player
    public let sharer: any Sharer
    public let clipboard: any Clipboard
    /// Milliseconds since 1970 UTC.
    public let now: @Sendable () -> Int64
    /// Minutes east of UTC.
    public let zone: @Sendable () -> Int32
    /// The languages that the phone is set to, best first.
    public let language: String
    /// Returns after so many seconds, or throws if it is no longer wanted.
    public let wait: @Sendable (UInt32) async throws -> Void

    public init(
        icons: any Icons, opener: any Opener, pickers: any Pickers, player: any Player, sharer: any Sharer,
        clipboard: any Clipboard,
        now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) },
        zone: @escaping @Sendable () -> Int32 = { Int32(TimeZone.current.secondsFromGMT() / 60) },
        language: String = Locale.preferredLanguages.first ?? "",
        wait: @escaping @Sendable (UInt32) async throws -> Void = { try await Task.sleep(for: .seconds($0)) }
    ) {
        self.icons = icons
        self.opener = opener
        self.pickers = pickers
        self.player = player
        self.sharer = sharer
        self.clipboard = clipboard
        self.now = now
        self.zone = zone
        self.language = language
        self.wait = wait
    }
}
