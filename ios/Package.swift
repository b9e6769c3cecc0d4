// swift-tools-version: 6.0
// The shell for iPhones. On Linux everything but views and platform calls runs against the real library
// (tests/parts/ios.sh); on a Mac the library is the framework that bindings/ios makes.
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
#else
let ffi: Target = .binaryTarget(name: "KitFFI", path: "Kit.xcframework")
let link: [LinkerSetting] = []
let observe: [LinkerSetting] = []
#endif

let package = Package(
    name: "Shell",
    platforms: [.iOS(.v17), .macOS(.v14)],
    targets: [
        ffi,
        .target(name: "KitBindings", dependencies: ["KitFFI"], linkerSettings: link),
        .target(name: "Gateway", dependencies: ["KitBindings"]),
        .target(name: "Models", dependencies: ["Gateway"], path: "Sources/Screens/Models"),
        .testTarget(name: "JourneyTests", dependencies: ["Models", "Gateway"], linkerSettings: observe),
    ],
    swiftLanguageModes: [.v6]
)
