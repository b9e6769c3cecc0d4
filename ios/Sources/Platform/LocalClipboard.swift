#if os(iOS) || STANDINS
import Gateway
import UIKit
import UniformTypeIdentifiers

/// Copies stay on this phone, and for five minutes.
public struct LocalClipboard: Clipboard {
    private static let keptSeconds: TimeInterval = 300

    public init() {}

    public func copy(_ text: String) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: text]],
            options: [.localOnly: true, .expirationDate: Date(timeIntervalSinceNow: Self.keptSeconds)]
        )
    }
}
#endif
