// Reads what a zip says of itself: the list of files at its end, in its plain and its 64-bit form.
const END = 22;
const END_64 = 56;
const LOCATOR = 20;
const LONGEST_LIST = 512 << 20;
const LARGEST_GAP = 24;

/** A file that is no zip of this kind: the word that says why. */
class Refused extends Error {
  constructor(word) {
    super(word);
    this.word = word;
  }
}

const viewOf = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());
const wide = (view, at) => view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000;

/** The files of a zip in the order in which they lie in it, and where the list of them lies. */
async function openZip(file) {
  const tail = await viewOf(file, Math.max(0, file.size - END - 65535 - LOCATOR), file.size);
  const at = endOf(tail);
  if (at < 0) throw new Refused(await whyNot(file));
  const list = await placeOfList(file, tail, at);
  if (list.from + list.length > list.end || list.length > LONGEST_LIST) throw new Refused('bundle-half');
  const entries = entriesOf(await viewOf(file, list.from, list.from + list.length), list.count);
  const isExact = !isOfApp(entries) || (await isListExact(file, entries, list));
  entries.sort((one, other) => one.offset - other.offset);
  return { entries, list, isExact };
}

function endOf(tail) {
  for (let at = tail.byteLength - END; at >= 0; at--) {
    const ends = tail.getUint32(at, true) === 0x06054b50 && at + END + tail.getUint16(at + 20, true) === tail.byteLength;
    if (ends) return at;
  }
  return -1;
}

async function whyNot(file) {
  const head = new Uint8Array(await file.slice(0, 40).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith('age-encryption.org/') || text.startsWith('-----BEGIN AGE ')) return 'bundle-sealed';
  return text.startsWith('PK') ? 'bundle-half' : 'bundle-no-zip';
}

async function placeOfList(file, tail, at) {
  const end = file.size - tail.byteLength + at;
  const short = { count: tail.getUint16(at + 10, true), length: tail.getUint32(at + 12, true), from: tail.getUint32(at + 16, true), end };
  const before = at - LOCATOR;
  const isWide = before >= 0 && tail.getUint32(before, true) === 0x07064b50;
  if (!isWide) return short;
  const start = wide(tail, before + 8);
  if (start + END_64 > end) throw new Refused('bundle-half');
  const view = await viewOf(file, start, start + END_64);
  if (view.getUint32(0, true) !== 0x06064b50) throw new Refused('bundle-half');
  return { count: wide(view, 32), length: wide(view, 40), from: wide(view, 48), end: start };
}

function entriesOf(view, count) {
  const entries = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const [named, extra, said] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const next = at + 46 + named + extra + said;
    if (next > view.byteLength) break;
    entries.push(entryAt(view, at, next, named, extra));
    at = next;
  }
  if (at !== view.byteLength || entries.length !== count) throw new Refused('bundle-half');
  return entries;
}

function entryAt(view, at, next, named, extra) {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, named);
  const [line, flags] = [new Uint8Array(view.buffer, view.byteOffset + at, next - at), view.getUint16(at + 8, true)];
  const entry = {
    bytes,
    line,
    flags,
    time: view.getUint16(at + 12, true),
    day: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    isWide: view.getUint32(at + 24, true) === 0xffffffff,
    name: new TextDecoder().decode(bytes),
    isLocked: (flags & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return widened(entry, view, at + 46 + named, at + 46 + named + extra);
}

/** What did not fit in 32 bits stands in an extra field, in this order. */
function widened(entry, view, at, end) {
  for (let next; at + 4 <= end; at = next) {
    next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1 || next > end) continue;
    at += 4;
    for (const name of ['size', 'packed', 'offset']) {
      if (entry[name] !== 0xffffffff || at + 8 > next) continue;
      entry[name] = wide(view, at);
      at += 8;
    }
  }
  return entry;
}

/** Whether bytes lie in the zip that belong to no file. After each there may be a line of its sizes, of at most 24 bytes. */
function isLoose(entries, list) {
  let at = 0;
  for (const entry of entries.filter((entry) => entry.start !== undefined)) {
    if (entry.offset < at || entry.offset > at + (at ? LARGEST_GAP : 0)) return true;
    at = entry.start + entry.packed;
  }
  return list.from < at || list.from > at + LARGEST_GAP || list.from + list.length !== list.end;
}
