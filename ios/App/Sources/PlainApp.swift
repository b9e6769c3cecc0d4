import Rows
import SwiftUI

/// The app: one window, and the keyboard of the system only.
@main struct PlainApp: App {
    @UIApplicationDelegateAdaptor(Keyboards.self) private var keyboards
    @State private var start = Start()

    var body: some Scene {
        WindowGroup { FirstView(start: start) }
    }
}

/// A keyboard of someone else's may pass on what is typed.
final class Keyboards: NSObject, UIApplicationDelegate {
    func application(
        _ application: UIApplication, shouldAllowExtensionPointIdentifier point: UIApplication.ExtensionPointIdentifier
    ) -> Bool { point != .keyboard }
}

/// What is drawn, once the core is up.
struct FirstView: View {
    let start: Start

    var body: some View {
        if let screen = start.screen { RootView(screen: screen) } else { Color(.systemBackground).onAppear(perform: start.begin) }
    }
}
