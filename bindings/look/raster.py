"""Pictures of pixels, for what takes no vectors: convex shapes with smooth edges, written as PNG."""
import math
import struct
import zlib

# Lines that are looked at in each line of pixels.
FINE = 4


def disc(x, y, r, at):
    """Where a line across meets a circle."""
    far = r * r - (at - y) ** 2
    return (x - math.sqrt(far), x + math.sqrt(far)) if far > 0 else None


def join(spans):
    """Of convex shapes that overlap: from the first to the last of them."""
    spans = [span for span in spans if span]
    return (min(left for left, _ in spans), max(right for _, right in spans)) if spans else None


def capsule(x1, y1, x2, y2, r):
    """A line with round ends."""
    long = math.hypot(x2 - x1, y2 - y1)
    off_x, off_y = -(y2 - y1) / long * r, (x2 - x1) / long * r
    corners = [(x1 + off_x, y1 + off_y), (x2 + off_x, y2 + off_y), (x2 - off_x, y2 - off_y), (x1 - off_x, y1 - off_y)]
    return lambda at: join([disc(x1, y1, r, at), disc(x2, y2, r, at), across(corners, at)])


def across(corners, at):
    meets = []
    for (x1, y1), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
        if (y1 <= at) != (y2 <= at):
            meets.append(x1 + (at - y1) / (y2 - y1) * (x2 - x1))
    return (min(meets), max(meets)) if meets else None


def rounded(left, top, right, bottom, r):
    def span(at):
        if not top < at < bottom:
            return None
        over = max(top + r - at, at - (bottom - r), 0)
        cut = r - math.sqrt(max(0, r * r - over * over))
        return left + cut, right - cut
    return span


def paint(side, ground, shapes):
    """Lines of pixels, four bytes each: `shapes` are (span, colour); no ground is nothing at all."""
    lines = []
    for y in range(side):
        line = bytearray(bytes([*ground, 255]) * side if ground else bytes(4 * side))
        for span, colour in shapes:
            spans = [found for found in (span(y + (at + 0.5) / FINE) for at in range(FINE)) if found]
            if spans:
                draw(line, spans, colour)
        lines.append(line)
    return lines


def draw(line, spans, colour):
    """What is covered whole is filled, what is not is mixed with what was there."""
    first, last = math.floor(min(left for left, _ in spans)), math.ceil(max(right for _, right in spans))
    start, end = math.ceil(max(left for left, _ in spans)), math.floor(min(right for _, right in spans))
    if len(spans) < FINE or start >= end:
        start = end = last
    line[4 * start:4 * end] = bytes([*colour, 255]) * (end - start)
    for at in (*range(first, start), *range(end, last)):
        part = sum(max(0, min(right, at + 1) - max(left, at)) for left, right in spans) / FINE
        blend(line, 4 * at, colour, part)


def blend(line, at, colour, part):
    if part > 0.999:
        line[at:at + 4] = bytes([*colour, 255])
        return
    under = line[at + 3] / 255
    whole = part + under * (1 - part)
    if whole:
        for channel in range(3):
            mixed = (colour[channel] * part + line[at + channel] * under * (1 - part)) / whole
            line[at + channel] = round(mixed)
        line[at + 3] = round(255 * whole)


def png(side, lines, has_clear):
    """A PNG; without what is clear, of three bytes a pixel, as a shop wants its icons."""
    kind = 6 if has_clear else 2
    rows = lines if has_clear else [opaque(line) for line in lines]
    header = struct.pack(">IIBBBBB", side, side, 8, kind, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def opaque(line):
    short = bytearray(len(line) // 4 * 3)
    for channel in range(3):
        short[channel::3] = line[channel::4]
    return short


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pixels(file):
    """What a PNG of ours shows, however it is packed."""
    at, body = 8, b""
    while at < len(file):
        size, kind = struct.unpack(">I4s", file[at:at + 8])
        if kind == b"IDAT":
            body += file[at + 8:at + 8 + size]
        at += size + 12
    return file[16:29] + zlib.decompress(body)
