// swift-tools-version: 6.0
// The generated Swift bindings against the real library. Run by tests/parts/swift.sh, which links the folders in
// Sources to build/kit.
import PackageDescription

let library = Context.packageDirectory + "/../../build/kit"

let package = Package(
    name: "KitBindings",
    targets: [
        .systemLibrary(name: "KitFFI", path: "Sources/KitFFI"),
        .target(
            name: "KitBindings",
            dependencies: ["KitFFI"],
            path: "Sources/KitBindings",
            linkerSettings: [
                .linkedLibrary("kit"),
                .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]),
            ]
        ),
        .executableTarget(name: "KitBench", dependencies: ["KitBindings"], path: "Sources/KitBench"),
        .testTarget(name: "KitTests", dependencies: ["KitBindings", "KitFFI"], path: "Tests/KitTests"),
    ],
    swiftLanguageModes: [.v6]
)
