// The account, the order of time, and each thing that was kept.
const PICTURES = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', avif: 'image/avif', bmp: 'image/bmp', heic: 'image/heic' };
const FILMS = { mp4: 'video/mp4', m4v: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm', '3gp': 'video/3gpp' };
const SOUNDS = { mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', ogg: 'audio/ogg', opus: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac' };
const kindOf = (table, { path }) => table[/\.([0-9A-Za-z]+)$/.exec(path)?.[1].toLowerCase()];

function drawAccount() {
  at('account-answers').append(...data.account.filter(({ lines }) => lines.length).map(({ question, lines }) =>
    h('section', {}, h('h3', {}, question), h('ul', {}, lines.map((line) => h('li', {}, quoted(line)))))));
  at('missing').hidden = data.missing.length === 0;
  at('missing-lines').append(...data.missing.map((line) => h('li', {}, quoted(line))));
}

const kindWord = ({ kind }) => (kind ? word(`kept-kind-${kind}`) : word('bundle-unknown'));
const FIRST = ['words', 'lines', 'shown_name', 'name', 'platform', 'address', 'amount', 'crime_number', 'who'];

/** A few words by which it can be told from the others. */
function glimpse({ fields = {}, file }) {
  const found = FIRST.map((name) => fields[name]).find((value) => value?.length) ?? file?.name ?? '';
  const words = Array.isArray(found) ? found.map((line) => line?.words ?? '').join(' ') : String(found.name ?? found);
  return words.length > 90 ? `${words.slice(0, 88)}…` : words;
}

/** The instant, for the order of time; what has none comes where it was kept. */
const moment = ({ happened, kept }) => Date.parse(happened?.time ?? happened?.day ?? kept) || 0;

const timed = (record) => h('li', {},
  h('span', { class: 'when' }, happened(record.happened)),
  h('a', { href: `#record-${record.number}` }, `${record.number} · ${kindWord(record)}`),
  h('span', { class: 'glimpse' }, quoted(glimpse(record))));

/** A name and a value of the list in a record. */
const fact = (name, ...value) => [h('dt', {}, name), h('dd', {}, value)];

function drawn(record) {
  const { number, fields = {}, file, about = [], withheld = [] } = record;
  return h('article', { id: `record-${number}`, 'aria-labelledby': `name-${number}` },
    h('h3', { id: `name-${number}` }, `${number} · ${kindWord(record)}`),
    record.state === 'kept' ? '' : h('p', { class: 'care' }, stateOf(record)),
    h('dl', {},
      fact(word('bundle-happened'), happened(record.happened)),
      record.kept ? fact(word('bundle-kept'), clock(record.kept)) : '',
      record.source ? fact(word('bundle-source'), word(`bundle-source-${record.source}`)) : '',
      Object.entries(fields).map(([name, value]) => fact(fieldWord(name), valueOf(name, value))),
      about.length ? fact(word('bundle-about'), about.map(pointer)) : '',
      withheld.length ? fact(word('bundle-withheld'), withheld.map(fieldWord).join(', ')) : '',
      file ? fileFacts(file) : ''),
    file ? h('div', { class: 'file', 'data-number': number }, h('p', { class: 'soft' }, word('bundle-file-how'))) : '',
    record.kept_text === undefined ? '' : h('details', {}, h('summary', {}, word('bundle-exact')), h('pre', {}, quoted(record.kept_text))));
}

function stateOf({ state, file }) {
  if (state === 'damaged' && file?.read === undefined) return word('bundle-unreadable');
  return word(`bundle-${state}`, { read: bytes(file?.read ?? 0), length: bytes(file?.length ?? 0) });
}

const fileFacts = ({ name, length, sha256, path }) => [
  fact(word('bundle-file-name'), quoted(name)),
  fact(word('bundle-file-path'), quoted(path)),
  fact(word('bundle-file-size'), word('bundle-bytes', { count: bytes(length) })),
  fact('SHA-256', h('code', {}, sha256)),
];

const numbers = new Map(data.records.map(({ id, number }) => [id, number]));
const pointer = (id) => numbers.has(id) ? h('a', { href: `#record-${numbers.get(id)}`, class: 'pointer' }, String(numbers.get(id))) : '';

/** The word for a field, or else its name. */
const fieldWord = (name) => data.words[`bundle-field-${name.replaceAll('_', '-')}`] ?? name.replaceAll('_', ' ');

// Fields whose values are words of the format, or ids.
const VALUES = {
  way: (value) => data.words[`keep-way-${value.replaceAll(' ', '-')}`],
  via: (value) => data.words[`medium-${MEDIA[value] ?? value.replaceAll(' ', '-')}`],
  sender: (value) => data.words[`keep-words-${value}`],
  made_from: pointer,
  continues: pointer,
};
const MEDIA = { 'silent call': 'silent', BSL: 'bsl', 'web page': 'page' };

function valueOf(name, value) {
  if (Array.isArray(value)) return h('ol', { class: 'said' }, value.map((one) => h('li', {}, lineOf(one))));
  if (typeof value === 'boolean') return word(value ? 'bundle-yes' : 'bundle-no');
  return (typeof value === 'string' && VALUES[name]?.(value)) || quoted(value);
}

/** One line of a conversation: who, when, what. */
function lineOf(line) {
  if (typeof line !== 'object' || !line) return quoted(line);
  const { name, sender, time, words } = line;
  return [
    h('span', { class: 'soft' }, name ? quoted(name) : VALUES.sender(String(sender)) ?? quoted(sender), time ? [' · ', quoted(time)] : ''),
    h('span', { class: 'line' }, quoted(words)),
  ];
}

/** Draws a long list in steps, so that the page never stands still. */
async function fill(list, all, make) {
  for (let from = 0; from < all.length; from += 100) {
    list.append(...all.slice(from, from + 100).map(make));
    await pause();
  }
}

// More than this is drawn only where it is looked at.
const LONG = 200;

async function drawRecords() {
  document.body.classList.toggle('long', data.records.length > LONG);
  const inTime = [...data.records].sort((one, other) => moment(one) - moment(other) || one.number - other.number);
  await fill(at('timeline-list'), inTime, timed);
  await fill(at('records-list'), data.records, drawn);
}
