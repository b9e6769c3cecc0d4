import Gateway
import Look
import SwiftUI

/// A calculator that fills the screen; on its side, the sum is left and the keys right.
struct CoverScreen: View {
    let cover: Cover
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        Group {
            if height == .compact {
                HStack(spacing: 0) { parts }
            } else {
                VStack(spacing: 0) { parts }
            }
        }
        .background(Palette.ground)
        .environment(\.layoutDirection, .leftToRight)
    }

    @ViewBuilder private var parts: some View {
        DisplayView(cover: cover)
        KeysView(keys: cover.keys, isLow: false)
    }
}

/// The running sum, the number, and Copy where the number is held. Text shrinks and then scrolls: no digit is ever cut.
private struct DisplayView: View {
    let cover: Cover
    @Environment(\.tell) private var tell

    var body: some View {
        VStack(alignment: .trailing, spacing: Space.x2) {
            Spacer(minLength: 0)
            if !cover.running.isEmpty {
                Text(verbatim: cover.running).font(.system(size: Display.sum)).foregroundStyle(Palette.ink2).accessibilityHidden(true)
            }
            ScrollView(.horizontal, showsIndicators: false) {
                Text(verbatim: cover.display)
                    .font(.system(size: Display.steps[step]).monospacedDigit())
                    .foregroundStyle(Palette.ink)
                    .lineLimit(1)
            }
            .defaultScrollAnchor(.trailing)
            .fixedSize(horizontal: false, vertical: true)
            .contextMenu { if let copy = cover.copy { Button(copy.label) { tell(.tapped(copy.id)) } } }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(cover.found)
        }
        .padding(.horizontal, Space.x6)
        .padding(.bottom, Space.x4)
        .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .bottomTrailing)
    }

    // One down for each of these that its digits are more than.
    private static let fewest: [UInt32] = [8, 14, 24]
    private var step: Int { Self.fewest.filter { cover.length > $0 }.count }
}

/// Keys of a calculator, four to a line, all in their places.
struct KeysView: View {
    let keys: [KeyFace]
    let isLow: Bool
    var clicks = false

    var body: some View {
        VStack(spacing: Size.keyGap) {
            ForEach(Array(stride(from: 0, to: keys.count, by: Self.perLine)), id: \.self) { first in
                HStack(spacing: Size.keyGap) {
                    ForEach(first..<min(first + Self.perLine, keys.count), id: \.self) { at in
                        KeyView(face: keys[at], isLow: isLow, clicks: clicks)
                    }
                }
            }
        }
        .padding(Size.tray)
        .background(Palette.sunken, in: Corners(top: Radius.hero, bottom: isLow ? Radius.hero : 0).shape)
        .environment(\.layoutDirection, .leftToRight)
        .dynamicTypeSize(...DynamicTypeSize.accessibility1)
    }

    private static let perLine = 4
}

/// One key, to tap or to hold. It is no button, because a button that is held would be tapped as well.
private struct KeyView: View {
    let face: KeyFace
    let isLow: Bool
    let clicks: Bool
    @Environment(\.tell) private var tell

    var body: some View {
        Group {
            if face.key == .backspace {
                IconView(drawing: .backspace, size: Size.iconCall, tint: face.look.plate.ink)
            } else {
                Text(verbatim: face.shown).type(Style.key, face.look.plate.ink).lineLimit(1).minimumScaleFactor(0.4)
            }
        }
        .frame(maxWidth: .infinity, minHeight: Size.keyLeast, maxHeight: isLow ? Size.keypadKey : Size.keyMost)
        .background(face.look.plate.fill ?? Palette.sunken, in: shape)
        .overlay { shape.strokeBorder(Palette.onActTone, lineWidth: face.isChosen ? 3 : 0) }
        .contentShape(shape)
        .onTapGesture { tell(.key(face.key)) }
        .onLongPressGesture { held() }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(face.spoken)
        .accessibilityAddTraits(face.isChosen ? [.isButton, .isSelected] : .isButton)
        .accessibilityAction(.default) { tell(.key(face.key)) }
    }

    private func held() {
        if clicks { UIImpactFeedbackGenerator(style: .rigid).impactOccurred() }
        tell(.held(face.key))
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: Radius.key) }

}

/// Keys on a page, to try or to choose a code on.
struct KeypadView: View {
    let keypad: KeypadRow

    var body: some View {
        VStack(spacing: Space.x2) {
            Text(verbatim: keypad.display)
                .type(Style.display, digitsStand: true)
                .wide(.trailing, least: Size.button)
                .padding(.horizontal, Space.x4)
                .ground(Palette.surface, radius: Radius.group)
                .environment(\.layoutDirection, .leftToRight)
                .accessibilityLabel(keypad.spoken)
            KeysView(keys: keypad.keys, isLow: true, clicks: keypad.clicks)
        }
    }
}
