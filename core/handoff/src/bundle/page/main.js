// What a person does: choosing or dropping the zip, stopping, reading what came of it.
const SPOKEN = 'Zero One Two Three Four Five Six Seven Eight Nine Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel Juliett Kilo Mike November Papa Quebec Romeo Sierra Tango Victor Whiskey X-ray Yankee Zulu'.split(' ');
let turn = 0;

/** Six groups of three characters, each with how it is spoken. */
function drawCharacters(characters) {
  const group = (three) => h('li', {}, h('b', {}, three), h('span', { lang: 'en' }, [...three].map((sign) => SPOKEN[CROCKFORD.indexOf(sign)]).join(' ')));
  at('characters').replaceChildren(...characters.split('-').map(group));
  at('characters-work').hidden = true;
}

function say(state, ...inside) {
  const box = at('outcome');
  box.className = state;
  box.replaceChildren(...inside);
}

const stops = (id) => say('plain', h('p', {}, word(id)));

async function take(files) {
  if (files.length !== 1) return stops('bundle-one');
  const mine = begins();
  try {
    const result = await check(files[0], (done, total) => mine === turn && progress(done, total));
    if (mine === turn) tells(files[0], result);
  } catch (error) {
    if (mine === turn) fails(error);
  } finally {
    if (mine === turn) ends();
  }
}

function fails(error) {
  if (error instanceof Refused) return stops(error.word);
  if (/NotReadable|NotFound/.test(`${error.name} ${error.message}`)) return stops('bundle-unread');
  say('differs', h('p', {}, word('bundle-broke')));
}

/** A new check ends the one before it. */
function begins() {
  stopWork();
  forgetFiles();
  at('progress').hidden = false;
  progress(0, 1);
  say('plain', h('p', {}, word('bundle-checking')));
  return ++turn;
}

function ends() {
  at('progress').hidden = true;
  turn += 1;
}

function progress(done, total) {
  at('bar').max = total || 1;
  at('bar').value = done;
  at('done').textContent = word('bundle-progress', { done: mega(done), total: mega(total) });
}

function tells(zip, result) {
  showFiles(zip, result.bag);
  drawCharacters(result.characters);
  if (result.findings.length) differs(result.findings);
  else unchanged(result);
  at('outcome').prepend(h('p', { class: 'name' }, quoted(zip.name)));
  at('outcome').focus();
}

function unchanged({ signed, characters, files, rows }) {
  say('same',
    h('h3', {}, word('bundle-same')),
    h('p', { class: 'code' }, characters),
    h('ul', {}, [
      word('bundle-same-files', { count: bytes(files) }),
      word('bundle-same-rows', { count: bytes(rows) }),
      word(signed === 'fits' ? 'bundle-same-signature' : 'bundle-no-signature'),
      word('bundle-same-page'),
    ].map((line) => h('li', {}, line))));
}

/** Each file once, with all that is wrong with it. */
function differs(findings) {
  const byFile = new Map();
  for (const one of findings) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  const list = h('ul', { class: 'bad' });
  say('differs', h('h3', {}, word('bundle-differs')), h('p', {}, word('bundle-differs-about')), list);
  fill(list, [...byFile], ([file, all]) => h('li', {}, h('b', {}, quoted(file)), h('ul', {}, reasons(all))));
}

const reasons = (all) => [...new Set(all.map(({ word: id, row }) => word(id, { row })))].slice(0, 50).map((reason) => h('li', {}, reason));

function stop() {
  stopWork();
  ends();
  stops('bundle-stopped');
  at('zip').focus();
}

function hear() {
  at('zip').addEventListener('change', ({ target }) => target.files.length && take([...target.files]));
  // The same file may be chosen again.
  at('zip').addEventListener('click', ({ target }) => { target.value = ''; });
  at('stop').addEventListener('click', stop);
  const over = (is) => (event) => {
    event.preventDefault();
    document.documentElement.classList.toggle('over', is);
  };
  for (const name of ['dragenter', 'dragover']) addEventListener(name, over(true));
  addEventListener('dragleave', over(false));
  addEventListener('drop', (event) => {
    over(false)(event);
    take([...event.dataTransfer.files]);
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
}

async function start() {
  hear();
  drawAccount();
  at('made').textContent = word('bundle-made', { time: clock(data.made) });
  const own = fingerprint(data.statement).then((characters) => {
    drawCharacters(characters);
    if (characters !== data.fingerprint) at('characters-other').hidden = false;
  });
  await Promise.all([drawRecords(), drawCustody(), own]);
  document.documentElement.dataset.ready = 'yes';
}

start();
