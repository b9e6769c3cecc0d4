import Gateway
import Look
import SwiftUI

/// A page between its bars. Another visit is another page, drawn from its top.
struct PageScreen: View {
    let page: Page
    let screen: Screen
    @Environment(\.tell) private var tell

    var body: some View {
        VStack(spacing: 0) {
            TopBar(page: page)
            PageRows(page: page, screen: screen).id(page.visit)
            Dock(rows: page.pinned, controls: page.dock, stage: screen.stage)
            BottomBar(bars: page.bars)
        }
        .background(Palette.ground)
        .modifier(EdgeSwipe(isOn: page.bars.back != nil))
        .environment(\.layoutDirection, page.rightToLeft ? .rightToLeft : .leftToRight)
        .environment(\.locale, Locale(identifier: page.language))
        .accessibilityAction(.escape) { tell(.back) }
        .accessibilityAction(.magicTap) { tell(.leave) }
    }
}

/// The rows of a page. They scroll where the app asks, and stay otherwise where the person left them.
private struct PageRows: View {
    let page: Page
    let screen: Screen
    @SwiftUI.State private var top: String?
    @SwiftUI.State private var height: CGFloat = 0
    @Environment(\.columns) private var columns

    var body: some View {
        ScrollView {
            VStack(spacing: 0) {
                LazyVStack(alignment: .leading, spacing: 0) {
                    if page.title.isEmpty { MarkView() }
                    RowList(rows: Array(page.rows[..<low]), stage: screen.stage, reached: screen.reached)
                }
                .scrollTargetLayout()
                if low < page.rows.count {
                    Spacer(minLength: Space.gap)
                    VStack(alignment: .leading, spacing: 0) {
                        RowList(rows: Array(page.rows[low...]), stage: screen.stage, reached: screen.reached)
                    }
                    .scrollTargetLayout()
                }
            }
            .padding(.horizontal, Space.page)
            .padding(.vertical, Space.x1)
            .frame(maxWidth: Size.widest, minHeight: height)
            .wide(.center)
        }
        .onGeometryChange(for: CGFloat.self, of: { $0.size.height }, action: { height = $0 })
        .scrollPosition(id: $top, anchor: .top)
        .scrollDismissesKeyboard(.interactively)
        .defaultScrollAnchor(page.title.isEmpty ? .bottom : .top)
        .onChange(of: top) { screen.scrolled(to: top) }
        .onChange(of: screen.target, initial: true) { aim() }
        .modifier(Rise())
    }

    private var low: Int { page.rows.firstIndex { $0.id == page.low } ?? page.rows.count }

    // Of two rows in one line, the first stands for both.
    private func aim() {
        guard let target = screen.target, target.visit == page.visit else { return }
        let line = lines(of: page.rows, columns).first { line in
            line.rows.contains { $0.id == target.row }
        }
        if let line { top = line.id }
    }
}

/// Rows, one line under the other.
struct RowList: View {
    let rows: [Row]
    let stage: any MediaStage
    var reached: @MainActor (String) -> Void = { _ in }
    @Environment(\.columns) private var columns

    var body: some View {
        ForEach(lines(of: rows, columns)) { line in
            HStack(alignment: .top, spacing: Space.x2) {
                ForEach(line.rows, id: \.id) { RowView(row: $0, stage: stage) }
            }
            .environment(\.corners, line.corners)
            .padding(.top, line.gap)
            .onAppear { reached(line.id) }
        }
    }
}

/// A new page comes up a little as it appears, unless motion is reduced.
private struct Rise: ViewModifier {
    @SwiftUI.State private var isUp = false
    @Environment(\.accessibilityReduceMotion) private var isStill

    func body(content: Content) -> some View {
        content
            .opacity(isUp || isStill ? 1 : 0)
            .offset(y: isUp || isStill ? 0 : Motion.rise)
            .onAppear { withAnimation(isStill ? nil : .easeOut(duration: Motion.page)) { isUp = true } }
    }
}

/// The mark of the first page, which names nothing.
private struct MarkView: View {
    var body: some View {
        ZStack {
            RoundedRectangle(cornerRadius: Radius.group).fill(Palette.act)
            IconView(drawing: .markOuter, size: Size.mark, tint: Palette.onAct)
            IconView(drawing: .markInner, size: Size.mark, tint: Palette.actSoft)
        }
        .frame(width: Size.mark, height: Size.mark)
        .wide(.center, least: Size.mark * 3)
        .accessibilityHidden(true)
    }
}

/// A swipe from the edge where reading begins is Back.
private struct EdgeSwipe: ViewModifier {
    let isOn: Bool
    @Environment(\.tell) private var tell
    @Environment(\.layoutDirection) private var direction
    @SwiftUI.State private var width: CGFloat = 0

    func body(content: Content) -> some View {
        content
            .onGeometryChange(for: CGFloat.self, of: { $0.size.width }, action: { width = $0 })
            .simultaneousGesture(DragGesture(minimumDistance: Size.dot).onEnded { if isBack($0) { tell(.back) } })
    }

    private func isBack(_ drag: DragGesture.Value) -> Bool {
        let isTurned = direction == .rightToLeft
        let start = isTurned ? width - drag.startLocation.x : drag.startLocation.x
        let way = isTurned ? -drag.translation.width : drag.translation.width
        return isOn && start < Space.x6 && way > Size.bar && way > abs(drag.translation.height)
    }
}
