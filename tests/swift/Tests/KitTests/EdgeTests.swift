import Foundation
import KitBindings
import KitFFI
import Testing

@Suite struct EdgeTests {
    @Test func each_error_kind_arrives_as_its_own_case() throws {
        let phone = try Phone()
        let kit = phone.kit
        #expect(failure { try kit.beginUnlock(code: digits("12")) } == .Invalid(field: .code))
        #expect(failure { try kit.beginCreate(code: digits("123456"), age: .adult) } == .Invalid(field: .codeRun))
        #expect(failure { try phone.unlock() } == .Denied)
        #expect(failure { try Kit.open(folder: phone.folder.path) } == .Internal(code: 2))
        let session = try phone.create()
        let opening = try kit.beginUnlock(code: digits(Phone.code))
        _ = try opening.challenge()
        #expect(failure { try opening.finish(first: Data(count: 32), second: Data(count: 31), third: Data(count: 32)) } == .DeviceKey)
        #expect(failure { try session.entry(id: String(repeating: "0", count: 32)) } == .NoSuchEntry)
        #expect(failure { try session.entry(id: "x") } == .Invalid(field: .id))
        #expect(failure { try session.list(before: nil, limit: 0) } == .Invalid(field: .page))
        guard case .Refused = failure({ try session.beginItem(spec: item(.screenshot, second: true)) }) else {
            throw Unexpected()
        }
        let writer = try session.beginItem(spec: item(.document))
        try writer.stop()
        #expect(failure { try writer.finish() } == .Stopped)
        try damaged(phone, session)
        _ = try kit.lockNow()
        #expect(failure { try session.age() } == .Locked)
        try tooNew(phone)
        try noSpace(phone)
    }

    private func damaged(_ phone: Phone, _ session: Session) throws {
        let writer = try session.beginItem(spec: item(.document))
        try writer.append(bytes: Data(count: 1000))
        let id = try writer.finish()
        let path = try #require(files(phone).first { $0.lastPathComponent == id })
        var bytes = try Data(contentsOf: path)
        bytes[2000] ^= 1
        try bytes.write(to: path)
        #expect(failure { try session.read(id: id, offset: 0, lengthBytes: 10) } == .Damaged(entry: id))
    }

    // A full disk in one file.
    private func noSpace(_ phone: Phone) throws {
        for name in ["prefs.a", "prefs.b"] {
            let path = phone.folder.appendingPathComponent(name)
            try FileManager.default.removeItem(at: path)
            try FileManager.default.createSymbolicLink(atPath: path.path, withDestinationPath: "/dev/full")
            let prefs = try phone.kit.prefs()
            guard case .NoSpace(let needed) = failure({ try phone.kit.setPrefs(prefs: prefs) }) else {
                throw Unexpected()
            }
            #expect(needed > 0)
        }
    }

    private func tooNew(_ phone: Phone) throws {
        let slots = files(phone).filter { $0.lastPathComponent.hasPrefix("slots") }
        #expect(slots.count == 2)
        for path in slots {
            let file = try Data(contentsOf: path)
            // The head of the slots: 100 bytes and their checksum.
            var head = file.prefix(100)
            head[0] = 0x7f
            try (head + sha256(head) + file.dropFirst(132)).write(to: path)
        }
        #expect(failure { try phone.unlock() } == .TooNew)
    }

    private func files(_ phone: Phone) -> [URL] {
        let all = FileManager.default.enumerator(at: phone.folder, includingPropertiesForKeys: nil)
        return all?.compactMap { $0 as? URL } ?? []
    }

    @Test func an_empty_or_unfit_buffer_does_no_harm() throws {
        let phone = try Phone()
        #expect(failure { try phone.kit.beginUnlock(code: Data()) } == .Invalid(field: .code))
        let session = try phone.create()
        let writer = try session.beginItem(spec: item(.document))
        try writer.append(bytes: Data())
        // A slice does not begin at its first byte.
        try writer.append(bytes: digits("0123456789")[3..<6])
        #expect(failure { try writer.append(bytes: Data(count: mib + 1)) } == .Invalid(field: .length))
        let id = try writer.finish()
        #expect(try session.read(id: id, offset: 0, lengthBytes: 100) == digits("345"))
        #expect(failure { try session.read(id: id, offset: 0, lengthBytes: .max) } == .Invalid(field: .length))
    }

    @Test func a_panic_becomes_an_error_and_the_process_lives() throws {
        let guide = try Phone().kit.guide(locale: "en")
        var status = RustCallStatus()
        // A reader that there is not: what takes it in there can only panic.
        var broken = ffi_kit_rustbuffer_alloc(4, &status)
        broken.len = 4
        for at in 0..<4 { broken.data![at] = 0xff }
        let nothing = uniffi_kit_fn_method_guide_topics(guide.uniffiCloneHandle(), broken, &status)
        #expect(status.code == 2)
        #expect(nothing.len == 0)
        #expect(try !guide.words(screen: "help").isEmpty)
    }

    @Test func many_threads_share_the_handles() async throws {
        let phone = try Phone()
        let (session, kit) = (try phone.create(), phone.kit)
        let guide = try kit.guide(locale: "en")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    for _ in 0..<50 {
                        _ = try session.addRecord(kept: note("\(number)"), origin: typed())
                        _ = try guide.search(words: "pay", audience: .adult)
                        _ = try kit.prefs()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try session.count() == 400)
    }
}
