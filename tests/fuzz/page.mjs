// The page's reader of zips, in Node.js: every byte of a small one changed, then changes by chance.
//   node tests/fuzz/page.mjs     ALCOVE_FUZZ_SECONDS (2), ALCOVE_FUZZ_SEED (1)
// A change must be refused or said; a reader that breaks in any other way is a fault of the page.
import { webcrypto } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import vm from 'node:vm';

const here = new URL('.', import.meta.url);
const sources = new URL('../../core/handoff/src/bundle/page/', here);
const seconds = Number(process.env.ALCOVE_FUZZ_SECONDS ?? 2);
let state = BigInt(process.env.ALCOVE_FUZZ_SEED ?? 1);

/** The page's own code, without a page. */
function reader() {
  const names = ['digest', 'hasher', 'exact', 'zip', 'bag'];
  const code = names.map((name) => readFileSync(new URL(`${name}.js`, sources), 'utf8')).join('\n');
  const globals = { Blob, TextDecoder, TextEncoder, DecompressionStream, crypto: webcrypto, setTimeout, console };
  vm.createContext(globals);
  return vm.runInContext(`${code}\n({ openZip, isLoose, listOf, Findings, Refused, hasher, digests })`, globals);
}

const page = reader();

/** Splitmix64: a number below a bound. */
function below(bound) {
  const mask = (1n << 64n) - 1n;
  state = (state + 0x9e3779b97f4a7c15n) & mask;
  let mixed = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
  mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & mask;
  return Number((mixed ^ (mixed >> 31n)) % BigInt(Math.max(bound, 1)));
}

/** Reads a zip as the page does; what it says of it, or the word by which it is refused. */
async function read(bytes) {
  const blob = new Blob([bytes]);
  try {
    const { entries, list, isExact } = await page.openZip(blob);
    await hashed(blob, entries);
    const sums = entries.map(({ name, sum, error, isOther }) => (error || isOther ? `${name} differs` : `${name} ${sum}`));
    return JSON.stringify([sums, isExact, page.isLoose(entries, list)]);
  } catch (error) {
    if (error instanceof page.Refused) return error.word;
    throw error;
  }
}

/** What the page's worker does, here. */
function hashed(blob, entries) {
  return new Promise((done, failed) => {
    const scope = { crypto: webcrypto, postMessage };
    page.hasher(scope, page.digests(scope));
    async function postMessage({ want, piece, found, from, value, error }) {
      found?.forEach((one, index) => Object.assign(entries[from + index], one));
      if (want) scope.onmessage({ data: { piece, buffer: await blob.slice(...want).arrayBuffer() } });
      if (value !== undefined) done();
      if (error) failed(new Error(error));
    }
    scope.onmessage({ data: { id: 1, job: 'read', size: blob.size, entries: entries.map((entry) => ({ ...entry })) } });
  });
}

const counts = { tried: 0, broken: 0, unsaid: 0 };

async function one(bytes, must) {
  counts.tried += 1;
  const said = await Promise.race([read(bytes), late()]).catch((error) => broken(bytes, error));
  if (must && said === must) unsaid(bytes);
}

function late() {
  return new Promise((_, failed) => setTimeout(() => failed(new Error('more than ten seconds')), 10_000).unref());
}

function broken(bytes, error) {
  counts.broken += 1;
  keep(bytes, error.stack);
}

function unsaid(bytes) {
  counts.unsaid += 1;
  keep(bytes, 'changed, and nothing was said');
}

function keep(bytes, why) {
  const folder = new URL('../../build/fuzz/', here);
  mkdirSync(folder, { recursive: true });
  const path = new URL(`page-${counts.tried}`, folder);
  writeFileSync(path, bytes);
  console.error(`${why}\nkept as ${path.pathname}`);
}

const corpus = readdirSync(new URL('corpus/zip/', here)).sort().map((name) => readFileSync(new URL(`corpus/zip/${name}`, here)));
const [small] = corpus;
const good = await read(small);
if (good.includes('differs') || !/,true,false\]$/.test(good)) throw new Error(`the good one is not fine: ${good}`);

for (let at = 0; at < small.length; at++) {
  for (const bit of [1, 128]) {
    const changed = Buffer.from(small);
    changed[at] ^= bit;
    await one(changed, good);
  }
}
const EDGES = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xffffffff];
const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  let bytes = Buffer.from(corpus[below(corpus.length)]);
  for (let times = below(4); times >= 0; times--) {
    const at = below(bytes.length + 1);
    const kind = below(4);
    if (kind === 0) bytes = bytes.subarray(0, at);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(below(9), below(256)), bytes.subarray(at)]);
    else if (kind === 2 && at + 4 <= bytes.length) bytes.writeUInt32LE(EDGES[below(EDGES.length)], at);
    else if (at < bytes.length) bytes[at] ^= 1 << below(8);
  }
  await one(bytes);
}
console.log(`page: ${counts.tried} tried, broken ${counts.broken}, unsaid ${counts.unsaid}`);
process.exitCode = counts.broken || counts.unsaid ? 1 : 0;
