// What was kept, against the record of who did what, and against what this page shows.
const MINUTE = 60_000;

const pause = () => new Promise((go) => setTimeout(go));

/** Runs over a long list without holding up the page. */
async function eachOf(list, work) {
  let at = 0;
  for (const one of list) {
    work(one, at);
    if (++at % 500 === 0) await pause();
  }
}

/** Whether two values of JSON are the same, whatever the order of names. */
function same(one, other) {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]));
}

/** The rows of the custody record; each must follow the one before, and the last must be the one of the statement. */
async function checkCustody(bag, statement, findings) {
  const rows = lines(bag.get(CUSTODY)?.text ?? '').map(parsed);
  const { bad, head, count } = await ask('chain', { rows });
  for (const [row, fault] of bad) findings.add(`bundle-bad-${fault}`, CUSTODY, { row });
  const end = statement?.custody;
  if (end && (end.count !== count || end.head !== head)) findings.add('bundle-bad-end', CUSTODY);
  return rows;
}

/** What the rows say, by entry: when each was added, and what the last hand-over gave. */
function saidBy(rows) {
  const events = rows.map((row) => (row?.body === undefined ? undefined : parsed(row.body)));
  const added = new Map(events.filter((event) => event?.what === 'added').map((event) => [event.entry, event]));
  const isRebuilt = events.some((event) => event?.what === 'rebuilt');
  return { added, isRebuilt, last: events.at(-1) };
}

async function checkRecords(bag, payload, rows, findings) {
  const entries = [...bag.values()].filter(({ path }) => isRecord(path)).sort((one, other) => order(one.path, other.path));
  const records = entries.map((entry) => parsed(entry.text));
  const sums = await ask('sums', { texts: records.map((record) => String(record?.kept_text ?? '')) });
  const said = saidBy(rows);
  await eachOf(records, (record, index) => {
    const path = entries[index].path;
    if (record?.format !== 1 || record.number !== index + 1) return findings.add('bundle-bad-record', path);
    if (!fitsCustody(record, sums[index], said)) findings.add('bundle-bad-kept', path);
    if (record.file && !fitsFile(record, bag, payload)) findings.add('bundle-bad-file', path);
  });
  checkGiven(records, said.last, findings);
  return records;
}

const order = (one, other) => Number(/\d+/.exec(one)) - Number(/\d+/.exec(other));

/** Its row says the same of when it was kept and, if it is whole, of what it was. */
function fitsCustody(record, sum, { added, isRebuilt }) {
  const row = added.get(record.id);
  if (!row) return isRebuilt;
  if (record.kept === undefined) return record.state === 'damaged';
  if (!sameMoment(record.kept, row)) return false;
  if (record.state !== 'kept') return true;
  if (record.file) return record.file.sha256 === row.sha256 && record.file.length === row.length;
  return record.kept_text === undefined ? Array.isArray(record.withheld) : sum === row.sha256;
}

/** The same instant, as exactly as it is written, on the same clock. */
function sameMoment(kept, row) {
  const ms = Date.parse(kept);
  const zone = /([+-])(\d\d):(\d\d)$/.exec(kept);
  const east = zone ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  const exact = /\.\d/.test(kept) ? 1 : /T\d\d:\d\d:\d\d/.test(kept) ? 1000 : MINUTE;
  return Math.floor(row.at_ms / exact) === Math.floor(ms / exact) && (row.zone_minutes === undefined || row.zone_minutes === east);
}

function fitsFile({ file, state }, bag, payload) {
  const entry = bag.get(file.path);
  if (!entry || !payload.has(file.path)) return false;
  return state !== 'kept' || (entry.size === file.length && payload.get(file.path) === file.sha256);
}

/** The last row is this hand-over, and it names what is here: nothing more, nothing less. */
function checkGiven(records, last, findings) {
  const given = last?.what === 'exported' && Array.isArray(last.entries) ? new Set(last.entries) : null;
  const here = new Set(records.map((record) => record?.id));
  if (!given || given.size !== here.size || [...given].some((id) => !here.has(id))) findings.add('bundle-bad-given', CUSTODY);
}

/** Everything that this page shows is in the zip, and nothing of it otherwise. */
async function checkPage(bag, records, rows, findings) {
  const paths = [...bag.keys()].filter(isRecord).sort(order);
  const shown = (is, file) => is || findings.add('bundle-bad-page', file);
  shown(islandOf(bag.get(PAGE)?.text) === ISLAND, PAGE);
  shown(data.statement === bag.get(STATEMENT)?.text && data.made === parsed(data.statement)?.made, STATEMENT);
  shown(data.signature === bag.get(SIGNATURE)?.text?.trim(), SIGNATURE);
  shown(data.custody.length === rows.length, CUSTODY);
  const firstOther = data.custody.findIndex((row, index) => !same(row, rows[index]));
  if (firstOther >= 0) findings.add('bundle-bad-page', CUSTODY, { row: firstOther + 1 });
  await eachOf(records, (record, index) => shown(same(record, data.records[index]), paths[index]));
  for (const { number } of data.records.slice(records.length)) shown(false, `data/records/${String(number).padStart(4, '0')}.json`);
  shown(same(accountOf(bag.get(ACCOUNT)?.text ?? ''), accountShown()), ACCOUNT);
}

const islandOf = (page) => /[<]script type="application\/json" id="data">([^<]*)[<]\/script>/.exec(page ?? '')?.[1];

// The text has signs of direction that the page does not need.
const plain = (line) => line.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const accountOf = (text) => lines(text).filter((line) => line.startsWith('- ')).map((line) => plain(line.slice(2))).sort();
const accountShown = () => [...data.missing, ...data.account.flatMap(({ lines }) => lines)].map(plain).sort();
