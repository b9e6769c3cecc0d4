import Gateway
import Look
import SwiftUI

/// What is up: the calculator, or a page. Between them nothing slides or fades.
public struct RootView: View {
    let screen: Screen

    public init(screen: Screen) { self.screen = screen }

    public var body: some View {
        Group {
            switch screen.drawn {
            case .cover(let cover): CoverScreen(cover: cover)
            case .page(let page): PageScreen(page: page, screen: screen)
            case nil: Rectangle().fill(Palette.ground).ignoresSafeArea()
            }
        }
        .environment(\.tell, Sender(send: { [screen] in screen.send($0) }, revision: { [screen] in screen.drawn?.page?.revision ?? 0 }))
        .preferredColorScheme(screen.drawn?.page?.theme.scheme)
    }
}

/// What is before everything while the app is not to be seen: a calculator that nobody uses.
public struct ShieldView: View {
    let cover: Cover?

    public init(cover: Cover?) { self.cover = cover }

    public var body: some View {
        Group {
            if let cover { CoverScreen(cover: cover) } else { Rectangle().fill(Palette.ground).ignoresSafeArea() }
        }
        .accessibilityHidden(true)
    }
}

extension Theme {
    fileprivate var scheme: ColorScheme? {
        switch self {
        case .phone: nil
        case .light: .light
        case .dark: .dark
        }
    }
}
