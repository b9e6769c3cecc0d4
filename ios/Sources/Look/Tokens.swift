// Made by bindings/look/generate

/// A colour in each mode: alpha, red, green and blue, a byte each.
public struct Tint: Sendable, Equatable {
    public let light, dark, highLight, highDark: UInt32

    init(_ light: UInt32, _ dark: UInt32, _ highLight: UInt32, _ highDark: UInt32) {
        (self.light, self.dark, self.highLight, self.highDark) = (light, dark, highLight, highDark)
    }

    /// The colour that replaces it on the one filled card.
    public var filled: Tint {
        switch self {
        case Palette.ground: Palette.lead
        case Palette.surface: Palette.lead
        case Palette.ink: Palette.onLead
        case Palette.ink2: Palette.onLead
        case Palette.outline: Palette.onLead
        case Palette.track: Palette.leadTrack
        case Palette.act: Palette.leadAct
        case Palette.onAct: Palette.onLeadAct
        default: self
        }
    }

    public func argb(isDark: Bool, isHigh: Bool) -> UInt32 {
        isHigh ? (isDark ? highDark : highLight) : (isDark ? dark : light)
    }
}

public enum Palette {
    public static let ground = Tint(0xFFF1F4F1, 0xFF0E1412, 0xFFFFFFFF, 0xFF000000)
    public static let surface = Tint(0xFFFFFFFF, 0xFF18211E, 0xFFFFFFFF, 0xFF000000)
    public static let sunken = Tint(0xFFE3E9E5, 0xFF25302C, 0xFFEDEFEE, 0xFF161C1A)
    public static let hair = Tint(0xFFD5DDD8, 0xFF2B3733, 0xFF1B2422, 0xFFE9EFEC)
    public static let track = Tint(0xFFD5DDD8, 0xFF2B3733, 0xFF858F8A, 0xFF606A65)
    public static let outline = Tint(0xFF6B7873, 0xFF83918B, 0xFF000000, 0xFFFFFFFF)
    public static let ink = Tint(0xFF15201D, 0xFFE9EFEC, 0xFF000000, 0xFFFFFFFF)
    public static let ink2 = Tint(0xFF45524D, 0xFFB3C0BA, 0xFF26302D, 0xFFDCE4E0)
    public static let act = Tint(0xFF14594E, 0xFF8FD6C5, 0xFF0A4038, 0xFFA9EBDB)
    public static let onAct = Tint(0xFFFFFFFF, 0xFF00342B, 0xFFFFFFFF, 0xFF00201A)
    public static let actTone = Tint(0xFFD2E8E0, 0xFF1D463E, 0xFFE2F2EC, 0xFF06261F)
    public static let onActTone = Tint(0xFF0A3F36, 0xFFC4EFE3, 0xFF062A24, 0xFFD6FAF0)
    public static let actSoft = Tint(0xFFA9D3C6, 0xFF3B6F64, 0xFF8FC7B7, 0xFF3B6F64)
    public static let lead = Tint(0xFF14594E, 0xFF1D463E, 0xFF0A4038, 0xFF06261F)
    public static let onLead = Tint(0xFFFFFFFF, 0xFFC4EFE3, 0xFFFFFFFF, 0xFFD6FAF0)
    public static let leadTrack = Tint(0xFF5B8B83, 0xFF3B6F64, 0xFF6E948E, 0xFF3B6F64)
    public static let leadAct = Tint(0xFFFFFFFF, 0xFF8FD6C5, 0xFFFFFFFF, 0xFFA9EBDB)
    public static let onLeadAct = Tint(0xFF14594E, 0xFF00342B, 0xFF0A4038, 0xFF00201A)
    public static let danger = Tint(0xFFA6162C, 0xFFC12E44, 0xFF7D0A1C, 0xFFFFB9BE)
    public static let onDanger = Tint(0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF3C0009)
    public static let dangerTone = Tint(0xFFFADFDF, 0xFF44191F, 0xFFFFEDED, 0xFF2A0509)
    public static let onDangerTone = Tint(0xFF7F0F21, 0xFFFFD5D5, 0xFF640815, 0xFFFFDDDF)
    public static let error = Tint(0xFFA6162C, 0xFFFF9DA3, 0xFF7D0A1C, 0xFFFFB9BE)
    public static let careTone = Tint(0xFFFBE8BF, 0xFF3D300F, 0xFFFFF3D6, 0xFF241A00)
    public static let onCareTone = Tint(0xFF523700, 0xFFFFE3A8, 0xFF3A2600, 0xFFFFE9BC)
    public static let infoTone = Tint(0xFFDCE7F4, 0xFF1B2C45, 0xFFEAF1FA, 0xFF0A1626)
    public static let onInfoTone = Tint(0xFF193A63, 0xFFCDE0FB, 0xFF10294A, 0xFFDCE9FD)
    public static let good = Tint(0xFF176238, 0xFF86DBA6, 0xFF0B4524, 0xFFA4EFC0)
    public static let goodTone = Tint(0xFFD6EEDD, 0xFF163A25, 0xFFE4F5E9, 0xFF052414)
    public static let onGoodTone = Tint(0xFF176238, 0xFFC9F2D7, 0xFF0B4524, 0xFFC9F2D7)
    public static let focus = Tint(0xFF0A4FC4, 0xFFA9C7FF, 0xFF0A4FC4, 0xFFA9C7FF)

    /// The line round a group, in points.
    public static func edge(isHigh: Bool) -> Double {
        isHigh ? 2 : 0
    }
}

/// Text; `grows` is the share of the reader's own text size that it takes on.
public struct TypeStyle: Sendable, Equatable {
    public let size, line: Double
    public let weight: Int
    public let grows: Double
}

public enum Style {
    public static let display = TypeStyle(size: 34, line: 39, weight: 700, grows: 0.5)
    public static let title = TypeStyle(size: 28, line: 34, weight: 700, grows: 0.5)
    public static let barTitle = TypeStyle(size: 22, line: 28, weight: 500, grows: 0.5)
    public static let head = TypeStyle(size: 20, line: 26, weight: 500, grows: 0.5)
    public static let lead = TypeStyle(size: 18, line: 26, weight: 400, grows: 1)
    public static let row = TypeStyle(size: 17, line: 22, weight: 500, grows: 1)
    public static let body = TypeStyle(size: 16, line: 24, weight: 400, grows: 1)
    public static let note = TypeStyle(size: 15, line: 21, weight: 400, grows: 1)
    public static let section = TypeStyle(size: 15, line: 21, weight: 500, grows: 1)
    public static let sub = TypeStyle(size: 14.5, line: 20, weight: 400, grows: 1)
    public static let label = TypeStyle(size: 14, line: 19, weight: 500, grows: 1)
    public static let badge = TypeStyle(size: 13, line: 16, weight: 500, grows: 1)
    public static let number = TypeStyle(size: 22, line: 28, weight: 700, grows: 0.5)
    public static let half = TypeStyle(size: 18, line: 23, weight: 700, grows: 1)
    public static let loud = TypeStyle(size: 28, line: 34, weight: 700, grows: 0.5)
    public static let hero = TypeStyle(size: 48, line: 50, weight: 700, grows: 0.5)
    public static let say = TypeStyle(size: 22, line: 29, weight: 500, grows: 0.5)
    public static let arm = TypeStyle(size: 25, line: 33, weight: 500, grows: 0.5)
    public static let key = TypeStyle(size: 30, line: 36, weight: 400, grows: 0.5)
    public static let word = TypeStyle(size: 19, line: 26, weight: 500, grows: 1)
}

public enum Space {
    public static let x1: Double = 4
    public static let x2: Double = 8
    public static let x3: Double = 12
    public static let x4: Double = 16
    public static let x5: Double = 20
    public static let x6: Double = 24
    public static let x8: Double = 32
    public static let page: Double = 16
    public static let gap: Double = 12
    public static let joined: Double = 2
}

public enum Radius {
    public static let inner: Double = 4
    public static let tick: Double = 7
    public static let bubble: Double = 18
    public static let key: Double = 8
    public static let field: Double = 12
    public static let chip: Double = 16
    public static let group: Double = 20
    public static let hero: Double = 28
    public static let full: Double = 999
}

/// Heights are least heights.
public enum Size {
    public static let bar: Double = 56
    public static let barLarge: Double = 80
    public static let target: Double = 48
    public static let button: Double = 56
    public static let quiet: Double = 48
    public static let big: Double = 76
    public static let first: Double = 72
    public static let row: Double = 56
    public static let tile: Double = 94
    public static let mini: Double = 60
    public static let call: Double = 72
    public static let hero: Double = 110
    public static let chip: Double = 48
    public static let field: Double = 56
    public static let keypadKey: Double = 56
    public static let keyLeast: Double = 56
    public static let keyMost: Double = 82
    public static let dot: Double = 40
    public static let dotMini: Double = 36
    public static let dotEmpty: Double = 88
    public static let go: Double = 56
    public static let goHalf: Double = 48
    public static let goHero: Double = 64
    public static let tick: Double = 24
    public static let mark: Double = 96
    public static let icon: Double = 24
    public static let iconRow: Double = 22
    public static let iconEnd: Double = 20
    public static let iconCall: Double = 26
    public static let fieldEdge: Double = 1.5
    public static let focusEdge: Double = 2.5
    public static let progress: Double = 6
    public static let progressBar: Double = 12
    public static let widest: Double = 720
    public static let twoColumns: Double = 600
    public static let tall: Double = 700
    public static let listUp: Double = 9
    public static let listGap: Double = 14
    public static let tileGap: Double = 10
    public static let fieldGap: Double = 6
    public static let keyGap: Double = 3
    public static let tray: Double = 10
    public static let edge: Double = 2
    public static let check: Double = 18
    public static let bullet: Double = 6
    public static let numeral: Double = 26
    public static let iconEmpty: Double = 40
    public static let code: Double = 280
    public static let word: Double = 50
}

/// The display of the calculator.
public enum Display {
    public static let steps: [Double] = [60, 40, 26, 20]
    public static let sum: Double = 22
}

/// In seconds, but for the way that a page rises.
public enum Motion {
    public static let page: Double = 0.15
    public static let rise: Double = 8
    public static let open: Double = 0.2
    public static let tick: Double = 0.18
    public static let leave: Double = 0
}

/// A shadow; its depth in parts of a hundred.
public enum Lift {
    public static let down: Double = 4
    public static let blur: Double = 16
    public static let percent: Double = 7
}
