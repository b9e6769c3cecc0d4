#if os(iOS) || STANDINS
import Gateway
import UIKit

/// The system's share sheet.
public struct ShareSheet: Sharer {
    private let front: Front

    public init(front: Front) { self.front = front }

    public func share(_ text: String) async {
        await front.ask(or: ()) { answer in
            let sheet = UIActivityViewController(activityItems: [text], applicationActivities: nil)
            sheet.completionWithItemsHandler = { _, _, _, _ in answer(()) }
            return sheet
        }
    }
}
#endif
