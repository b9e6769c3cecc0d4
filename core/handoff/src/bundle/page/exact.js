// What a zip says of its files, byte for byte as the app writes it. Another program may have packed it again, and then none
// of this holds; but if one entry is as the app makes them, all of it must be.
const FOLLOWS = 8;
const UTF_8 = 0x800;
const NARROW = 0xffffffff;

const word16 = (...numbers) => numbers.flatMap((number) => [number & 255, number >> 8 & 255]);
const word32 = (...numbers) => numbers.flatMap((number) => [0, 8, 16, 24].map((shift) => number >>> shift & 255));
const word64 = (...numbers) => numbers.flatMap((number) => word32(number % 0x100000000, Math.floor(number / 0x100000000)));
const needed = (isWide) => (isWide ? 45 : 20);
const extraOf = (numbers) => (numbers.length ? [...word16(1, numbers.length * 8), ...word64(...numbers)] : []);
const commonOf = ({ flags, time, day }, isWide) => word16(needed(isWide), flags & FOLLOWS | UTF_8, 0, time, day);

/** What stands before the bytes of a file. */
function headOf(entry) {
  const { crc, size } = entry.flags & FOLLOWS ? { crc: 0, size: 0 } : entry;
  const extra = entry.isWide ? extraOf([size, size]) : [];
  const shown = entry.isWide ? NARROW : size;
  return [...word32(0x04034b50), ...commonOf(entry, entry.isWide), ...word32(crc, shown, shown), ...word16(entry.bytes.length, extra.length), ...entry.bytes, ...extra];
}

/** What stands behind them. */
function tailOf({ flags, crc, size, isWide }) {
  if (!(flags & FOLLOWS)) return [];
  return [...word32(0x08074b50, crc), ...(isWide ? word64(size, size) : word32(size, size))];
}

/** What the list says of a file. */
function lineOfList(entry) {
  const { crc, size, offset, bytes, isWide } = entry;
  const wides = [...(isWide ? [size, size] : []), ...(offset >= NARROW ? [offset] : [])];
  const extra = extraOf(wides);
  const shown = isWide ? NARROW : size;
  return [
    ...word32(0x02014b50), ...word16(needed(wides.length) | 3 << 8), ...commonOf(entry, wides.length), ...word32(crc, shown, shown),
    ...word16(bytes.length, extra.length, 0, 0, 0), ...word32(0o100644 << 16, Math.min(offset, NARROW)), ...bytes, ...extra,
  ];
}

/** What stands behind the list. */
function endOfList(count, { from, length }) {
  const isWide = count >= 0xffff || from >= NARROW || length >= NARROW;
  const wide = !isWide ? [] : [
    ...word32(0x06064b50), ...word64(44), ...word16(needed(true) | 3 << 8, needed(true)), ...word32(0, 0), ...word64(count, count, length, from),
    ...word32(0x07064b50, 0), ...word64(from + length), ...word32(1),
  ];
  const few = Math.min(count, 0xffff);
  return [...wide, ...word32(0x06054b50), ...word16(0, 0, few, few), ...word32(Math.min(length, NARROW), Math.min(from, NARROW)), ...word16(0)];
}

const sameBytes = (one, other) => one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Whether one entry of the list is as the app makes them; each gets what must stand around its bytes then. */
function isOfApp(entries) {
  if (!entries.some((entry) => sameBytes(entry.line, lineOfList(entry)))) return false;
  for (const entry of entries) Object.assign(entry, { head: Uint8Array.from(headOf(entry)), tail: Uint8Array.from(tailOf(entry)) });
  return true;
}

/** Whether the list of such a zip, and what stands behind it, are as the app writes them. */
async function isListExact(file, entries, list) {
  const [{ time, day }] = entries;
  if (!entries.every((entry) => entry.time === time && entry.day === day && sameBytes(entry.line, lineOfList(entry)))) return false;
  const wanted = endOfList(entries.length, list);
  const last = file.slice(list.from + list.length);
  return last.size === wanted.length && sameBytes(new Uint8Array(await last.arrayBuffer()), wanted) && isInPlace(entries, list);
}

/** One file after the other, and then the list. */
function isInPlace(entries, list) {
  const end = entries.reduce((at, { offset, head, packed, tail }) => (offset === at ? at + head.length + packed + tail.length : NaN), 0);
  return end === list.from;
}
