// Signatures only, from Apple's documentation; no behaviour. Never part of the app.
import Foundation

public final class CXCall: NSObject {
    public var hasEnded: Bool { standIn() }
}

public final class CXCallObserver: NSObject {
    public var calls: [CXCall] { standIn() }
}

func standIn() -> Never { fatalError("a stand-in has no behaviour") }
