// A bundle of made-up records around a page: what the tour's own does not hold, and any size.
import { chained, named, pageWith, resigned, sha256 } from './bag.js';
import { zipped } from './zip.js';

const DAY = Date.UTC(2026, 10, 24, 20, 0);
const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
const id = (number) => number.toString(16).padStart(32, '0');
export const HOSTILE = '</script><script>document.title="run"</script><img src=x onerror=alert(1)> \u202eevil\u2069 & "quoted" \u2028 end';

export const note = (words, more = {}) => ({ kind: 'note', source: 'typed', fields: { words }, ...more });
export const file = (name, bytes, more = {}) => ({ kind: 'screenshot', source: 'chosen', fields: {}, name, bytes, ...more });

/** A bag of these things, signed, in the page given. */
export function made(page, words, things, { language = 'en', account = [], missing = [], events = [] } = {}) {
  const files = new Map([['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')]]);
  const rows = [];
  things.forEach((thing, index) => add(files, rows, thing, index + 1));
  const entries = things.map((_, index) => id(index + 1));
  events.forEach((event, index) => rows.push(row({ at_ms: DAY, ...event }, `e${index}`)));
  rows.push(row({ what: 'exported', at_ms: DAY + 9e6, to: 'not_said', count: rows.length, head: '', entries }, 'ff'));
  const custody = chained(rows);
  files.set('data/account.txt', Buffer.from([...missing, ...account.flatMap(({ lines }) => lines)].map((line) => `- ${line}\n`).join('')));
  files.set('data/account.html', Buffer.from('<!doctype html><title>What happened</title>\n'));
  files.set('data/custody.jsonl', Buffer.from(custody.map((line) => `${JSON.stringify(line)}\n`).join('')));
  const statement = `${JSON.stringify({ format: 'bundle/1', made: iso(DAY + 9e6), manifest: '', custody: {}, key: '' })}\n`;
  for (const [path, text] of [['statement.json', statement], ['statement.sig', ''], ['manifest-sha256.txt', ''], ['bag-info.txt', 'Payload-Oxum: 0.0\n']]) files.set(path, Buffer.from(text));
  files.set('open-me.html', Buffer.from(pageWith(page, { made: iso(DAY + 9e6), language, words, account, missing })));
  return resigned({ folder: 'record-2026-11-24', files });
}

const row = (event, salt) => ({ salt: salt.padEnd(32, '0'), body: JSON.stringify(event) });

function add(files, rows, { name, bytes, ...thing }, number) {
  const digits = String(number).padStart(4, '0');
  const keptText = bytes ? undefined : JSON.stringify({ k: '1', w: thing.fields.words ?? '' });
  const kept = DAY + number * 60_000;
  const path = bytes && `data/files/${digits}-${name.replace(/[^\w .-]/g, '_')}`;
  if (bytes) files.set(path, bytes);
  const sum = sha256(bytes ?? keptText);
  const length = (bytes ?? Buffer.from(keptText)).length;
  const record = {
    format: 1, number, id: id(number), state: 'kept', kept: iso(kept), happened: { precision: 'minute', time: iso(kept - 36e5) }, ...thing,
    ...(bytes ? { file: { path, name, length, sha256: sum } } : { kept_text: keptText }),
  };
  files.set(`data/records/${digits}.json`, Buffer.from(`${JSON.stringify(record)}\n`));
  rows.push(row({ what: 'added', entry: id(number), at_ms: kept, zone_minutes: 0, kind: 1, length, sha256: sum }, number.toString(16)));
}

export const asZip = (bag, how) => zipped(named(bag), how);
