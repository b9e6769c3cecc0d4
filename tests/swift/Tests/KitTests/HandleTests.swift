import Foundation
import KitBindings
import KitFFI
import Testing

/// The handle itself: threads, faults, and its end.
@Suite struct HandleTests {
    @Test func many_threads_share_the_handle() async throws {
        let walk = try Walk.inside()
        try walk.keep([pattern(0, 100_000)])
        let (app, media) = (walk.app, try walk.show().id)
        try walk.send(.back)
        let expected = pattern(7, 100)
        let calls: [@Sendable () throws -> Bool] = [
            {
                _ = try app.view()
                return true
            },
            { try app.send(event: .key(.seven)).allSatisfy { $0.act == .redraw } },
            { try runs(app, try app.send(event: .reached("list-1"))) },
            { [nil, expected].contains(try app.readMedia(media: media, offset: 7, length: 100)) },
            { [nil, 100_000].contains(try app.mediaLength(media: media)) },
            { try app.lockNow().map(\.act) == [.redraw] },
        ]
        let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
            for call in calls {
                group.addTask { try (0..<300).allSatisfy { _ in try call() } }
            }
            return try await group.reduce(into: 0) { wrong, isRight in wrong += isRight ? 0 : 1 }
        }
        #expect(wrong == 0)
        #expect(try walk.isCovered())
        try walk.hold(Phone.code)
        #expect(try walk.page().id == "home")
    }

    @Test func a_lock_from_another_thread_ends_a_file_on_its_way() throws {
        let walk = try Walk.inside()
        let app = walk.app
        walk.between = { [unowned walk] in
            if walk.wanted != 6 { return }
            let ended = DispatchSemaphore(value: 0)
            Thread.detachNewThread {
                _ = try? app.lockNow()
                ended.signal()
            }
            ended.wait()
        }
        try walk.keep(Array(repeating: Data(count: mib), count: 8))
        #expect(walk.wanted == 6, "nothing more of it is wanted")
        #expect(try walk.isCovered())
        try walk.hold(Phone.code)
        try walk.tap("kept")
        #expect(try walk.things().count == 1, "what came in is there, unfinished")
    }

    @Test func a_panic_while_taking_something_in_ends_the_call_and_not_the_process() throws {
        let walk = try Walk()
        var status = RustCallStatus()
        // An event that there is not: what takes it in there can only panic.
        var broken = ffi_kit_rustbuffer_alloc(4, &status)
        broken.len = 4
        let bytes = try #require(broken.data)
        for at in 0..<4 { bytes[at] = 0xff }
        let nothing = uniffi_kit_fn_method_apphandle_send(walk.app.uniffiCloneHandle(), broken, &status)
        #expect(status.code == 2)
        #expect(nothing.len == 0)
        try walk.tap("help")
        #expect(try walk.page().id == "help")
    }

    @Test func a_handle_that_is_given_back_frees_its_folder_and_does_nothing_more() throws {
        let phone = Phone()
        var walk: Walk? = try Walk(phone)
        try walk?.setUp()
        weak var handle: AppHandle?
        handle = walk?.app
        walk = nil
        #expect(handle == nil)
        let again = try Walk(phone)
        try again.unlock()
        #expect(try again.page().id == "home")
    }
}

/// Runs every task among these, and what they lead to once.
private func runs(_ app: AppHandle, _ effects: [Effect]) throws -> Bool {
    for effect in effects { if case .run(let task) = effect.act { _ = try app.run(task: task) } }
    return true
}
