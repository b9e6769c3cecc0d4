// Figures of the boundary from Swift, for tests/bench/boundary.
import Foundation
import KitBindings

func size(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual
}

func millis(_ act: () throws -> Void) rethrows -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    try act()
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
}

/// The value that this share of all are at most.
func part(_ of: [Double], _ share: Double) -> Double {
    of.sorted()[min(Int(Double(of.count) * share), of.count - 1)]
}

func say(_ name: String, _ value: Double) { print("swift", name, (value * 1e4).rounded() / 1e4) }

let (length, times, steps) = (size("ALCOVE_MIB", 400), size("ALCOVE_TIMES", 5), size("ALCOVE_STEPS", 20_000))
let piece = Data(repeating: 7, count: mib)

func importing() throws {
    let walk = try Walk.inside()
    try walk.ready(Array(repeating: piece, count: length))
    let took = try millis { try walk.tap("keep") }
    say("import", Double(length) / took * 1e3)
}

func reading() throws {
    let walk = try Walk.inside()
    try walk.keep(Array(repeating: piece, count: min(length, 64)))
    let media = try walk.show().id
    let all = try (0..<500).map { _ in
        try millis { _ = try walk.app.readMedia(media: media, offset: 9_000, length: 65_536) }
    }
    say("read", part(all, 0.5))
}

/// Taps what a page offers, by chance, and back now and then.
func wandering() throws {
    let walk = try Walk.inside()
    var (sends, views, chance): ([Double], [Double], UInt64) = ([], [], 7)
    for _ in 0..<steps {
        chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if try walk.isCovered() { try walk.hold(Phone.code) }
        let controls = try walk.controls().filter { $0.id != "leave" }
        let at = Int(chance >> 33)
        let event: Event = controls.isEmpty || at % 6 == 0 ? .back : .tapped(controls[at % controls.count].id)
        var effects: [Effect] = []
        sends.append(try millis { effects = try walk.app.send(event: event) })
        try walk.perform(effects)
        views.append(try millis { _ = try walk.app.view() })
    }
    say("send", part(sends, 0.99))
    say("view", part(views, 0.99))
}

for _ in 0..<times { try importing() }
try reading()
try wandering()
