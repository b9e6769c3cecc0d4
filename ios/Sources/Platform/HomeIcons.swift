#if os(iOS) || STANDINS
import Gateway
import UIKit

/// The icons of the app's asset catalogue. The first of `looks` is the one it comes with, which has no name of its own.
public struct HomeIcons: Icons {
    public let looks = ["plain", "night", "paper"]

    public init() {}

    public func choose(_ look: String) async throws {
        try await UIApplication.shared.setAlternateIconName(named(look))
    }

    private func named(_ look: String) -> String? { looks.dropFirst().contains(look) ? look : nil }
}
#endif
