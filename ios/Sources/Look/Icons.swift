// Made by bindings/look/generate
import Gateway

/// A picture: lines with round ends on a grid of 24, to be drawn in one colour.
public struct Drawing: Sendable, Equatable {
    /// A move of the pen. A curve has two handles before where it ends.
    public enum Part: Sendable, Equatable {
        case move(Double, Double)
        case line(Double, Double)
        case curve(Double, Double, Double, Double, Double, Double)
        case close
    }

    public static let grid: Double = 24
    public let parts: [Part]
    /// Of its lines, on the grid.
    public let width: Double
    /// It points the other way where reading does.
    public let isMirrored: Bool

    init(_ path: String, width: Double = 2, isMirrored: Bool = false) {
        (parts, self.width, self.isMirrored) = (Drawing.read(path), width, isMirrored)
    }

    private static func read(_ path: String) -> [Part] {
        var parts: [Part] = []
        var rest = path[...]
        while let letter = rest.popFirst() {
            let run = rest.prefix { !$0.isLetter }
            rest = rest.dropFirst(run.count)
            let at = run.split(separator: " ").compactMap { Double($0) }
            switch (letter, at.count) {
            case ("M", 2): parts.append(.move(at[0], at[1]))
            case ("L", 2): parts.append(.line(at[0], at[1]))
            case ("C", 6): parts.append(.curve(at[0], at[1], at[2], at[3], at[4], at[5]))
            default: parts.append(.close)
            }
        }
        return parts
    }
}

extension Drawing {
    public static let account = Drawing("M7 4L17 4C18.66 4 20 5.34 20 7L20 17C20 18.66 18.66 20 17 20L7 20C5.34 20 4 18.66 4 17L4 7C4 5.34 5.34 4 7 4ZM12 7.5C13.38 7.5 14.5 8.62 14.5 10C14.5 11.38 13.38 12.5 12 12.5C10.62 12.5 9.5 11.38 9.5 10C9.5 8.62 10.62 7.5 12 7.5ZM7.5 20C7.8 17 9.6 15.3 12 15.3C14.4 15.3 16.2 17 16.5 20")
    public static let add = Drawing("M12 5L12 19M5 12L19 12")
    public static let advice = Drawing("M12 6.6C10 5.1 7 4.6 3.5 4.8L3.5 17.8C7 17.6 10 18 12 19.6C14 18 17 17.6 20.5 17.8L20.5 4.8C17 4.6 14 5.1 12 6.6ZM12 6.6L12 19.6")
    public static let back = Drawing("M20 12L5 12M11.5 5.5L5 12L11.5 18.5", isMirrored: true)
    public static let backspace = Drawing("M8.7 6L18.8 6C19.46 6 20 6.54 20 7.2L20 16.8C20 17.46 19.46 18 18.8 18L8.7 18L3.5 12ZM11.3 9.5L16.3 14.5M16.3 9.5L11.3 14.5")
    public static let calendar = Drawing("M6 5.5L18 5.5C19.1 5.5 20 6.4 20 7.5L20 18.2C20 19.3 19.1 20.2 18 20.2L6 20.2C4.9 20.2 4 19.3 4 18.2L4 7.5C4 6.4 4.9 5.5 6 5.5ZM4 10L20 10M8.5 3.5L8.5 7.5M15.5 3.5L15.5 7.5")
    public static let card = Drawing("M8.9 3L15.1 3C16.43 3 17.5 4.07 17.5 5.4L17.5 18.6C17.5 19.93 16.43 21 15.1 21L8.9 21C7.57 21 6.5 19.93 6.5 18.6L6.5 5.4C6.5 4.07 7.57 3 8.9 3ZM9.8 8L14.2 8M9.8 11.3L14.2 11.3M9.8 14.6L12.2 14.6")
    public static let chat = Drawing("M4.7 4.5L13.8 4.5C14.46 4.5 15 5.04 15 5.7L15 11.7C15 12.36 14.46 12.9 13.8 12.9L8.6 12.9L5.6 15.5L5.6 12.9L4.7 12.9C4.04 12.9 3.5 12.36 3.5 11.7L3.5 5.7C3.5 5.04 4.04 4.5 4.7 4.5ZM18 9L19.3 9C19.96 9 20.5 9.54 20.5 10.2L20.5 15.8C20.5 16.46 19.96 17 19.3 17L18.5 17L18.5 19.6L15.4 17L11.4 17")
    public static let check = Drawing("M5 12.6L9.7 17.3L19.5 7")
    public static let chevron = Drawing("M9.5 6L15.5 12L9.5 18", isMirrored: true)
    public static let clock = Drawing("M12 3.3C16.8 3.3 20.7 7.2 20.7 12C20.7 16.8 16.8 20.7 12 20.7C7.2 20.7 3.3 16.8 3.3 12C3.3 7.2 7.2 3.3 12 3.3ZM12 7.3L12 12L15.2 14")
    public static let close = Drawing("M6 6L18 18M18 6L6 18")
    public static let copy = Drawing("M10.4 8.5L18.3 8.5C19.35 8.5 20.2 9.35 20.2 10.4L20.2 18.3C20.2 19.35 19.35 20.2 18.3 20.2L10.4 20.2C9.35 20.2 8.5 19.35 8.5 18.3L8.5 10.4C8.5 9.35 9.35 8.5 10.4 8.5ZM15.5 8.5L15.5 5.7C15.5 4.65 14.65 3.8 13.6 3.8L5.7 3.8C4.65 3.8 3.8 4.65 3.8 5.7L3.8 13.6C3.8 14.65 4.65 15.5 5.7 15.5L8.5 15.5")
    public static let danger = Drawing("M12 3.3C16.8 3.3 20.7 7.2 20.7 12C20.7 16.8 16.8 20.7 12 20.7C7.2 20.7 3.3 16.8 3.3 12C3.3 7.2 7.2 3.3 12 3.3ZM12 8.4L12 8.4C13.99 8.4 15.6 10.01 15.6 12L15.6 12C15.6 13.99 13.99 15.6 12 15.6L12 15.6C10.01 15.6 8.4 13.99 8.4 12L8.4 12C8.4 10.01 10.01 8.4 12 8.4ZM5.9 5.9L9.4 9.4M14.6 14.6L18.1 18.1M18.1 5.9L14.6 9.4M9.4 14.6L5.9 18.1")
    public static let demand = Drawing("M4 9.8L4 14.2L7.6 14.2L16 18.5L16 5.5L7.6 9.8ZM19.2 9.3C19.97 9.98 20.42 10.97 20.42 12C20.42 13.03 19.97 14.02 19.2 14.7M8 14.3L8 18.7L10.7 18.7")
    public static let document = Drawing("M6.8 3.5L13.8 3.5L18.5 8.2L18.5 19.2C18.5 19.92 17.92 20.5 17.2 20.5L6.8 20.5C6.08 20.5 5.5 19.92 5.5 19.2L5.5 4.8C5.5 4.08 6.08 3.5 6.8 3.5ZM13.8 3.5L13.8 8.2L18.5 8.2M9 12.5L15 12.5M9 16L15 16")
    public static let door = Drawing("M6.5 20.5L6.5 4.5C6.5 3.95 6.95 3.5 7.5 3.5L16.5 3.5C17.05 3.5 17.5 3.95 17.5 4.5L17.5 20.5M3.5 20.5L20.5 20.5M13.8 12.2L13.81 12.2")
    public static let down = Drawing("M6 9.5L12 15.5L18 9.5")
    public static let edit = Drawing("M4 20L5 15.6L16.2 4.5C16.5 4.19 16.92 4.01 17.35 4.01C17.78 4.01 18.2 4.19 18.5 4.5L19.5 5.5C19.81 5.8 19.99 6.22 19.99 6.65C19.99 7.08 19.81 7.5 19.5 7.8L8.3 19Z")
    public static let flag = Drawing("M6.3 21L6.3 4L17.5 4L14.8 8L17.5 12L6.3 12")
    public static let hand = Drawing("M9.6 13L9.6 7.4C9.6 6.46 10.36 5.7 11.3 5.7C12.24 5.7 13 6.46 13 7.4L13 11.8L17.5 12.8C18.02 12.92 18.47 13.24 18.75 13.69C19.03 14.14 19.12 14.68 19 15.2L18.2 18.4C17.84 19.81 16.56 20.8 15.1 20.8L12.8 20.8C11.59 20.79 10.45 20.24 9.7 19.3L6.3 15.1C5.87 14.48 5.97 13.64 6.53 13.14C7.08 12.63 7.93 12.62 8.5 13.1ZM6.7 9.2C5.95 7.16 6.63 4.88 8.37 3.58C10.11 2.29 12.49 2.29 14.23 3.58C15.97 4.88 16.65 7.16 15.9 9.2")
    public static let heart = Drawing("M12 20C7 16.4 3.7 13.4 3.7 9.5C3.72 7.48 5.11 5.73 7.07 5.26C9.03 4.79 11.07 5.71 12 7.5C12.93 5.71 14.97 4.79 16.93 5.26C18.89 5.73 20.28 7.48 20.3 9.5C20.3 13.4 17 16.4 12 20Z")
    public static let hide = Drawing("M9.5 6.3C10.32 6.08 11.16 5.98 12 6C15.7 6 18.8 8 21 12C20.23 13.43 19.21 14.72 18 15.8M14.8 17.5C13.9 17.82 12.95 17.99 12 18C8.3 18 5.2 16 3 12C3.9 10.34 5.12 8.88 6.6 7.7M9.9 10.2C9.12 11.31 9.25 12.83 10.21 13.79C11.17 14.75 12.69 14.88 13.8 14.1M4.5 4L19.5 20")
    public static let info = Drawing("M12 3.3C16.8 3.3 20.7 7.2 20.7 12C20.7 16.8 16.8 20.7 12 20.7C7.2 20.7 3.3 16.8 3.3 12C3.3 7.2 7.2 3.3 12 3.3ZM12 11L12 16.5M12 7.6L12.01 7.6")
    public static let keep = Drawing("M4.3 9.5L19.7 9.5L19.7 18.7C19.7 19.53 19.03 20.2 18.2 20.2L5.8 20.2C4.97 20.2 4.3 19.53 4.3 18.7ZM3.3 4.3L20.7 4.3L20.7 9.5L3.3 9.5ZM9.3 13.5L14.7 13.5")
    public static let key = Drawing("M8 11.8C10.21 11.8 12 13.59 12 15.8C12 18.01 10.21 19.8 8 19.8C5.79 19.8 4 18.01 4 15.8C4 13.59 5.79 11.8 8 11.8ZM10.9 12.9L19.5 4.3M15.8 8L18.7 10.9")
    public static let leave = Drawing("M10.5 4L6.6 4C5.72 4 5 4.72 5 5.6L5 18.4C5 19.28 5.72 20 6.6 20L10.5 20M10 12L20.5 12M16.5 7.8L20.5 12L16.5 16.2", isMirrored: true)
    public static let link = Drawing("M10 14C10.75 14.76 11.78 15.19 12.85 15.19C13.92 15.19 14.95 14.76 15.7 14L18.7 11C20.27 9.43 20.27 6.87 18.7 5.3C17.13 3.73 14.57 3.73 13 5.3L12 6.3M14 10C13.25 9.24 12.22 8.81 11.15 8.81C10.08 8.81 9.05 9.24 8.3 10L5.3 13C3.73 14.57 3.73 17.13 5.3 18.7C6.87 20.27 9.43 20.27 11 18.7L12 17.7")
    public static let lock = Drawing("M7 10.5L17 10.5C18.1 10.5 19 11.4 19 12.5L19 18.3C19 19.4 18.1 20.3 17 20.3L7 20.3C5.9 20.3 5 19.4 5 18.3L5 12.5C5 11.4 5.9 10.5 7 10.5ZM8 10.5L8 8C8 5.79 9.79 4 12 4C14.21 4 16 5.79 16 8L16 10.5M12 14.3L12 16.5")
    public static let look = Drawing("M8.5 4L15.5 4C17.99 4 20 6.01 20 8.5L20 15.5C20 17.99 17.99 20 15.5 20L8.5 20C6.01 20 4 17.99 4 15.5L4 8.5C4 6.01 6.01 4 8.5 4ZM7.7 9.4L11.3 9.4M9.5 7.6L9.5 11.2M13.2 13.7L16.4 13.7M13.2 16.5L16.4 16.5")
    public static let mail = Drawing("M5.3 6L18.7 6C19.69 6 20.5 6.81 20.5 7.8L20.5 16.7C20.5 17.69 19.69 18.5 18.7 18.5L5.3 18.5C4.31 18.5 3.5 17.69 3.5 16.7L3.5 7.8C3.5 6.81 4.31 6 5.3 6ZM4.2 7.5L12 13.7L19.8 7.5")
    public static let markInner = Drawing("M9.71 18.86L9.71 12C9.71 10.74 10.74 9.71 12 9.71C13.26 9.71 14.29 10.74 14.29 12L14.29 18.86", width: 1.43)
    public static let markOuter = Drawing("M6.57 18.86L6.57 12C6.57 9 9 6.57 12 6.57C15 6.57 17.43 9 17.43 12L17.43 18.86", width: 1.43)
    public static let money = Drawing("M4.8 6.3L19.2 6.3C20.19 6.3 21 7.11 21 8.1L21 15.9C21 16.89 20.19 17.7 19.2 17.7L4.8 17.7C3.81 17.7 3 16.89 3 15.9L3 8.1C3 7.11 3.81 6.3 4.8 6.3ZM12 9.3L12 9.3C13.49 9.3 14.7 10.51 14.7 12L14.7 12C14.7 13.49 13.49 14.7 12 14.7L12 14.7C10.51 14.7 9.3 13.49 9.3 12L9.3 12C9.3 10.51 10.51 9.3 12 9.3ZM6.3 12L6.31 12M17.7 12L17.71 12")
    public static let mute = Drawing("M8.3 4.8L18.8 4.8C19.74 4.8 20.5 5.56 20.5 6.5L20.5 15.1C20.5 15.6 20.3 16 20 16.3M16.2 16.8L11.5 16.8L7.2 20.2L7.2 16.8L5.2 16.8C4.26 16.8 3.5 16.04 3.5 15.1L3.5 6.5M4 3.5L20.5 20")
    public static let note = Drawing("M5.5 4L18.5 4C19.33 4 20 4.67 20 5.5L20 14L14 20L5.5 20C4.67 20 4 19.33 4 18.5L4 5.5C4 4.67 4.67 4 5.5 4ZM20 14L15.5 14C14.67 14 14 14.67 14 15.5L14 20M8 9L16 9M8 12.5L12 12.5")
    public static let out = Drawing("M7.5 16.5L16.5 7.5M9 7.5L16.5 7.5L16.5 15", isMirrored: true)
    public static let pause = Drawing("M8.5 5.5L8.5 18.5M15.5 5.5L15.5 18.5")
    public static let people = Drawing("M9 5L9 5C10.82 5 12.3 6.48 12.3 8.3L12.3 8.3C12.3 10.12 10.82 11.6 9 11.6L9 11.6C7.18 11.6 5.7 10.12 5.7 8.3L5.7 8.3C5.7 6.48 7.18 5 9 5ZM2.9 19.7C3.3 16 5.8 14 9 14C12.2 14 14.7 16 15.1 19.7M15.3 5.1C16.77 5.47 17.79 6.79 17.79 8.3C17.79 9.81 16.77 11.13 15.3 11.5M17.6 14.5C19.6 15.3 20.8 17.1 21.1 19.7")
    public static let phone = Drawing("M7.3 4.3L9.3 4.3L10.8 8.2L8.9 9.8C10.02 12.11 11.89 13.98 14.2 15.1L15.8 13.2L19.7 14.7L19.7 16.7C19.7 17.32 19.44 17.91 18.99 18.33C18.53 18.75 17.92 18.96 17.3 18.9C11.07 17.81 6.19 12.93 5.1 6.7C5.04 6.08 5.25 5.47 5.67 5.01C6.09 4.56 6.68 4.3 7.3 4.3Z")
    public static let picture = Drawing("M8.5 5L19.2 5C20.19 5 21 5.81 21 6.8L21 17.2M17 19L4.8 19C3.81 19 3 18.19 3 17.2L3 7M4 4L20.5 20.5M6.8 15.5L9.5 12.8")
    public static let plan = Drawing("M3.8 6.3L5.4 7.9L8.4 4.6M12 6.5L20.2 6.5M3.8 12.3L5.4 13.9L8.4 10.6M12 12.5L20.2 12.5M6 18.5L6.01 18.5M12 18.5L20.2 18.5")
    public static let play = Drawing("M8 5.5L18.5 12L8 18.5Z")
    public static let relay = Drawing("M5 6.3L19 6.3C20.1 6.3 21 7.2 21 8.3L21 15.7C21 16.8 20.1 17.7 19 17.7L5 17.7C3.9 17.7 3 16.8 3 15.7L3 8.3C3 7.2 3.9 6.3 5 6.3ZM6.8 10.2L6.81 10.2M10.3 10.2L10.31 10.2M13.8 10.2L13.81 10.2M17.2 10.2L17.21 10.2M8.5 13.9L15.5 13.9")
    public static let save = Drawing("M12 4L12 14.5M8 10.8L12 14.8L16 10.8M5 16.2L5 20L19 20L19 16.2")
    public static let school = Drawing("M2.5 9.5L12 5L21.5 9.5L12 14ZM6.5 11.7L6.5 16.2C8.1 17.6 9.9 18.3 12 18.3C14.1 18.3 15.9 17.6 17.5 16.2L17.5 11.7")
    public static let screenshot = Drawing("M4 8L4 5.6C4 4.72 4.72 4 5.6 4L8 4M16 4L18.4 4C19.28 4 20 4.72 20 5.6L20 8M20 16L20 18.4C20 19.28 19.28 20 18.4 20L16 20M8 20L5.6 20C4.72 20 4 19.28 4 18.4L4 16M8 9.5L16 9.5M8 12.5L16 12.5M8 15.5L12.5 15.5")
    public static let search = Drawing("M10.8 4.5L10.8 4.5C14.28 4.5 17.1 7.32 17.1 10.8L17.1 10.8C17.1 14.28 14.28 17.1 10.8 17.1L10.8 17.1C7.32 17.1 4.5 14.28 4.5 10.8L4.5 10.8C4.5 7.32 7.32 4.5 10.8 4.5ZM15.5 15.5L20.2 20.2")
    public static let settings = Drawing("M15.8 4.7L15.8 4.7C17.07 4.7 18.1 5.73 18.1 7L18.1 7C18.1 8.27 17.07 9.3 15.8 9.3L15.8 9.3C14.53 9.3 13.5 8.27 13.5 7L13.5 7C13.5 5.73 14.53 4.7 15.8 4.7ZM8.2 14.7L8.2 14.7C9.47 14.7 10.5 15.73 10.5 17L10.5 17C10.5 18.27 9.47 19.3 8.2 19.3L8.2 19.3C6.93 19.3 5.9 18.27 5.9 17L5.9 17C5.9 15.73 6.93 14.7 8.2 14.7ZM4 7L13.5 7M18.1 7L20 7M4 17L5.9 17M10.5 17L20 17")
    public static let share = Drawing("M12 14.5L12 4M8 7.7L12 3.7L16 7.7M7 11.3L5.3 11.3L5.3 20L18.7 20L18.7 11.3L17 11.3")
    public static let shield = Drawing("M12 3.3L19.7 6L19.7 11.6C19.7 16 16.6 19.2 12 20.8C7.4 19.2 4.3 16 4.3 11.6L4.3 6ZM8.6 12L11.1 14.5L15.5 9.8")
    public static let sign = Drawing("M8 12.8L8 7.2C8 6.48 8.58 5.9 9.3 5.9C10.02 5.9 10.6 6.48 10.6 7.2L10.6 11M10.6 11L10.6 5.2C10.6 4.48 11.18 3.9 11.9 3.9C12.62 3.9 13.2 4.48 13.2 5.2L13.2 11M13.2 11L13.2 6.2C13.2 5.48 13.78 4.9 14.5 4.9C15.22 4.9 15.8 5.48 15.8 6.2L15.8 11.5M15.8 11.5L15.8 8.7C15.8 7.98 16.38 7.4 17.1 7.4C17.82 7.4 18.4 7.98 18.4 8.7L18.4 14.6C18.4 17.91 15.71 20.6 12.4 20.6C9.9 20.6 8.3 19.6 7.1 17.6L4.9 13.8C4.62 13.2 4.82 12.49 5.37 12.12C5.91 11.75 6.64 11.82 7.1 12.3L8 13.6")
    public static let sound = Drawing("M4.5 10.3L4.5 13.7M8.2 7.5L8.2 16.5M12 4.5L12 19.5M15.8 8L15.8 16M19.5 10.5L19.5 13.5")
    public static let text = Drawing("M5.2 4.8L18.8 4.8C19.74 4.8 20.5 5.56 20.5 6.5L20.5 15.1C20.5 16.04 19.74 16.8 18.8 16.8L11.5 16.8L7.2 20.2L7.2 16.8L5.2 16.8C4.26 16.8 3.5 16.04 3.5 15.1L3.5 6.5C3.5 5.56 4.26 4.8 5.2 4.8ZM8 9.2L16 9.2M8 12.6L13 12.6")
    public static let trail = Drawing("M4.5 19.5C8.5 19.5 5.5 12.5 9.5 12.5C13.5 12.5 10.5 17.5 14.5 17.5C18.5 17.5 18.2 11.7 18.2 7.8M18.3 3.3L18.3 3.3C19.52 3.3 20.5 4.28 20.5 5.5L20.5 5.5C20.5 6.72 19.52 7.7 18.3 7.7L18.3 7.7C17.08 7.7 16.1 6.72 16.1 5.5L16.1 5.5C16.1 4.28 17.08 3.3 18.3 3.3Z")
    public static let trash = Drawing("M4.5 6.7L19.5 6.7M9 6.7L9 4.3L15 4.3L15 6.7M6.5 6.7L7.4 19.8L16.6 19.8L17.5 6.7M10.2 10.5L10.2 16M13.8 10.5L13.8 16")
    public static let turn = Drawing("M5 12C5 9.16 6.72 6.59 9.35 5.52C11.99 4.44 15.01 5.07 17 7.1L19.2 9.3M19.3 4.5L19.3 9.3L14.5 9.3M19 12C19 14.84 17.28 17.41 14.65 18.48C12.01 19.56 8.99 18.93 7 16.9L4.8 14.7M4.7 19.5L4.7 14.7L9.5 14.7")
    public static let undo = Drawing("M9 6L4.5 10.5L9 15M4.5 10.5L14.8 10.5C17.4 10.5 19.5 12.6 19.5 15.2C19.5 17.8 17.4 19.9 14.8 19.9L12 19.9", isMirrored: true)
    public static let up = Drawing("M6 14.5L12 8.5L18 14.5")
    public static let video = Drawing("M5 6.5L13.5 6.5C14.6 6.5 15.5 7.4 15.5 8.5L15.5 15.5C15.5 16.6 14.6 17.5 13.5 17.5L5 17.5C3.9 17.5 3 16.6 3 15.5L3 8.5C3 7.4 3.9 6.5 5 6.5ZM15.5 10.5L20.5 8L20.5 16L15.5 13.5")
    public static let warn = Drawing("M12 3.9L21.2 20.1L2.8 20.1ZM12 9.8L12 14.5M12 17.3L12.01 17.3")
    public static let web = Drawing("M12 3.4L12 3.4C16.75 3.4 20.6 7.25 20.6 12L20.6 12C20.6 16.75 16.75 20.6 12 20.6L12 20.6C7.25 20.6 3.4 16.75 3.4 12L3.4 12C3.4 7.25 7.25 3.4 12 3.4ZM3.6 12L20.4 12M12 3.4C14.6 5.9 15.7 8.7 15.7 12C15.7 15.3 14.6 18.1 12 20.6C9.4 18.1 8.3 15.3 8.3 12C8.3 8.7 9.4 5.9 12 3.4Z")
    public static let who = Drawing("M12 4.1L12 4.1C14.15 4.1 15.9 5.85 15.9 8L15.9 8C15.9 10.15 14.15 11.9 12 11.9L12 11.9C9.85 11.9 8.1 10.15 8.1 8L8.1 8C8.1 5.85 9.85 4.1 12 4.1ZM4.6 20.2C5.2 16.1 8.2 13.9 12 13.9C15.8 13.9 18.8 16.1 19.4 20.2")

    /// The picture of that name.
    public static func of(_ icon: Icon) -> Drawing {
        switch icon {
        case .account: .account
        case .add: .add
        case .advice: .advice
        case .calendar: .calendar
        case .card: .card
        case .chat: .chat
        case .check: .check
        case .clock: .clock
        case .copy: .copy
        case .danger: .danger
        case .demand: .demand
        case .document: .document
        case .door: .door
        case .edit: .edit
        case .flag: .flag
        case .hand: .hand
        case .heart: .heart
        case .hide: .hide
        case .info: .info
        case .keep: .keep
        case .key: .key
        case .leave: .leave
        case .link: .link
        case .lock: .lock
        case .look: .look
        case .mail: .mail
        case .money: .money
        case .mute: .mute
        case .note: .note
        case .people: .people
        case .phone: .phone
        case .picture: .picture
        case .plan: .plan
        case .relay: .relay
        case .save: .save
        case .school: .school
        case .screenshot: .screenshot
        case .search: .search
        case .settings: .settings
        case .share: .share
        case .shield: .shield
        case .sign: .sign
        case .sound: .sound
        case .text: .text
        case .trail: .trail
        case .trash: .trash
        case .turn: .turn
        case .undo: .undo
        case .video: .video
        case .warn: .warn
        case .web: .web
        case .who: .who
        }
    }
}
