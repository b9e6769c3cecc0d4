import Foundation
import Gateway

/// What was cropped, in memory only.
final class PickedBytes: Picked, @unchecked Sendable {
    let name: String
    let lengthBytes: UInt64
    // Read by the gateway's queue alone.
    private var rest: Data

    init(_ bytes: Data, name: String) {
        rest = bytes
        self.name = name
        lengthBytes = UInt64(bytes.count)
    }

    func next(_ most: Int) throws -> Data {
        let piece = Data(rest.prefix(most))
        rest = Data(rest.dropFirst(most))
        return piece
    }
}
