import Foundation
import Gateway

/// The phone's key store. Every call may take long and is made on the queue alone.
public protocol KeyStore: Sendable {
    /// Makes a key of that name that never leaves the phone, if the phone says that there is none. Never replaces one.
    func makeKey(_ name: String) throws
    /// 32 bytes, always the same for the same challenge (65 bytes); throws if there is no such key.
    func answer(_ name: String, to challenge: Data) throws -> Data
    /// Deletes the key of that name, if there is one; throws if it stays.
    func deleteKey(_ name: String) throws
}

/// Dialler, messages, mail and browser: whatever the system opens an address with. Answers whether it did.
@MainActor public protocol ExternalApps {
    func open(_ uri: String) async -> Bool
}

/// Something that was chosen and not yet read.
public protocol Choice: Sendable {
    var said: Picked { get }
    /// Hands its bytes on, piece by piece, until `each` wants no more; throws where it cannot be read to its end. Aside:
    /// it may have to come from elsewhere first.
    func read(_ each: (Data) -> Bool) throws
}

/// A part of a picture, upright, in the picture's own pixels.
public struct Crop: Sendable {
    public let choice: any Choice
    public let length: UInt64
    public let pixels: Pixels

    public init(choice: any Choice, length: UInt64, pixels: Pixels) {
        (self.choice, self.length, self.pixels) = (choice, length, pixels)
    }
}

/// The system's pickers; nothing if the person chose nothing.
@MainActor public protocol FilePicker {
    func pick(_ kind: PickKind) async -> (any Choice)?
    /// A part of a picture, from its own pixels; nothing if it is none.
    func crop(_ choice: any Choice, _ frame: Frame) async -> Crop?
}

/// Plays what a page shows, in its place there.
@MainActor public protocol MediaPlayer {
    /// Plays from `positionMs` to the end and answers whether it came there; tells about twice a second where it is.
    func play(_ media: MediaRow, moved: @escaping @MainActor (UInt64) -> Void) async -> Bool
    func pause(_ media: UInt64)
    func seek(_ media: UInt64, to ms: UInt64)
    /// Stops whatever is none of these.
    func keepOnly(_ media: Set<UInt64>)
}

/// A file that leaves the app.
public struct Export: Sendable {
    public let id: UInt64
    public let name, mime: String
}

/// Other apps and places of the person's choice.
@MainActor public protocol Sharing {
    func share(_ text: String) async -> Bool
    func share(_ export: Export) async -> Bool
    func save(_ export: Export) async -> Bool
}

/// The clipboard, for this phone alone.
@MainActor public protocol Clipboard {
    /// Words, for a while.
    func copy(_ text: String)
    func copySum(_ text: String)
    /// Takes the words away again, unless something else was copied since.
    func takeBack()
}

/// The icon on the home screen, by its id; throws if there is none of it or the system does not change it.
@MainActor public protocol HomeIcons {
    func wear(_ look: String) async throws
}

/// What the app asks of the system for itself.
@MainActor public protocol Surroundings {
    /// Takes away whatever the system shows in front of the app.
    func dismissAll()
    /// Whether the screen may go off by itself.
    func keepAwake(_ isOn: Bool)
    /// Asks for time in the background; `expired` is called when it runs out. Answers how to give it back.
    func stayAwhile(_ expired: @escaping @MainActor () -> Void) -> @MainActor () -> Void
    /// Milliseconds of the clock that runs through sleep.
    var now: UInt64 { get }
    /// Calls after so many milliseconds, unless what it answers is called first.
    func after(_ ms: UInt64, _ work: @escaping @MainActor () -> Void) -> @MainActor () -> Void
    /// Language, zone and clock.
    var facts: PhoneFacts { get }
}

/// Everything that the phone does for the app.
@MainActor public struct Ports {
    let keys: any KeyStore
    let apps: any ExternalApps
    let picker: any FilePicker
    let player: any MediaPlayer
    let sharing: any Sharing
    let clipboard: any Clipboard
    let icons: any HomeIcons
    let around: any Surroundings

    public init(
        keys: any KeyStore, apps: any ExternalApps, picker: any FilePicker, player: any MediaPlayer, sharing: any Sharing,
        clipboard: any Clipboard, icons: any HomeIcons, around: any Surroundings
    ) {
        (self.keys, self.apps, self.picker, self.player) = (keys, apps, picker, player)
        (self.sharing, self.clipboard, self.icons, self.around) = (sharing, clipboard, icons, around)
    }
}
