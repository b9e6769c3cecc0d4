// Runs beside the page, in a worker made from its own text: reads the zip's files in order, and hashes without freezing.
function hasher(scope, { Sha256, sha256, quick, stretched, hex, unhex, utf8 }) {
  const WINDOW = 4 << 20;
  const WHOLE = 64 << 20;
  const LOCAL = 30;
  const BATCH = 500;
  const subtle = scope.crypto && scope.crypto.subtle;

  // Not every browser lets a worker of a page from the disk read a file: the page reads, and hands over the bytes.
  const waiting = new Map();
  let pieces = 0;
  const fileOf = (size, say) => ({
    size,
    read: (from, to) => new Promise((done, failed) => {
      waiting.set(++pieces, { done, failed });
      say({ want: [from, to], piece: pieces });
    }),
  });

  function hear({ piece, buffer, error }) {
    const one = waiting.get(piece);
    waiting.delete(piece);
    if (buffer) one.done(new Uint8Array(buffer));
    else one.failed(Object.assign(new Error(error), { isOfFile: true }));
  }

  /** The bytes of a file from one place to another, in steps of a window: the next is read while one is worked on. */
  async function steps(file, from, to, work) {
    const step = (at) => (at < to ? file.read(at, Math.min(at + WINDOW, to)) : undefined);
    let next = step(from);
    for (let at = from; at < to; at += WINDOW) {
      const bytes = await next;
      next = step(at + WINDOW);
      await work(bytes);
    }
  }

  /** The sum of what lies there. */
  async function summed(file, from, to, tell) {
    if (subtle && to - from <= WHOLE) {
      const bytes = await file.read(from, to);
      tell(bytes.length);
      return { sum: hex(await quick(bytes)), length: bytes.length, bytes };
    }
    const sum = new Sha256();
    await steps(file, from, to, (bytes) => tell(sum.update(bytes) && bytes.length));
    return { sum: hex(sum.finish()), length: sum.length };
  }

  /** The sum of what a zip's compressed file unpacks to; never more than its entry says. The bytes come along if they are few. */
  async function unpacked(file, from, to, entry, tell) {
    const stream = new DecompressionStream('deflate-raw');
    const writer = stream.writable.getWriter();
    const fed = steps(file, from, to, (bytes) => writer.write(bytes)).then(() => writer.close());
    const read = unpackedSum(stream.readable.getReader(), entry.size, tell);
    // One that fails leaves the other waiting for ever.
    await Promise.race([fed.then(() => read), read]);
    return read;
  }

  async function unpackedSum(reader, size, tell) {
    const sum = new Sha256();
    const kept = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      tell(sum.update(value) && value.length);
      if (sum.length > size) throw new Error('longer than it says');
      if (size <= WHOLE) kept.push(value);
    }
    return { sum: hex(sum.finish()), length: sum.length, bytes: size <= WHOLE ? joined(kept, sum.length) : undefined };
  }

  function joined(parts, length) {
    const all = new Uint8Array(length);
    parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
    return all;
  }

  /** Where a file's bytes begin, if what stands before them names the same file as the list at the end does. */
  function begin(bytes, at, entry) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, Math.min(bytes.length - at, 66000));
    if (view.byteLength < LOCAL || view.getUint32(0, true) !== 0x04034b50) return null;
    const [named, extra] = [view.getUint16(26, true), view.getUint16(28, true)];
    if (view.byteLength < LOCAL + named) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + LOCAL, at + LOCAL + named));
    const isSame = name === entry.name && view.getUint16(8, true) === entry.method;
    return isSame ? at + LOCAL + named + extra : null;
  }

  const known = (entry) => entry.method === 0 ? entry.packed === entry.size : entry.method === 8;

  /** One entry from a window of the file, or from the file itself if the window does not hold it. */
  async function readOne(file, entry, window, from, tell) {
    const local = begin(window, entry.offset - from, entry);
    if (local === null || !known(entry)) return { error: true };
    const start = from + local;
    const end = start + entry.packed;
    if (end > file.size) return { error: true };
    const found = entry.method === 8 ? await unpacked(file, start, end, entry, tell)
      : end <= from + window.length ? await here(window.subarray(local, local + entry.packed), tell)
        : await summed(file, start, end, tell);
    if (found.length !== entry.size) return { error: true };
    const text = entry.isRead && found.bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes) : undefined;
    const isOther = Boolean(entry.head) && !(await isAround(file, entry, start, end, window, from));
    return { start, isOther, sum: found.sum, text, unpacked: entry.method === 8 && !entry.isRead ? found.bytes : undefined };
  }

  /** Whether what stands before and behind a file's bytes is what the app writes there. */
  async function isAround(file, { offset, head, tail }, start, end, window, from) {
    const piece = async (at, length) => at + length <= from + window.length ? window.subarray(at - from, at - from + length) : file.read(at, at + length);
    const is = (one, other) => one.length === other.length && one.every((byte, index) => byte === other[index]);
    return start === offset + head.length && is(await piece(offset, head.length), head) && is(await piece(end, tail.length), tail);
  }

  /** A zip that is wrong at one place is read on; a file that is gone is not. */
  function badly(error) {
    if (error.isOfFile) throw error;
    return { error: true };
  }

  async function here(bytes, tell) {
    tell(bytes.length);
    return { sum: hex(await quick(bytes)), length: bytes.length, bytes };
  }

  const jobs = {
    /** Hashes every entry, in the order in which they lie in the file. */
    async read({ size, entries }, say) {
      const file = fileOf(size, say);
      let [from, window, told] = [0, new Uint8Array(0), 0];
      let found = [];
      const tell = (bytes) => say({ bytes });
      for (const [index, entry] of entries.entries()) {
        const end = entry.offset + LOCAL + 65536 + Math.min(entry.packed, 1 << 20);
        if (entry.offset < from || Math.min(end, size) > from + window.length) {
          from = entry.offset;
          window = await file.read(from, Math.min(from + WINDOW, size));
        }
        found.push(await readOne(file, entry, window, from, tell).catch(badly));
        if (found.length === BATCH || index === entries.length - 1) {
          say({ found, from: told });
          told += found.length;
          found = [];
        }
      }
      return told;
    },

    /** Follows the custody record row by row: what fails, and where it ends. */
    async chain({ rows }) {
      let before = new Uint8Array(32);
      const bad = [];
      rows.forEach((row, index) => {
        const fault = follows(row, before, index + 1);
        if (fault) bad.push([index + 1, fault]);
        before = unhex(String(row && row.hash));
      });
      return { bad, head: hex(before), count: rows.length };
    },

    /** The hashes of texts. */
    async sums({ texts }) {
      return texts.map((text) => hex(sha256(utf8(text))));
    },

    /** PBKDF2-HMAC-SHA256, the first 32 bytes. */
    async stretch({ password, salt, rounds }) {
      return hex(await stretched(utf8(password), utf8(salt), rounds));
    },
  };

  function follows(row, before, seq) {
    const of = (value) => typeof value === 'string';
    if (!row || row.seq !== seq || !of(row.sum) || !of(row.hash)) return 'row';
    const number = new DataView(new ArrayBuffer(8));
    number.setUint32(0, Math.floor(seq / 0x100000000));
    number.setUint32(4, seq >>> 0);
    if (hex(sha256(before, new Uint8Array(number.buffer), unhex(row.sum))) !== row.hash) return 'row';
    if (row.body === undefined && row.salt === undefined) return '';
    if (!of(row.body) || !of(row.salt)) return 'body';
    return hex(sha256(unhex(row.salt), utf8(row.body))) === row.sum ? '' : 'body';
  }

  scope.onmessage = async ({ data }) => {
    if (data.piece) return hear(data);
    const say = (said) => scope.postMessage({ id: data.id, ...said });
    try {
      say({ value: await jobs[data.job](data, say) });
    } catch (error) {
      say({ error: String(error) });
    }
  };
}
