import Effects
import Rows
import UIKit

/// Copies stay on this phone; words for five minutes, unless they are taken back before.
@MainActor public final class LocalClipboard: Clipboard {
    private static let keptSeconds: TimeInterval = 300
    private let board = UIPasteboard.general
    private var own: Int?

    public init() {}

    public func copy(_ text: String) {
        board.keepHere(text, until: Date(timeIntervalSinceNow: Self.keptSeconds))
        own = board.changeCount
    }

    public func copySum(_ text: String) {
        board.keepHere(text)
        own = nil
    }

    /// Its count tells whether something else was copied since, so nothing has to be read.
    public func takeBack() {
        if own == board.changeCount { board.setItems([], options: [:]) }
        own = nil
    }
}
