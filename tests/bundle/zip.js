// A zip of stored files, written and read: just what tests need to alter one.
import { crc32, deflateRawSync } from 'node:zlib';

const crc = crc32 ?? slowCrc;

function slowCrc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The files of a zip that Alcove wrote, by name and in order. */
export function unzipped(zip) {
  const files = new Map();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, named, extra, said, start] = [zip.readUInt32LE(at + 24), ...[28, 30, 32].map((place) => zip.readUInt16LE(at + place)), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    files.set(zip.toString('utf8', at + 46, at + 46 + named), zip.subarray(from, from + size));
    at += 46 + named + extra + said;
  }
  return files;
}

/** A zip of these files: pairs of name and bytes. With `packed` they are compressed, with `wide` the zip has its 64-bit form. */
export function zipped(files, { packed = false, wide = false, flags = 0x800 } = {}) {
  const [body, list] = [[], []];
  let at = 0;
  for (const [name, bytes] of files) {
    const held = packed ? deflateRawSync(bytes) : Buffer.from(bytes);
    const named = Buffer.from(name);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(flags, 0);
    facts.writeUInt16LE(packed ? 8 : 0, 2);
    facts.writeUInt32LE(crc(bytes) >>> 0, 8);
    facts.writeUInt32LE(held.length, 12);
    facts.writeUInt32LE(bytes.length, 16);
    facts.writeUInt16LE(named.length, 20);
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), facts, Buffer.alloc(2), named, held]);
    list.push(entry(facts, named, at, wide && [bytes.length, held.length, at]));
    body.push(local);
    at += local.length;
  }
  return Buffer.concat([...body, ...list, ...end(list, at, wide)]);
}

function entry(facts, named, at, sizes) {
  const head = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14\x00', 'latin1'), facts, Buffer.alloc(16)]);
  const extra = Buffer.alloc(sizes ? 28 : 0);
  if (sizes) {
    extra.writeUInt32LE(1 | (24 << 16), 0);
    sizes.forEach((size, place) => extra.writeBigUInt64LE(BigInt(size), 4 + 8 * place));
    for (const place of [20, 24]) head.writeUInt32LE(0xffffffff, place);
  }
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(sizes ? 0xffffffff : at, 42);
  return Buffer.concat([head, named, extra]);
}

function end(list, at, wide) {
  const length = list.reduce((sum, one) => sum + one.length, 0);
  const close = Buffer.alloc(22);
  close.write('PK\x05\x06', 'latin1');
  for (const place of [8, 10]) close.writeUInt16LE(wide ? 0xffff : list.length, place);
  close.writeUInt32LE(wide ? 0xffffffff : length, 12);
  close.writeUInt32LE(wide ? 0xffffffff : at, 16);
  if (!wide) return [close];
  const far = Buffer.alloc(56 + 20);
  far.write('PK\x06\x06', 'latin1');
  [[4, 44], [24, list.length], [32, list.length], [40, length], [48, at]].forEach(([place, value]) => far.writeBigUInt64LE(BigInt(value), place));
  far.write('PK\x06\x07', 56, 'latin1');
  far.writeBigUInt64LE(BigInt(at + length), 64);
  far.writeUInt32LE(1, 72);
  return [far, close];
}
