#if os(iOS) || STANDINS
import Gateway
import UIKit

/// The icons of the app's asset catalogue. The names in `looks` are those of the catalogue; "" is the first one.
public struct HomeIcons: Icons {
    public let looks = ["", "Graph", "Plain"]

    public init() {}

    public func choose(_ look: String) async throws {
        try await UIApplication.shared.setAlternateIconName(named(look))
    }

    private func named(_ look: String) -> String? { look.isEmpty ? nil : look }
}
#endif
