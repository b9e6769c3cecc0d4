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

// The picture that was picked, and where its chosen part is in it.
async function partOf(picked, frame) {
  const picture = await createImageBitmap(chosen.get(picked));
  const across = (edge) => Math.round((picture.width * edge) / 1000);
  const down = (edge) => Math.round((picture.height * edge) / 1000);
  const [left, top] = [across(frame.left), down(frame.top)];
  return { picture, left, top, width: Math.max(1, across(frame.right) - left), height: Math.max(1, down(frame.bottom) - top) };
}

/** Draws the part of each picture that a page shows, as it would be kept. */
export function paint() {
  document.querySelectorAll('[data-crop]').forEach(async (canvas) => {
    const [left, top, right, bottom] = canvas.dataset.frame.split(' ').map(Number);
    const part = await partOf(Number(canvas.dataset.crop), { left, top, right, bottom }).catch(() => null);
    if (!part) return;
    [canvas.width, canvas.height] = [part.width, part.height];
    canvas.getContext('2d').drawImage(part.picture, -part.left, -part.top);
  });
}

async function crop(act, send) {
  try {
    const { picture, left, top, width, height } = await partOf(act.picked, act.frame);
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d').drawImage(picture, -left, -top);
    const part = await canvas.convertToBlob({ type: 'image/png' });
    chosen.set(act.picked, part);
    done(act, send, { cropped: { length: part.size, width, height } });
  } catch {
    done(act, send, 'not-possible');
  }
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
