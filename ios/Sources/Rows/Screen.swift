import Gateway
import Observation
import SwiftUI

/// What plays or is looked at, where a page has a place for it.
@MainActor public protocol MediaStage {
    /// The picture, upright and no larger than a screen; nothing if it cannot be read.
    func picture(of media: MediaRow) async -> UIImage?
    /// The picture that was picked by that effect, upright; nothing if it cannot be read.
    func choice(_ picked: UInt64) async -> UIImage?
    /// Where the frames of a film are drawn.
    func surface(for media: UInt64) -> UIView
}

/// What is drawn now. Every row keeps its identity from one view to the next, so that focus, caret and scroll stay.
@MainActor @Observable public final class Screen {
    public private(set) var drawn: Drawn?
    /// The row to scroll to, as the app last asked; not one that only says where the person scrolled.
    private(set) var target: Target?
    @ObservationIgnored public var send: @MainActor (Event) -> Void = { _ in }
    @ObservationIgnored let stage: any MediaStage
    @ObservationIgnored private var lastTold: String?
    @ObservationIgnored private var isAiming = false

    struct Target: Equatable {
        let row: String
        let visit: UInt64
        let revision: UInt64
    }

    public init(stage: any MediaStage) { self.stage = stage }

    /// Draws a view; a fresh one says again what the one before has said.
    public func draw(_ next: Drawn?, isFresh: Bool) {
        let before = drawn
        drawn = next
        switch next {
        case .page(let page): follow(page, before?.page, isFresh)
        case .cover(let cover): follow(cover, before?.cover)
        case nil: break
        }
    }

    private func follow(_ page: Page, _ before: Page?, _ isFresh: Bool) {
        let isNew = page.visit != before?.visit
        if isNew {
            lastTold = nil
            AccessibilityNotification.ScreenChanged().post()
        }
        aim(page, isNew || page.anchor != before?.anchor)
        if let words = page.announce, isNew || isFresh || words != before?.announce { say(words) }
    }

    private func aim(_ page: Page, _ isAsked: Bool) {
        guard let row = page.anchor, isAsked, row != lastTold else { return }
        target = Target(row: row, visit: page.visit, revision: page.revision)
        isAiming = true
    }

    private func follow(_ cover: Cover, _ before: Cover?) {
        target = nil
        if before == nil { AccessibilityNotification.ScreenChanged().post() }
        if !cover.spoken.isEmpty, cover.spoken != before?.spoken || cover.display != before?.display { say(cover.spoken) }
    }

    private func say(_ words: String) { AccessibilityNotification.Announcement(words).post() }

    /// The person scrolled: this row is at the top.
    func scrolled(to row: String?) {
        guard let row, row != lastTold else { return }
        lastTold = row
        if !isAiming || row != target?.row { send(.scrolled(row)) }
        isAiming = false
    }

    /// A row of a long list came near.
    func reached(_ row: String) {
        if drawn?.page?.window != nil { send(.reached(row)) }
    }
}

extension Drawn {
    public var page: Page? { if case .page(let page) = self { page } else { nil } }
    public var cover: Cover? { if case .cover(let cover) = self { cover } else { nil } }
}

/// Tells what the person did.
struct Sender: Sendable {
    let send: @MainActor @Sendable (Event) -> Void
    /// Of the view that was drawn last.
    var revision: @MainActor @Sendable () -> UInt64 = { 0 }
    @MainActor func callAsFunction(_ event: Event) { send(event) }
}

private struct SenderKey: EnvironmentKey {
    static let defaultValue = Sender { _ in }
}

extension EnvironmentValues {
    var tell: Sender {
        get { self[SenderKey.self] }
        set { self[SenderKey.self] = newValue }
    }
}
