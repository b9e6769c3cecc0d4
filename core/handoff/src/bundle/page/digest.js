// SHA-256 and PBKDF2 (FIPS 180-4, RFC 8018): the browser's own where it has them and they fit, and in plain script.
function digests(scope) {
  const SMALL = 16 << 10;
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

  async function stretched(password, salt, rounds) {
    if (subtle) {
      const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      return new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256));
    }
    return slowly(password, salt, rounds);
  }

  /** The same without the browser's own, for pages that it does not trust with it. In steps: it may be the page itself that works. */
  async function slowly(password, salt, rounds) {
    const key = new Uint8Array(64);
    key.set(password.length > 64 ? sha256(password) : password);
    const half = (mask) => new Sha256().update(key.map((byte) => byte ^ mask)).state;
    const [inner, outer] = [half(0x36), half(0x5c)];
    const first = new Sha256(inner, 64).update(salt).update(Uint8Array.of(0, 0, 0, 1)).finish();
    const last = new Sha256(outer, 64).update(first).finish();
    const block = blockOf(last);
    const out = last.slice();
    for (let round = 1; round < rounds; round++) {
      again(block, inner);
      again(block, outer);
      for (let i = 0; i < 32; i++) out[i] ^= block[i];
      if (round % 16384 === 0) await new Promise((go) => setTimeout(go));
    }
    return out;
  }

  // Both halves of every round hash 32 bytes after a block of 64: the end of that message is always the same.
  function blockOf(bytes) {
    const block = new Uint8Array(64);
    block.set(bytes);
    block[32] = 0x80;
    new DataView(block.buffer).setUint32(60, 96 * 8);
    return block;
  }

  const state = new Int32Array(8);
  function again(block, from) {
    state.set(from);
    compress(state, block, 0);
    for (let i = 0; i < 32; i++) block[i] = state[i >> 2] >>> (24 - 8 * (i & 3));
  }

  return { Sha256, sha256, quick, stretched, hex, unhex, utf8 };
}
