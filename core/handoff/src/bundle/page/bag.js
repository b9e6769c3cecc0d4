// The bag: every file against the lists, both ways, and the lists against the signed statement.
const PAYLOAD = 'manifest-sha256.txt';
const TAGS = 'tagmanifest-sha256.txt';
const STATEMENT = 'statement.json';
const SIGNATURE = 'statement.sig';
const CUSTODY = 'data/custody.jsonl';
const ACCOUNT = 'data/account.txt';
const PAGE = 'open-me.html';
const INFO = 'bag-info.txt';
const LARGEST_TEXT = 256 << 20;

const isRecord = (path) => /^data\/records\/[0-9]+\.json$/.test(path);
const isText = (path) => isRecord(path) || path === CUSTODY || path === ACCOUNT || !path.startsWith('data/');

/** Gathers what is wrong: the word that says it, and the file it is about. */
class Findings {
  constructor() {
    this.all = [];
  }

  add(word, file, more = {}) {
    this.all.push({ word, file, ...more });
  }
}

/** The files of the bag by their path in it. A zip that holds no bag of this kind is refused. */
function bagOf(entries, findings) {
  const files = entries.filter((entry) => !entry.name.endsWith('/'));
  if (files.some((entry) => entry.isLocked)) throw new Refused('bundle-locked');
  const marks = files.filter((entry) => /^[^/]+\/statement\.json$/.test(entry.name));
  if (marks.length === 0) throw new Refused('bundle-foreign');
  const folder = marks[0].name.slice(0, -STATEMENT.length);
  const bag = new Map();
  for (const entry of files) {
    const path = entry.name.startsWith(folder) ? entry.name.slice(folder.length) : null;
    if (path === null) findings.add('bundle-bad-extra', entry.name);
    else if (bag.has(path)) findings.add('bundle-bad-twice', path);
    else bag.set(path, Object.assign(entry, { path, isRead: isText(path) && entry.size <= LARGEST_TEXT }));
  }
  return bag;
}

/** A list of hashes: path to hash. RFC 8493 writes CR, LF and % of a path in hex. */
function listOf(entry, findings) {
  const list = new Map();
  for (const [index, line] of lines(entry?.text ?? '').entries()) {
    const found = /^([0-9a-fA-F]{64})[ \t]+\*?(?:\.\/)?(.+)$/.exec(line);
    const path = found?.[2].replace(/%(0[AaDd]|25)/g, (sign) => decodeURIComponent(sign));
    if (!found) findings.add('bundle-bad-line', entry.path, { row: index + 1 });
    else if (list.has(path)) findings.add('bundle-bad-twice', path);
    else list.set(path, found[1].toLowerCase());
  }
  return list;
}

const lines = (text) => text.split(/\r\n|\r|\n/).filter(Boolean);

function checkBag(bag, findings) {
  const payload = listOf(bag.get(PAYLOAD), findings);
  const tags = listOf(bag.get(TAGS), findings);
  for (const path of [PAYLOAD, TAGS]) if (!bag.has(path)) findings.add('bundle-bad-gone', path);
  for (const [path, sum] of [...payload, ...tags]) checkListed(bag, path, sum, findings);
  for (const path of bag.keys()) {
    const list = path.startsWith('data/') ? payload : tags;
    if (path !== TAGS && !list.has(path)) findings.add('bundle-bad-extra', path);
  }
  for (const [index, path] of [...payload.keys(), ...tags.keys()].entries()) {
    if (path.startsWith('data/') !== index < payload.size) findings.add('bundle-bad-extra', path);
  }
  checkSizes(bag, findings);
  return payload;
}

function checkListed(bag, path, sum, findings) {
  const entry = bag.get(path);
  if (!entry) findings.add('bundle-bad-gone', path);
  else if (entry.error) findings.add('bundle-bad-read', path);
  else if (entry.sum !== sum) findings.add('bundle-bad-sum', path);
}

/** How many bytes and files the bag says that it holds. */
function checkSizes(bag, findings) {
  const said = /^Payload-Oxum:[ \t]*([0-9]+)\.([0-9]+)[ \t]*$/m.exec(bag.get(INFO)?.text ?? '');
  const payload = [...bag.values()].filter(({ path }) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  if (bag.has(INFO) && (!said || Number(said[1]) !== bytes || Number(said[2]) !== payload.length)) {
    findings.add('bundle-bad-sizes', INFO);
  }
}

/** The statement, if it is one; it must name this very list of files. */
function statementOf(bag, findings) {
  const statement = parsed(bag.get(STATEMENT)?.text);
  const isOne = statement?.format === 'bundle/1' && /^[0-9a-f]{64}$/.test(statement.key) && Boolean(statement.custody);
  if (!isOne) return void findings.add('bundle-bad-statement', STATEMENT);
  if (statement.manifest !== bag.get(PAYLOAD)?.sum) findings.add('bundle-bad-list', PAYLOAD);
  return statement;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fits`, `differs` or `unknown`: not every browser knows Ed25519, and a page from the disk may not be let near it. */
async function signature(statement, text, signed) {
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (two) => parseInt(two, 16));
  if (!/^[0-9a-f]{128}\n?$/.test(signed ?? '')) return 'differs';
  let key;
  try {
    key = await crypto.subtle.importKey('raw', bytes(statement.key), { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    return error.name === 'DataError' ? 'differs' : 'unknown';
  }
  const fits = await crypto.subtle.verify({ name: 'Ed25519' }, key, bytes(signed.trim()), new TextEncoder().encode(text));
  return fits ? 'fits' : 'differs';
}
