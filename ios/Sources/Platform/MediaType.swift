/// The system's name for media that begins with these bytes; the one for most films where they say nothing.
func mediaType(of start: [UInt8]) -> String {
    for (offset, sign, name) in signs where start.dropFirst(offset).starts(with: sign.utf8) { return name }
    switch start.prefix(2) {
    case [0xFF, 0xF1], [0xFF, 0xF9]: return "public.aac-audio"
    case [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2], [0xFF, 0xFA]: return "public.mp3"
    default: return "public.mpeg-4"
    }
}

private let signs: [(offset: Int, sign: String, name: String)] = [
    (4, "ftypqt", "com.apple.quicktime-movie"), (4, "moov", "com.apple.quicktime-movie"), (4, "ftypM4A", "com.apple.m4a-audio"),
    (4, "ftyp3g", "public.3gpp"), (8, "WAVE", "com.microsoft.waveform-audio"), (8, "AIF", "public.aiff-audio"),
    (0, "ID3", "public.mp3"), (0, "caff", "com.apple.coreaudio-format"), (0, "fLaC", "org.xiph.flac"),
    (0, "#!AMR", "org.3gpp.adaptive-multi-rate-audio"),
]
