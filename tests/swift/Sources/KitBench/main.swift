// The rate of keeping from Swift, for tests/bench/boundary: prints MiB a second, five times.
import Foundation
import KitBindings

let folder = URL(fileURLWithPath: "/dev/shm").appendingPathComponent("kit-" + UUID().uuidString)
defer { try? FileManager.default.removeItem(at: folder) }

let kit = try Kit.open(folder: folder.path)
let opening = try kit.beginCreate(code: Data("48391027".utf8), age: .adult)
let answer = try opening.challenge().challenge.prefix(32)
let session = try opening.finish(first: answer, second: answer, third: answer)
let piece = Data(repeating: 7, count: 1 << 20)
let note = FileNote(name: "", words: "", derivedFrom: nil, isCrop: false, resumes: nil)
let origin = Origin(happened: nil, zoneMinutes: 0, source: .chosen)
let spec = ItemSpec(kind: .recording, file: note, origin: origin, shown: .wordsOnly, second: false)

func keep(_ mib: Int) throws -> String {
    let writer = try session.beginItem(spec: spec)
    for _ in 0..<mib { try writer.append(bytes: piece) }
    return try writer.finish()
}

for _ in 0..<5 {
    let start = Date()
    // The limit of one item is 500 MB, so a GiB is two items and a bit.
    for mib in [400, 400, 224] { try session.remove(id: keep(mib)) }
    print("swift keep \(Int(1024 / Date().timeIntervalSince(start)))")
}
