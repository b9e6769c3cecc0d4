// What a phone would do now: other apps are notes, pickers are file inputs, exports are downloads.
const notes = document.getElementById('notes');
const chosen = new Map();
const PIECE = 1 << 20;

function dialog(title, ...parts) {
  const box = document.createElement('dialog');
  box.setAttribute('aria-label', title);
  const words = document.createElement('p');
  words.textContent = title;
  box.append(words, ...parts);
  document.body.append(box);
  box.addEventListener('close', () => box.remove());
  box.showModal();
  return box;
}

function button(label, work, look = 'secondary') {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.className = `btn ${look}`;
  made.addEventListener('click', work);
  return made;
}

/** One line, said and gone again after a while. */
function note(words) {
  const line = document.createElement('p');
  line.textContent = words;
  notes.replaceChildren(line);
  setTimeout(() => line.remove(), 6000);
}

const names = { 'tel:': 'the dialler, with', 'sms:': 'a new text to', 'mailto:': 'a new email to' };

function open(act, send) {
  const [scheme, rest] = /^([a-z]+:)(.*)$/.exec(act.uri).slice(1);
  const what = names[scheme] ? `${names[scheme]} ${decodeURIComponent(rest)}` : `a browser at ${act.uri}`;
  done(act, send, 'performed');
  send({ type: 'backgrounded', cause: scheme === 'tel:' ? 'call' : 'switched' });
  const box = dialog(`Here a phone opens ${what}. Nothing was opened.`, button('Come back to the app', () => box.close()));
  box.addEventListener('close', () => send({ type: 'returned' }));
}

const done = (act, send, outcome) => send({ type: 'done', effect: act.effect, outcome });

function pick(act, send) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = act.accept;
  input.setAttribute('aria-label', 'A file, made up');
  let answered = false;
  const take = async (file) => {
    answered = true;
    chosen.set(act.effect, file);
    const size = await pixels(file);
    box.close();
    done(act, send, { picked: { name: file.name, length: file.size, mime: file.type, pixels: size } });
  };
  const ready = act.accept === 'image/*' && button('Use a made-up chat', async () => take(await sample()), 'primary');
  const box = dialog('The picker of the phone. Choose a made-up file.', input, ready || '', button('Close it', () => box.close()));
  input.addEventListener('change', () => input.files[0] && take(input.files[0]));
  box.addEventListener('close', () => answered || done(act, send, 'not-possible'));
}

const sample = async () => new File([await (await fetch('sample.png')).blob()], 'chat.png', { type: 'image/png' });

async function pixels(file) {
  if (!file.type.startsWith('image/')) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  return picture && [picture.width, picture.height];
}

// The part is chosen by its four edges, so that the keyboard can do it too.
async function crop(act, send) {
  const picture = await createImageBitmap(chosen.get(act.picked)).catch(() => null);
  if (!picture) return done(act, send, 'not-possible');
  const canvas = document.createElement('canvas');
  const edges = act.edges.map((name, at) => {
    const label = document.createElement('label');
    const range = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: 45, value: 0 });
    label.append(`${name} `, range);
    range.addEventListener('input', show);
    return { label, range, at };
  });
  const cut = (at) => Number(edges[at].range.value) / 100;
  function show() {
    const [left, top] = [picture.width * cut(0), picture.height * cut(1)];
    canvas.width = Math.max(1, picture.width * (1 - cut(2)) - left);
    canvas.height = Math.max(1, picture.height * (1 - cut(3)) - top);
    canvas.getContext('2d').drawImage(picture, -left, -top);
  }
  show();
  const whole = () => {
    for (const edge of edges) edge.range.value = 0;
    show();
  };
  let answered = false;
  const use = async () => {
    const part = await new Promise((keep) => canvas.toBlob(keep, 'image/png'));
    answered = true;
    chosen.set(act.picked, part);
    box.close();
    done(act, send, { cropped: { length: part.size, width: canvas.width, height: canvas.height } });
  };
  const leave = () => {
    box.close();
    send({ type: 'leave' });
  };
  const box = dialog(act.title, canvas, ...edges.map((edge) => edge.label), button(act.take, use, 'primary'), button(act.whole, whole), button(act.close, () => box.close()), button(act.leave, leave));
  box.addEventListener('close', () => answered || done(act, send, 'not-possible'));
}

// In pieces, one after the other, as a phone reads another app's file.
async function feed(act) {
  const file = chosen.get(act.picked);
  const post = (end, body) => fetch(`import/${act.import}/${end}`, { method: 'POST', body });
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      if (!(await post('append', file.slice(at, at + PIECE))).ok) return;
    }
    await post('end');
  } catch {
    await post('stop');
  }
}

async function save(act, send) {
  const answer = await fetch(`export/${act.export}`);
  if (!answer.ok) return done(act, send, 'not-possible');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = act.name;
  link.click();
  note(`Saved as ${act.name}.`);
  done(act, send, 'performed');
}

const player = (media) => document.querySelector(`[data-media="${media}"]`);

function play(act, send) {
  const found = player(act.media);
  const failed = () => done(act, send, 'not-possible');
  if (!found) return failed();
  found.onended = () => done(act, send, 'performed');
  found.ontimeupdate = () => send({ type: 'moved', media: act.media, position_ms: Math.round(found.currentTime * 1000) });
  found.play().catch(failed);
}

const ways = {
  open,
  pick,
  crop,
  feed,
  save,
  play,
  drop: (act) => chosen.delete(act.picked),
  pause: (act) => player(act.media)?.pause(),
  seek: (act) => { const found = player(act.media); if (found) found.currentTime = act.ms / 1000; },
  share: (act, send) => { note(`A phone now offers to share: ${act.text}`); done(act, send, 'performed'); },
  copy: (act, send) => { note(`Copied, on a phone: ${act.text}`); done(act, send, 'performed'); },
  'take-back-copy': () => note('A phone now takes the copied text away again.'),
  wear: (act, send) => { note(`A phone now wears the look ${act.look}.`); done(act, send, 'performed'); },
  'leave-recents': () => {},
};

/** Performs what the app asked for. */
export const perform = (act, send) => ways[act.do]?.(act, send);
