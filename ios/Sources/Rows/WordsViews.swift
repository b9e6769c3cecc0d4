import Gateway
import Look
import SwiftUI

/// Words of several kinds in one text, in which links can be tapped.
struct SpansView: View {
    let spans: [Span]
    @Environment(\.tell) private var tell

    var body: some View {
        spans.reduce(Text(verbatim: "")) { $0 + $1.text }
            .multilineTextAlignment(.leading)
            .fixedSize(horizontal: false, vertical: true)
            .tint(Palette.onActTone)
            .environment(\.openURL, OpenURLAction(handler: opened))
            .wide()
    }

    private func opened(_ address: URL) -> OpenURLAction.Result {
        if let id = ControlAddress.id(of: address) { tell(.tapped(id)) }
        return .handled
    }
}

/// The address that a link inside of words has: the id of its control.
enum ControlAddress {
    private static let scheme = "tap:"

    static func of(_ id: String) -> URL? {
        id.addingPercentEncoding(withAllowedCharacters: .alphanumerics).flatMap { URL(string: scheme + $0) }
    }

    static func id(of address: URL) -> String? {
        String(address.absoluteString.dropFirst(scheme.count)).removingPercentEncoding
    }
}

extension Span {
    @MainActor fileprivate var text: Text {
        switch self {
        case .plain(let words): return Text(verbatim: words)
        case .strong(let words): return Text(verbatim: words).bold()
        // Apart from what is around them, in their own direction.
        case .quoted(let words): return Text(verbatim: "\u{2068}" + words + "\u{2069}")
        case .link(let control):
            var words = AttributedString(control.label)
            words.link = ControlAddress.of(control.id)
            return Text(words).underline()
        }
    }
}

/// A heading; a title in a card is the heading of the card.
struct HeadingView: View {
    let spans: [Span]
    let style: TypeStyle
    @Environment(\.isDeep) private var isDeep

    var body: some View {
        SpansView(spans: spans)
            .type(isDeep ? Style.head : style)
            .padding(.horizontal, isDeep ? 0 : Space.x1)
            .accessibilityAddTraits(.isHeader)
    }
}

/// One of a list, with a mark that is not read aloud.
struct ItemView: View {
    let spans: [Span]

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: Space.x3) {
            Circle().fill(Palette.act).frame(width: Size.bullet, height: Size.bullet).accessibilityHidden(true)
            SpansView(spans: spans).type(Style.body)
        }
        .padding(.horizontal, Space.x1)
    }
}

/// A step behind its number; the heading of the step that is open is larger, and green.
struct NumberedView: View {
    let number: UInt32
    let spans: [Span]
    let isHeading: Bool

    var body: some View {
        HStack(alignment: isHeading ? .center : .firstTextBaseline, spacing: Space.x3) {
            Text(verbatim: String(number))
                .type(isHeading ? Style.section : Style.label, plate.ink)
                .frame(minWidth: side, minHeight: side)
                .background(plate.fill ?? Palette.actTone, in: Circle())
            SpansView(spans: spans).type(isHeading ? Style.head : Style.body)
        }
        .padding(.horizontal, isHeading ? 0 : Space.x1)
        .accessibilityElement(children: .combine)
        .accessibilityAddTraits(isHeading ? .isHeader : [])
    }

    private var plate: Plate { (isHeading ? ControlState.next : .main).plate }
    private var side: Double { isHeading ? Size.dot : Size.numeral }
}

/// A heading, and one action beside it.
struct SectionView: View {
    let title: [Span]
    let action: Control?
    @Environment(\.tell) private var tell

    var body: some View {
        HStack(spacing: Space.x2) {
            SpansView(spans: title).type(Style.section, Palette.ink2).accessibilityAddTraits(.isHeader)
            if let action {
                Spacer(minLength: 0)
                BarButton(label: action.label, hint: action.hint, drawing: nil) { tell(.tapped(action.id)) }
            }
        }
        .padding(.horizontal, Space.x1)
        .padding(.top, Space.x1)
    }
}

/// What must not be overlooked: by a picture, not by colour alone.
struct NoticeView: View {
    let tone: Tone
    let spans: [Span]
    @ScaledMetric(relativeTo: .body) private var line: CGFloat = Style.note.line

    var body: some View {
        HStack(alignment: .top, spacing: Space.x3) {
            IconView(drawing: tone.sign, size: Size.iconRow, tint: tone.plate.ink).frame(height: line)
            SpansView(spans: spans).type(Style.note, tone.plate.ink).tint(tone.plate.ink)
        }
        .padding(.horizontal, Space.x4)
        .padding(.vertical, Space.x3)
        .wide()
        .ground(tone.plate.fill ?? Palette.surface, radius: Radius.chip)
    }
}

/// What is known, each under its name.
struct FactsView: View {
    let facts: [Fact]
    @Environment(\.isDeep) private var isDeep

    var body: some View {
        VStack(alignment: .leading, spacing: Space.x2) {
            ForEach(Array(facts.enumerated()), id: \.offset) { _, fact in
                ViewThatFits(in: .horizontal) {
                    HStack(alignment: .firstTextBaseline, spacing: Space.x4) { pair(fact) }.fixedSize(horizontal: true, vertical: false)
                    VStack(alignment: .leading, spacing: 0) { pair(fact) }
                }
                .wide()
                .accessibilityElement(children: .combine)
            }
        }
        .padding(.horizontal, isDeep ? 0 : Space.x4)
        .padding(.vertical, isDeep ? Space.x1 : Space.x3)
        .wide()
        .ground(Palette.surface, radius: Radius.group)
    }

    @ViewBuilder private func pair(_ fact: Fact) -> some View {
        Text(verbatim: fact.label).type(Style.note, Palette.ink2)
        SpansView(spans: fact.words).type(Style.section)
    }
}

/// Words of a conversation, as in the chat they come from.
struct BubbleView: View {
    let bubble: BubbleRow

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            HStack(spacing: Space.x2) {
                Text(verbatim: bubble.who)
                if let time = bubble.time { Text(verbatim: time) }
            }
            .type(Style.badge, bubble.isOwn ? Palette.onActTone : Palette.ink2)
            SpansView(spans: bubble.words).type(Style.body, bubble.isOwn ? Palette.onActTone : Palette.ink)
        }
        .padding(.horizontal, Space.x3)
        .padding(.vertical, Space.x2)
        .ground(bubble.isOwn ? Palette.actTone : Palette.surface, radius: Radius.group)
        .padding(bubble.isOwn ? .leading : .trailing, Space.x6)
        .wide(bubble.isOwn ? .trailing : .leading)
        .accessibilityElement(children: .combine)
    }
}

/// Words to hold up, or to read out first; what is said after that is in cards.
struct SayView: View {
    let spans: [Span]
    let style: TypeStyle
    let radius: Double
    let ink, ground: Tint
    @Environment(\.isDeep) private var isDeep

    var body: some View {
        if isDeep {
            SpansView(spans: spans).type(style)
        } else {
            SpansView(spans: spans).type(style, ink).padding(Space.x4).wide().ground(ground, radius: radius)
        }
    }
}

/// Words to write down, numbered, down one column and then the other.
struct WordsView: View {
    let words: [String]
    @Environment(\.dynamicTypeSize) private var textSize

    var body: some View {
        HStack(alignment: .top, spacing: Space.joined) {
            ForEach(Self.columns(of: words.count, isOne: textSize.isAccessibilitySize), id: \.lowerBound) { column in
                VStack(spacing: Space.joined) { ForEach(column, id: \.self) { word($0) } }
            }
        }
        .clipShape(RoundedRectangle(cornerRadius: Radius.group))
        .accessibilityElement(children: .contain)
    }

    private func word(_ at: Int) -> some View {
        HStack(spacing: Space.x3) {
            Text(verbatim: String(at + 1)).type(Style.label, Palette.ink2, digitsStand: true)
            Text(verbatim: words[at]).type(Style.word)
        }
        .padding(.horizontal, Space.x4)
        .wide(least: Size.word)
        .background(Palette.surface)
        .accessibilityElement(children: .combine)
    }

    private static func columns(of count: Int, isOne: Bool) -> [Range<Int>] {
        let half = isOne ? count : (count + 1) / 2
        return half < count ? [0..<half, half..<count] : [0..<count]
    }
}

/// Nothing is there yet.
struct EmptyRowView: View {
    let icon: Icon
    let spans: [Span]

    var body: some View {
        VStack(spacing: Space.x3) {
            DotView(drawing: .of(icon), size: Size.dotEmpty, iconSize: Size.iconEmpty)
            SpansView(spans: spans).type(Style.body).multilineTextAlignment(.center)
        }
        .padding(Space.x6)
        .wide(.center)
    }
}
