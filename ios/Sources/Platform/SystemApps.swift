import Effects
import UIKit

/// Hands an address to whatever app the system opens it with.
public struct SystemApps: ExternalApps {
    public init() {}

    public func open(_ uri: String) async -> Bool {
        guard let url = URL(string: uri) else { return false }
        return await UIApplication.shared.open(url)
    }
}

/// The icons of the app's asset catalogue. The first one has no name of its own.
public struct CatalogueIcons: HomeIcons {
    private static let first = "plain"
    private static let others = ["night", "paper"]

    public init() {}

    public func wear(_ look: String) async throws {
        guard look == Self.first || Self.others.contains(look) else { throw CocoaError(.fileNoSuchFile) }
        let name = look == Self.first ? nil : look
        // The system tells the person each time, so it is asked only where something changes.
        if UIApplication.shared.alternateIconName != name { try await UIApplication.shared.setAlternateIconName(name) }
    }
}
