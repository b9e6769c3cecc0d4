// Ways in which somebody could change a bundle, and what the page must then say of which file.
import { chained, relisted, resigned, sha256, text } from './bag.js';

const PICTURE = 'data/files/0002-threat _b_.png';
const FIRST = 'data/records/0001.json';
const SECOND = 'data/records/0002.json';
const CUSTODY = 'data/custody.jsonl';
const MANIFEST = 'manifest-sha256.txt';
const STATEMENT = 'statement.json';

const put = (bag, path, words) => bag.files.set(path, Buffer.from(words));
const swap = (path, from, to) => (bag) => {
  const before = text(bag, path);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${path}`);
  put(bag, path, after);
};
const flip = (path, at) => (bag) => {
  const bytes = bag.files.get(path);
  bytes[at < 0 ? bytes.length + at : at] ^= 1;
};
const rows = (change) => (bag) => {
  const lines = text(bag, CUSTODY).trim().split('\n').map((line) => JSON.parse(line));
  put(bag, CUSTODY, change(lines).map((line) => `${JSON.stringify(line)}\n`).join(''));
};
const row = (index, change) => rows((lines) => lines.with?.(index, { ...lines[index], ...change(lines[index]) }) ?? lines.map((line, at) => (at === index ? { ...line, ...change(line) } : line)));
const nudged = (hex) => (hex[0] === '0' ? '1' : '0') + hex.slice(1);
const record = (path, change) => (bag) => put(bag, path, `${JSON.stringify({ ...JSON.parse(text(bag, path)), ...change(JSON.parse(text(bag, path))) })}\n`);
const both = (...changes) => (bag) => changes.forEach((change) => change(bag));
const minuteLater = (time) => time.replace(/:(\d\d):/, (_, minute) => `:${String((Number(minute) + 1) % 60).padStart(2, '0')}:`);
const tail = (lines) => chained(lines.map(({ salt, body, sum }) => (body === undefined ? { sum } : { salt, body })));

/** As they lie there: nothing else was changed to fit. */
export const plain = [
  ['the first byte of a picture', flip(PICTURE, 0), [['sum', PICTURE]]],
  ['the last byte of a picture', flip(PICTURE, -1), [['sum', PICTURE]]],
  ['a word of a record', swap(FIRST, 'evil', 'good'), [['sum', FIRST], ['page', FIRST]]],
  ['a word exactly as it was kept', record(FIRST, ({ kept_text }) => ({ kept_text: kept_text.replace('evil', 'good') })), [['sum', FIRST], ['kept', FIRST]]],
  ['when something was kept', record(FIRST, ({ kept }) => ({ kept: minuteLater(kept) })), [['sum', FIRST], ['kept', FIRST]]],
  ['when something happened', record(FIRST, ({ happened }) => ({ happened: { ...happened, time: minuteLater(happened.time) } })), [['sum', FIRST], ['page', FIRST]]],
  ['the number of a record', record(SECOND, () => ({ number: 9 })), [['sum', SECOND], ['record', SECOND]]],
  ['the order of two records', (bag) => { const [one, two] = [text(bag, FIRST), text(bag, SECOND)]; put(bag, FIRST, two); put(bag, SECOND, one); }, [['sum', FIRST], ['record', FIRST], ['sum', SECOND], ['record', SECOND]]],
  ['a record that is no longer JSON', swap(FIRST, '{', '['), [['sum', FIRST], ['record', FIRST]]],
  ['a line of the account', swap('data/account.txt', 'Gift', 'Debit'), [['sum', 'data/account.txt'], ['page', 'data/account.txt']]],
  ['a byte of the account for browsers', flip('data/account.html', 3), [['sum', 'data/account.html']]],
  ['what a row says', row(0, ({ body }) => ({ body: body.replace('added', 'Added') })), [['sum', CUSTODY], ['body', CUSTODY]]],
  ['the salt of a row', row(0, ({ salt }) => ({ salt: nudged(salt) })), [['sum', CUSTODY], ['body', CUSTODY]]],
  ['the hash of a row', row(1, ({ hash }) => ({ hash: nudged(hash) })), [['sum', CUSTODY], ['row', CUSTODY]]],
  ['the order of two rows', rows(([one, two, ...rest]) => [two, one, ...rest]), [['sum', CUSTODY], ['row', CUSTODY]]],
  ['the last row is missing', rows((lines) => lines.slice(0, -1)), [['sum', CUSTODY], ['end', CUSTODY], ['given', CUSTODY]]],
  ['a row in the middle is missing', rows((lines) => lines.toSpliced?.(1, 1) ?? [lines[0], ...lines.slice(2)]), [['sum', CUSTODY], ['row', CUSTODY]]],
  ['a row has lost its words', row(0, () => ({ body: undefined, salt: undefined })), [['sum', CUSTODY], ['kept', FIRST]]],
  ['a file is missing', (bag) => bag.files.delete(PICTURE), [['gone', PICTURE], ['file', SECOND]]],
  ['a file was added', (bag) => put(bag, 'data/files/0009-more.png', 'x'), [['extra', 'data/files/0009-more.png'], ['sizes', 'bag-info.txt']]],
  ['a file beside the records was added', (bag) => put(bag, 'README.txt', 'x'), [['extra', 'README.txt']]],
  ['a file is no longer in the list', swap(MANIFEST, /.*account\.html\n/, ''), [['sum', MANIFEST], ['list', MANIFEST], ['extra', 'data/account.html']]],
  ['a line of the list is broken', swap(MANIFEST, /^[0-9a-f]{64}/, 'x'), [['sum', MANIFEST], ['line', MANIFEST]]],
  ['the list of the other files is missing', (bag) => bag.files.delete('tagmanifest-sha256.txt'), [['gone', 'tagmanifest-sha256.txt'], ['extra', STATEMENT]]],
  ['the sizes in the bag\'s facts', swap('bag-info.txt', /Oxum: \d/, 'Oxum: 9'), [['sum', 'bag-info.txt'], ['sizes', 'bag-info.txt']]],
  ['the time of the statement', swap(STATEMENT, '"made":"2026', '"made":"2025'), [['sum', STATEMENT], ['signature', 'statement.sig'], ['page', STATEMENT]]],
  ['the key of the statement', swap(STATEMENT, /"key":"../, '"key":"00'), [['sum', STATEMENT], ['signature', 'statement.sig']]],
  ['the count of the statement', swap(STATEMENT, '"count":', '"count":1'), [['sum', STATEMENT], ['end', CUSTODY]]],
  ['the statement is no JSON', flip(STATEMENT, 0), [['sum', STATEMENT], ['statement', STATEMENT]]],
  ['a digit of the signature', flip('statement.sig', 5), [['sum', 'statement.sig'], ['signature', 'statement.sig']]],
  ['a word of the page in the zip', swap('open-me.html', 'Gift', 'Debit'), [['sum', 'open-me.html'], ['page', 'open-me.html']]],
];

/** The lists were made again to fit, but the statement not. */
export const listed = [
  ['a picture, with its record', both(flip(PICTURE, 9), (bag) => record(SECOND, ({ file }) => ({ file: { ...file, sha256: sha256(bag.files.get(PICTURE)) } }))(bag)), [['list', MANIFEST], ['kept', SECOND]]],
  ['a word of a record', swap(FIRST, 'evil', 'good'), [['list', MANIFEST], ['page', FIRST]]],
].map(([name, change, wanted]) => [name, (bag) => { change(bag); relisted(bag); }, wanted]);

/** All of it was made again and signed with another key, the page too. */
export const signed = [
  ['when something was kept', record(FIRST, ({ kept }) => ({ kept: minuteLater(kept) })), [['kept', FIRST]]],
  ['a word exactly as it was kept', record(FIRST, ({ kept_text }) => ({ kept_text: kept_text.replace('evil', 'good') })), [['kept', FIRST]]],
  ['a record is missing', (bag) => bag.files.delete('data/records/0005.json'), [['given', CUSTODY]]],
  ['the tail of the custody record is missing', rows((lines) => lines.slice(0, -1)), [['given', CUSTODY]]],
  ['a row is missing and the rest was chained again', rows((lines) => tail(lines.slice(1))), [['kept', FIRST]]],
].map(([name, change, wanted]) => [name, (bag) => { change(bag); resigned(bag); }, wanted]);
