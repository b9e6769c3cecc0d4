import Foundation
import Gateway

/// One labelled fact about a kept thing.
struct Fact {
    let word: String
    let lines: [String]
}

/// What is known of an entry, each with the message that names it; what is empty is left out.
@MainActor func facts(of entry: Entry, _ words: Words) -> [Fact] {
    let line = entry.line
    let times = [
        Fact(word: "item-happened", lines: [line.happened.map(said) ?? words["keep-when-unknown"]]),
        Fact(word: "item-kept", lines: [said(line.kept)]),
        Fact(word: "item-source", lines: [words[wordId(of: line.source)]]),
    ]
    let length = entry.file.map { [Fact(word: "item-length", lines: [size($0.lengthBytes)])] } ?? []
    return (facts(of: entry.kept, words) + times + length)
        .map { Fact(word: $0.word, lines: $0.lines.filter { !$0.isEmpty }) }
        .filter { !$0.lines.isEmpty }
}

@MainActor private func facts(of kept: Kept, _ words: Words) -> [Fact] {
    switch kept {
    case .note(let text, _): [Fact(word: "kept-kind-note", lines: [text])]
    case .account(let platform, let shown, let id, let link):
        [
            Fact(word: "keep-who-shown", lines: [shown]), Fact(word: "keep-who-id", lines: [id]),
            Fact(word: "keep-who-link", lines: [link]), Fact(word: "keep-who-platform", lines: [platform]),
        ]
    case .transcript(let lines, let left):
        [
            Fact(word: "kept-kind-transcript", lines: lines.flatMap { [$0.sender, $0.words, $0.shownTime] }),
            Fact(word: "keep-after-copies", lines: left ? [words["keep-words-picture-left"]] : []),
        ]
    case .demand(let text, let amount, let deadline):
        [
            Fact(word: "keep-demand", lines: [text]), Fact(word: "keep-demand-amount", lines: [amount]),
            Fact(word: "keep-demand-deadline", lines: [deadline]),
        ]
    case .payment(let amount, let currency, let way, let reference, let place, let card):
        [
            Fact(word: "keep-payment-amount", lines: [amount, currency]),
            Fact(word: "keep-payment-way", lines: KeepForm.ways.filter { $0.1 == way }.map { words[$0.0] }),
            Fact(word: "keep-payment-reference", lines: [reference]), Fact(word: "keep-payment-where", lines: [place]),
            Fact(word: "keep-way-gift-card", lines: card ? [words["keep-payment-have-card"]] : []),
        ]
    case .link(let address, let text):
        [Fact(word: "keep-link-url", lines: [address]), Fact(word: "keep-link-where", lines: [text])]
    case .contacted(let contact): facts(of: contact)
    case .screenshot(let file), .recording(let file), .document(let file), .sound(let file):
        [
            Fact(word: wordId(of: kind(of: kept)), lines: [file.name]),
            Fact(word: "keep-file-words", lines: [file.words]),
            Fact(word: "keep-crop", lines: file.isCrop ? [words["item-derived"]] : []),
        ]
    }
}

private func kind(of kept: Kept) -> KeptKind {
    switch kept {
    case .screenshot: .screenshot
    case .recording: .recording
    case .sound: .sound
    default: .document
    }
}

private func facts(of contact: Contact) -> [Fact] {
    [
        Fact(word: "call-sheet-number", lines: [contact.referenceNumber]),
        Fact(word: "follow-up-case", lines: [contact.caseNumber]), Fact(word: "follow-up-pin", lines: [contact.pin]),
        Fact(word: "call-sheet-officer", lines: [contact.officer]),
        Fact(word: "call-sheet-expected", lines: [contact.expected]),
    ]
}

private func wordId(of source: Source) -> String {
    switch source {
    case .typed: "item-source-typed"
    case .chosen: "item-source-chosen"
    case .shared: "item-source-shared"
    case .derived: "item-source-derived"
    }
}

/// A moment as the clock of its zone showed it, in the way of the phone.
func said(_ moment: Moment) -> String { said(moment, .medium, .short) }

/// The day alone.
func saidDay(_ moment: Moment) -> String { said(moment, .long, .none) }

private func said(_ moment: Moment, _ day: DateFormatter.Style, _ time: DateFormatter.Style) -> String {
    let form = DateFormatter()
    form.dateStyle = day
    form.timeStyle = time
    form.timeZone = TimeZone(secondsFromGMT: Int(moment.zoneMinutes) * 60)
    return form.string(from: Date(timeIntervalSince1970: Double(moment.unixMs) / 1000))
}

func size(_ bytes: UInt64) -> String {
    ByteCountFormatter.string(fromByteCount: Int64(clamping: bytes), countStyle: .file)
}
