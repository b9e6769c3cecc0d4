// swift-tools-version: 6.0
// The shell for iPhones. On Linux everything but views and platform calls runs against the real library
// (tests/parts/ios.sh), and those are type-checked against stand-ins: signatures without behaviour, named as Apple's
// frameworks. On a Mac the library is the framework that bindings/ios makes.
import PackageDescription

let house = Context.packageDirectory + "/.."

#if os(Linux)
let library = house + "/build/kit"
let ffi: Target = .systemLibrary(name: "KitFFI", path: "Sources/KitFFI")
let link: [LinkerSetting] = [
    .linkedLibrary("kit"),
    .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]),
]
// Debian's Swift was built so that its Observation library misses a symbol that nothing calls.
let observe: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]
let standIns: [Target.Dependency] = [
    "AVFoundation", "CallKit", "ImageIO", "PhotosUI", "Security", "SwiftUI", "UIKit", "UniformTypeIdentifiers",
]
let onLinux: [Target] = [
    .target(name: "AVFoundation", dependencies: ["UIKit"], path: "StandIns/AVFoundation"),
    .target(name: "CallKit", path: "StandIns/CallKit"),
    .target(name: "ImageIO", dependencies: ["UIKit"], path: "StandIns/ImageIO"),
    .target(name: "PhotosUI", dependencies: ["UIKit"], path: "StandIns/PhotosUI"),
    .target(name: "Security", path: "StandIns/Security"),
    .target(name: "SwiftUI", dependencies: ["UIKit"], path: "StandIns/SwiftUI"),
    .target(name: "UIKit", dependencies: ["UniformTypeIdentifiers"], path: "StandIns/UIKit"),
    .target(name: "UniformTypeIdentifiers", path: "StandIns/UniformTypeIdentifiers"),
    // On a Mac these files belong to the app's project.
    .target(name: "App", dependencies: ["Rows", "Effects", "Platform", "Gateway"] + standIns, path: "App/Sources"),
    // The bindings by themselves, in tests/swift: one build serves them and the shell.
    .executableTarget(name: "KitBench", dependencies: ["KitBindings"], path: "Tests/KitBench"),
    .testTarget(name: "KitTests", dependencies: ["KitBindings", "KitFFI"], linkerSettings: observe),
    .testTarget(
        name: "PhoneTests", dependencies: ["Platform", "Effects", "Gateway"] + standIns, linkerSettings: observe),
    .testTarget(
        name: "GlassTests", dependencies: ["Rows", "Effects", "Gateway", "KitBindings", "Look", "SwiftUI", "UIKit"], linkerSettings: observe),
]
#else
let standIns: [Target.Dependency] = []
let onLinux: [Target] = []
let ffi: Target = .binaryTarget(name: "KitFFI", path: "Kit.xcframework")
let link: [LinkerSetting] = [.linkedFramework("Security")]
let observe: [LinkerSetting] = []
#endif

let package = Package(
    name: "Shell",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "Glass", targets: ["Gateway", "Look", "Effects", "Rows", "Platform"])],
    targets: [
        ffi,
        .target(name: "KitBindings", dependencies: ["KitFFI"], linkerSettings: link),
        .target(name: "Gateway", dependencies: ["KitBindings"]),
        .target(name: "Look", dependencies: ["Gateway"]),
        .target(name: "Effects", dependencies: ["Gateway"]),
        .target(name: "Rows", dependencies: ["Gateway", "Look"] + standIns),
        .target(name: "Platform", dependencies: ["Gateway", "Effects", "Look", "Rows"] + standIns),
    ] + onLinux,
    swiftLanguageModes: [.v6]
)
