import Gateway
import Observation

/// Keeps a file: chosen, asked about twice, perhaps cropped, then taken in piece by piece. What the core refuses is
/// never written, and the screen says why.
@MainActor @Observable public final class KeepFileModel: ScreenModel {
    public enum Stage: Equatable, Sendable { case choose, age, second, ready, keeping, kept, refused(String) }

    public let screen = Screen.keep
    public let kind: KeptKind
    public private(set) var stage = Stage.choose
    /// Percent of it that is kept.
    public private(set) var percent: Int64 = 0
    public private(set) var keptId: String?
    private var words = ""
    private var notice: String?
    private var long = ""
    private var isCrop = false
    private var mayCrop = false
    private var shown = Shown.unsure
    private var second = true
    @ObservationIgnored private var file: (any Picked)?
    @ObservationIgnored private var writer: ItemWriter?
    @ObservationIgnored let app: AppModel

    init(_ app: AppModel, _ kind: KeptKind) {
        self.app = app
        self.kind = kind
    }

    public var hasBack: Bool { stage != .keeping }

    public var rows: [Row] {
        var on = Builder(app.desk.words)
        if case .refused(let topic) = stage {
            refused(topic, &on)
            return on.rows
        }
        on.title(KeepForm.title(kind))
        on.notice(notice)
        on.said("keep-refused-long", long, as: Row.notice)
        switch stage {
        case .choose: choose(&on)
        case .age: askAge(&on)
        case .second: askSecond(&on)
        case .ready: ready(&on)
        case .keeping: keeping(&on)
        case .kept, .refused: kept(&on)
        }
        return on.rows
    }

    private func choose(_ on: inout Builder) {
        if let help = KeepForm.help(kind) { on.text(help) }
        if kind == .screenshot { on.text("keep-words-visible") }
        on.later(KeepForm.title(kind) + ":pick", word: KeepForm.title(kind), weight: .main, pick)
        on.text("keep-where-original")
    }

    private func askAge(_ on: inout Builder) {
        on.heading("keep-ask-age")
        on.text("keep-ask-why")
        for (id, shown) in Self.ages { on.button(id, weight: .main) { self.take(shown) } }
    }

    private static let ages: [(String, Shown)] = [
        ("keep-ask-age-words", .wordsOnly), ("keep-ask-age-no", .nobodyUnder18), ("keep-ask-age-yes", .maybeUnder18),
        ("keep-ask-age-unsure", .unsure),
    ]

    private func askSecond(_ on: inout Builder) {
        on.heading("keep-ask-second")
        on.text("keep-ask-why")
        on.later("keep-ask-second-no", weight: .main) { await self.take(second: false) }
        on.later("keep-ask-second-yes", weight: .main) { await self.take(second: true) }
    }

    private func ready(_ on: inout Builder) {
        on.field("keep-file-words", value: words) { self.words = $0 }
        if kind == .screenshot, mayCrop {
            on.later("keep-crop", hint: app.desk.words["keep-crop-about"], crop)
        }
        on.later("common-save", weight: .main, keep)
    }

    private func keeping(_ on: inout Builder) {
        let said = Said("keep-progress", app.desk.words("keep-progress", [.count("percent", percent)]))
        on.text("keep-keeping")
        on.row(.progress(said, Double(percent) / 100))
        on.button("keep-stop") { self.stop() }
    }

    private func kept(_ on: inout Builder) {
        on.text("keep-after-copies", "keep-after-places", "keep-after-cleaning")
        on.button("keep-add-more", weight: .main) { self.app.replace(.keepFile(self.kind)) }
        on.button("common-done") { self.app.closeTop() }
    }

    private func refused(_ topic: String, _ on: inout Builder) {
        on.title("keep-refused-title")
        on.notice(reason)
        on.text("keep-refused-nothing", "keep-refused-instead", "keep-refused-leave")
        on.text("keep-refused-yours")
        on.button("keep-words-type", weight: .main) { self.app.replace(.keepWords(.transcript)) }
        on.button("keep-refused-read") { self.app.open(.page(topic)) }
        on.button("common-done") { self.app.closeTop() }
    }

    private var reason: String {
        if kind == .sound { return "keep-refused-kind" }
        if second { return "keep-refused-second" }
        return shown == .nobodyUnder18 || shown == .wordsOnly ? "keep-refused-own-age" : "keep-refused-under-18"
    }

    // MARK: What is done

    private func pick() async {
        file = await app.pick(wanted)
        // The time that it may wait can be over when the picker comes back.
        guard file != nil, app.up === self else { return }
        (notice, long) = (nil, "")
        stage = kind == .sound ? .ready : .age
    }

    private var wanted: Wanted {
        switch kind {
        case .screenshot: .picture
        case .recording: .video
        case .sound: .sound
        default: .file
        }
    }

    private func take(_ shown: Shown) {
        self.shown = shown
        stage = .second
    }

    /// Tells at once if it will be refused: nothing is written for an answer that cannot stand.
    private func take(second: Bool) async {
        self.second = second
        mayCrop = limits?.anyFile ?? false
        stage = .ready
        await askCore()
    }

    /// A start that is thrown away again says whether it may be kept.
    private func askCore() async {
        do {
            let writer = try await begin()
            try await app.desk.gateway.discard(writer)
        } catch {
            lost(error)
        }
    }

    private func crop() async {
        guard let file, let part = await app.crop(file) else { return }
        self.file = part
        isCrop = true
    }

    private func begin() async throws -> ItemWriter {
        let note = FileNote(
            name: file?.name ?? "", words: words, derivedFrom: nil, isCrop: isCrop, resumes: nil)
        let spec = ItemSpec(
            kind: kind, file: note, origin: app.desk.origin(isCrop ? .derived : .chosen), shown: shown, second: second)
        return try await app.desk.gateway.ask { try $0.beginItem(spec: spec) }
    }

    private func keep() async {
        guard let file else { return }
        (stage, percent, notice) = (.keeping, 0, nil)
        do {
            let writer = try await begin()
            self.writer = writer
            try await push(file, to: writer)
            keptId = try await app.desk.gateway.finish(writer)
            (stage, notice) = (.kept, "keep-kept")
        } catch {
            await lost(error, writer)
        }
        writer = nil
    }

    private func push(_ file: any Picked, to writer: ItemWriter) async throws {
        var taken: UInt64 = 0
        while true {
            let length = try await app.desk.gateway.append(file, to: writer)
            if length == 0 { return }
            taken += UInt64(length)
            percent = file.lengthBytes == 0 ? 0 : Int64(min(100, taken * 100 / file.lengthBytes))
        }
    }

    /// Any thread may stop it; the push under way then ends.
    private func stop() { try? writer?.stop() }

    private func lost(_ error: any Error, _ writer: ItemWriter?) async {
        if let writer, error as? KitError != .Locked { try? await app.desk.gateway.discard(writer) }
        lost(error)
    }

    private func lost(_ error: any Error) {
        if case .Refused(let topic) = error as? KitError { return stage = .refused(topic) }
        stage = .choose
        if case .Invalid(.length) = error as? KitError { return tooLong() }
        notice = app.trouble(error)
    }

    private func tooLong() {
        guard let most = limits?.itemBytes, file.map({ $0.lengthBytes > most }) ?? false else {
            return notice = "keep-refused-full"
        }
        long = app.desk.words("keep-refused-long", [.text("size", size(most))])
    }

    private var limits: Limits? { try? app.desk.open().limits(age: app.desk.age) }
}
