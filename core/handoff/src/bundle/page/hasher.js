// Runs beside the page, in a worker made from its own text: reads the zip's files in order, and hashes without freezing.
function hasher(scope) {
  const WINDOW = 4 << 20;
  const WHOLE = 64 << 20;
  const SMALL = 16 << 10;
  const LOCAL = 30;
  const BATCH = 500;
  const subtle = scope.crypto && scope.crypto.subtle;

  const K = new Int32Array(64);
  const START = new Int32Array(8);
  // The constants are the first bits of the roots of the first primes (FIPS 180-4).
  (function constants() {
    const bits = (root) => ((root - Math.floor(root)) * 0x100000000) | 0;
    for (let prime = 2, found = 0; found < 64; prime++) {
      let isPrime = true;
      for (let by = 2; by * by <= prime; by++) isPrime = isPrime && prime % by !== 0;
      if (!isPrime) continue;
      if (found < 8) START[found] = bits(Math.sqrt(prime));
      K[found++] = bits(Math.cbrt(prime));
    }
  })();
  const w = new Int32Array(64);

  /** Mixes one block of 64 bytes into the state. */
  function compress(state, bytes, at) {
    for (let i = 0; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15];
      const y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3];
    let e = state[4], f = state[5], g = state[6], h = state[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + (g ^ (e & (f ^ g))) + K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0;
      d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  }

  /** SHA-256, fed in pieces. */
  class Sha256 {
    constructor(state = START, length = 0) {
      this.state = Int32Array.from(state);
      this.length = length;
      this.rest = new Uint8Array(64);
      this.held = 0;
    }

    update(bytes) {
      let at = 0;
      this.length += bytes.length;
      if (this.held) {
        at = Math.min(64 - this.held, bytes.length);
        this.rest.set(bytes.subarray(0, at), this.held);
        this.held += at;
        if (this.held < 64) return this;
        compress(this.state, this.rest, 0);
      }
      for (; at + 64 <= bytes.length; at += 64) compress(this.state, bytes, at);
      this.held = bytes.length - at;
      this.rest.set(bytes.subarray(at));
      return this;
    }

    finish() {
      const end = new Uint8Array(this.held < 56 ? 64 : 128);
      end.set(this.rest.subarray(0, this.held));
      end[this.held] = 0x80;
      const length = new DataView(end.buffer);
      length.setUint32(end.length - 8, Math.floor(this.length / 0x20000000));
      length.setUint32(end.length - 4, (this.length * 8) >>> 0);
      for (let at = 0; at < end.length; at += 64) compress(this.state, end, at);
      const out = new DataView(new ArrayBuffer(32));
      this.state.forEach((word, index) => out.setInt32(index * 4, word));
      return new Uint8Array(out.buffer);
    }
  }

  const sha256 = (...pieces) => pieces.reduce((sum, piece) => sum.update(piece), new Sha256()).finish();
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const utf8 = (text) => new TextEncoder().encode(text);
  const unhex = (text) => Uint8Array.from(text.match(/../g) || [], (two) => parseInt(two, 16));
  const quick = async (bytes) =>
    subtle && bytes.length > SMALL ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);

  /** Of a piece of a file, in steps of a window; the next step is read while this one is hashed. */
  async function streamed(blob, tell) {
    if (subtle && blob.size <= WHOLE) {
      const sum = await quick(new Uint8Array(await blob.arrayBuffer()));
      tell(blob.size);
      return hex(sum);
    }
    const sum = new Sha256();
    let next = blob.slice(0, WINDOW).arrayBuffer();
    for (let at = 0; at < blob.size; at += WINDOW) {
      const bytes = new Uint8Array(await next);
      next = blob.slice(at + WINDOW, at + 2 * WINDOW).arrayBuffer();
      tell(sum.update(bytes) && bytes.length);
    }
    await next;
    return hex(sum.finish());
  }

  /** What a zip's compressed file unpacks to; never more than its entry says. */
  async function inflated(blob, size) {
    const reader = blob.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    const pieces = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > size) throw new Error('longer than it says');
      pieces.push(value);
    }
    return new Blob(pieces);
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
    if (start + entry.packed > file.size) return { error: true };
    const isHere = local + entry.packed <= window.length;
    let blob = isHere ? null : file.slice(start, start + entry.packed);
    if (entry.method === 8) blob = await inflated(file.slice(start, start + entry.packed), entry.size);
    const bytes = blob ? null : window.subarray(local, local + entry.packed);
    const sum = blob ? await streamed(blob, tell) : hex(await quick(bytes));
    if (bytes) tell(bytes.length);
    const length = blob ? blob.size : bytes.length;
    if (length !== entry.size) return { error: true };
    const text = entry.text ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes || (await blob.arrayBuffer())) : undefined;
    return { start, sum, text, unpacked: entry.method === 8 && !entry.text ? blob : undefined };
  }

  const jobs = {
    /** Hashes every entry, in the order in which they lie in the file. */
    async read({ file, entries }, say) {
      let [from, window, told] = [0, new Uint8Array(0), 0];
      let found = [];
      const tell = (bytes) => say({ bytes });
      for (const [index, entry] of entries.entries()) {
        const end = entry.offset + LOCAL + 65536 + Math.min(entry.packed, 1 << 20);
        if (entry.offset < from || Math.min(end, file.size) > from + window.length) {
          from = entry.offset;
          window = new Uint8Array(await file.slice(from, from + WINDOW).arrayBuffer());
        }
        found.push(await readOne(file, entry, window, from, tell).catch(() => ({ error: true })));
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

  async function stretched(password, salt, rounds) {
    if (subtle) {
      const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      return new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256));
    }
    return slowly(password, salt, rounds);
  }

  /** The same without the browser's own, for pages that it does not trust with it. */
  function slowly(password, salt, rounds) {
    const key = new Uint8Array(64);
    key.set(password.length > 64 ? sha256(password) : password);
    const half = (mask) => new Sha256().update(key.map((byte) => byte ^ mask)).state;
    const [inner, outer] = [half(0x36), half(0x5c)];
    const mac = (...pieces) => {
      const sum = new Sha256(inner, 64);
      pieces.forEach((piece) => sum.update(piece));
      return new Sha256(outer, 64).update(sum.finish()).finish();
    };
    let last = mac(salt, Uint8Array.of(0, 0, 0, 1));
    const out = last.slice();
    for (let round = 1; round < rounds; round++) {
      last = mac(last);
      for (let i = 0; i < 32; i++) out[i] ^= last[i];
    }
    return out;
  }

  scope.onmessage = async ({ data }) => {
    const say = (said) => scope.postMessage({ id: data.id, ...said });
    try {
      say({ value: await jobs[data.job](data, say) });
    } catch (error) {
      say({ error: String(error) });
    }
  };
}
