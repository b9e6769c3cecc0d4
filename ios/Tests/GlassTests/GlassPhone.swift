import Foundation
import Gateway
import SwiftUI
import Testing

@testable import Effects
@testable import Rows

/// The real core behind the real views, on a phone that is made up. It finds things by what they read.
@MainActor final class GlassPhone {
    static let code = "48391027"
    let folder: Folder
    let keys: SoftKeys
    let system = FakeSystem()
    let core: Core
    let screen: Screen
    let renderer = Renderer()
    private(set) var runner: EffectRunner!
    private(set) var lifecycle: Lifecycle!
    /// What the app was told, in order.
    private(set) var told: [Event] = []
    /// Events are heard, but the app is not told.
    var isDeaf = false

    init(folder: Folder = Folder(), keys: SoftKeys = SoftKeys(), isCaptured: Bool = false) throws {
        (self.folder, self.keys) = (folder, keys)
        core = try Core(folder: folder.path, phone: system.facts)
        screen = Screen(stage: system)
        let ports = Ports(
            keys: keys, apps: system, picker: system, player: system, sharing: system, clipboard: system, icons: system,
            around: system)
        let tell: @MainActor (Event) -> [Effect] = { [weak self, core] event in
            self?.told.append(event)
            return self?.isDeaf == true ? [] : core.send(event)
        }
        runner = EffectRunner(core: core, ports: ports, tell: tell) { [weak self] drawn, isFresh in
            self?.screen.draw(drawn, isFresh: isFresh)
        }
        screen.send = { [weak self] in self?.runner.send($0) }
        lifecycle = Lifecycle(runner: runner, isCaptured: isCaptured) { false }
        runner.start()
    }

    // MARK: What is drawn

    var tree: Node { renderer.draw(RootView(screen: screen)) }
    var texts: [String] { tree.heardTexts }
    var isCovered: Bool { screen.drawn?.cover != nil }
    var page: Page? { screen.drawn?.page }

    func reads(_ words: String) -> Bool { texts.contains { $0.contains(words) } }

    func button(_ label: String) -> Node? { tree.tappable.first { $0.says(label) } }

    func box(_ label: String) -> UITextView? {
        tree.all.last { $0.kind == "box" && $0.label == label }?.object as? UITextView
    }

    // MARK: What a person does

    func tap(_ label: String, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try #require(self.button(label), "nothing reads \(label) on \(texts)", sourceLocation: place)
        #expect(!found.isDisabled, sourceLocation: place)
        found.tap?()
        await settle()
    }

    func tapAll(_ labels: String..., at place: SourceLocation = #_sourceLocation) async throws {
        for label in labels { try await tap(label, at: place) }
    }

    func write(_ words: String, in label: String, at place: SourceLocation = #_sourceLocation) async throws {
        let box = try #require(self.box(label), "no field reads \(label) on \(texts)", sourceLocation: place)
        for letter in words {
            box.insert(String(letter))
            _ = tree
        }
        await settle()
    }

    /// Keys on the calculator, or on a page, the last of them held.
    func hold(_ code: String = GlassPhone.code) async throws {
        for _ in 0..<2 {
            if !press("AC") { press("C") }
        }
        for sign in code { #expect(press(String(sign))) }
        try #require(tree.key("=")).hold?()
        await settle()
    }

    @discardableResult func press(_ sign: String) -> Bool {
        let key = tree.key(sign)
        key?.tap?()
        return key != nil
    }

    /// What was answered to an effect.
    func answer(to effect: UInt64) -> Outcome? {
        told.compactMap { if case .done(effect, let outcome) = $0 { outcome } else { nil } }.first
    }

    /// Waits until nothing is on its way.
    func settle() async {
        repeat {
            try? await Task.sleep(for: .milliseconds(2))
            for _ in 0..<20 { await Task.yield() }
        } while core.isWorking
        _ = tree
    }

    /// From the first page to a code and home.
    func setUp() async throws {
        try await tapAll("Set up", "I have read this", "18 or over")
        try await hold()
        try await hold()
        try await tapAll("Next", "I will do this later")
    }
}

extension Node {
    /// Everything that a screen reader or an eye finds, as words.
    var heardTexts: [String] {
        if isUnheard { return [] }
        let own = [text, label ?? ""].filter { !$0.isEmpty }
        return own + kids.flatMap(\.heardTexts)
    }

    var tappable: [Node] { all.filter { ($0.kind == "button" || $0.kind == "group") && $0.tap != nil } }

    func says(_ words: String) -> Bool {
        label == words || all.contains { $0.text == words || $0.label == words } || links.contains { $0.label == words }
    }

    func key(_ sign: String) -> Node? {
        all.first { node in
            node.hold != nil && (node.all.contains { $0.text == sign } || (sign == "⌫" && !node.all.contains { $0.kind == "text" }))
        }
    }
}

/// A folder that goes when nobody needs it any more.
final class Folder: Sendable {
    let path: String

    init() {
        let memory = "/dev/shm"
        let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        path = place + "/glass-" + UUID().uuidString
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
