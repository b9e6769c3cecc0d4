#if os(iOS) || STANDINS
import Models
import SwiftUI
import Views

/// What a screen of ours has round it when it stands in front of the others: words, and the two controls that are everywhere.
@MainActor public struct Surround {
    let word: @MainActor (String) -> String
    let always: @MainActor () -> [Control]

    /// `word` gives the words of the screens by their ids.
    public init(word: @escaping @MainActor (String) -> String, always: @escaping @MainActor () -> [Control]) {
        self.word = word
        self.always = always
    }

    /// Whichever is pressed, what stands in front goes in the same turn, so that nothing of it is seen after the press.
    func bar(_ front: Front) -> AlwaysBar { AlwaysBar(controls: always()) { front.clear() } }
}
#endif
