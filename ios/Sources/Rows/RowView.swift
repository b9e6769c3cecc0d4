import Gateway
import Look
import SwiftUI

/// One row, each kind in its own way.
struct RowView: View {
    let row: Row
    let stage: any MediaStage

    var body: some View {
        switch row.kind {
        case .title(let spans): HeadingView(spans: spans, style: Style.title)
        case .heading(let spans): HeadingView(spans: spans, style: Style.head)
        case .lead(let spans): SpansView(spans: spans).type(Style.lead).padding(.horizontal, Space.x1)
        case .text(let spans): SpansView(spans: spans).type(Style.body).padding(.horizontal, Space.x1)
        case .small(let spans): SpansView(spans: spans).type(Style.sub, Palette.ink2).padding(.horizontal, Space.x1)
        case .item(let spans): ItemView(spans: spans)
        case .numbered(let number, let words, let isHeading): NumberedView(number: number, spans: words, isHeading: isHeading)
        case .section(let title, let action): SectionView(title: title, action: action)
        case .notice(let tone, let words): NoticeView(tone: tone, spans: words)
        case .tap(let control): ControlView(control: control)
        case .paired(let row, let action): PairedView(row: row, action: action)
        case .call(let call): CallView(call: call)
        case .chips(let label, let chips): ChipsView(label: label, chips: chips, isOneLine: true)
        case .choices(let label, let choices): ChipsView(label: label, chips: choices, isOneLine: false)
        case .field(let field): FieldView(field: field)
        case .day(let day): DayView(day: day)
        case .facts(let facts): FactsView(facts: facts)
        case .bubble(let bubble): BubbleView(bubble: bubble)
        case .say(let spans): SayView(spans: spans, style: Style.say, radius: Radius.group, ink: Palette.onActTone, ground: Palette.actTone)
        case .armsLength(let spans): SayView(spans: spans, style: Style.arm, radius: Radius.hero, ink: Palette.ink, ground: Palette.surface)
        case .code(let code): CodeView(code: code)
        case .words(let words): WordsView(words: words)
        case .progress(let progress): ProgressRowView(progress: progress)
        case .media(let media): MediaView(media: media, stage: stage)
        case .crop(let area): PictureView(id: area.picked, label: area.label, frame: area.frame) { await stage.choice(area.picked) }
        case .keypad(let keypad): KeypadView(keypad: keypad)
        case .empty(let icon, let words): EmptyRowView(icon: icon, spans: words)
        case .card(let look, let rows): CardView(look: look, rows: rows, stage: stage)
        }
    }
}

/// What belongs together; the open one of several has a green edge, and what comes next is filled.
private struct CardView: View {
    let look: CardLook
    let rows: [Row]
    let stage: any MediaStage

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            RowList(rows: rows, stage: stage)
        }
        .padding(Space.x4)
        .wide()
        .ground(Palette.surface, radius: isNext ? Radius.hero : Radius.group)
        .overlay { RoundedRectangle(cornerRadius: Radius.group).strokeBorder(Palette.act, lineWidth: look == .open ? 2 : 0) }
        .modifier(Lifted(isOn: isNext))
        .environment(\.inside, isNext ? .filled : .card)
        .accessibilityElement(children: .contain)
    }

    private var isNext: Bool { look == .next }
}
