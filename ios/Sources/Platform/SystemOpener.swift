#if os(iOS) || STANDINS
import Gateway
import UIKit

/// Hands an address to whatever app the system opens it with.
public struct SystemOpener: Opener {
    public init() {}

    public func open(_ uri: String) async -> Bool {
        guard let url = URL(string: uri) else { return false }
        return await UIApplication.shared.open(url)
    }
}
#endif
