// The shell in the browser: draws what it is told, and tells what the person did.
import { paint, perform } from './acts.js';
import { drawn } from './page.js';
import { patch } from './patch.js';

const phone = document.getElementById('phone');
const root = document.documentElement;
let serial = 0;
let visit = null;
let anchor = null;
let sending = Promise.resolve();
let waiting = 0;
let wanted = 0;
let works = false;

// Settled: everything was sent, and what came of it is drawn.
const settle = () => phone.setAttribute('aria-busy', String(works || waiting > 0 || serial < wanted));

/** Sends one event; they arrive in order. */
export function send(event, path = 'event') {
  waiting += 1;
  settle();
  sending = sending.then(() => post(event, path)).catch(() => {}).finally(() => {
    waiting -= 1;
    settle();
  });
  return sending;
}

async function post(event, path) {
  const answer = await fetch(path, { method: 'POST', body: JSON.stringify(event) });
  if (answer.ok) wanted = Math.max(wanted, (await answer.json()).serial);
}

async function listen() {
  try {
    for (;;) hear(await (await fetch(`next?after=${serial}`)).json());
  } catch {
    patch(phone, 'This preview has ended.');
  }
}

function hear(news) {
  if (news.serial > serial && news.view) draw(news.view, news.serial);
  serial = news.serial;
  works = news.busy;
  for (const act of news.acts) perform(act, send);
  settle();
}

function draw(view, as) {
  const page = view.Page;
  catchUp(as);
  const isNew = (page?.visit ?? 'cover') !== visit;
  phone.className = `phone${page ? '' : ' cover'}`;
  root.dir = page?.right_to_left ? 'rtl' : 'ltr';
  phone.lang = page?.language ?? 'en-GB';
  wear(page?.theme);
  patch(phone, drawn(view));
  paint();
  if (isNew) arrive(page);
  else if (page && page.anchor !== anchor) scrollTo(page.anchor);
  visit = page?.visit ?? 'cover';
  anchor = page?.anchor ?? null;
  document.title = `${page?.title || (page ? 'First page' : 'Calculator')} · For trying`;
  document.getElementById('said').textContent = page ? (page.announce ?? '') : view.Cover.spoken;
}

// A new page is read from its title, or from the field that has the caret.
function arrive(page) {
  const scroll = document.getElementById('scroll');
  scroll.scrollTop = 0;
  if (page?.anchor) scrollTo(page.anchor);
  (focused(page) ?? document.getElementById('name') ?? scroll).focus({ preventScroll: true });
}

function focused(page) {
  const field = page && [...page.rows.flatMap((row) => row.kind.Card?.rows ?? [row])].map((row) => row.kind.Field).find((field) => field?.has_focus);
  const box = field && phone.querySelector(`[data-field="${CSS.escape(field.id)}"]`);
  if (box?.setSelectionRange) {
    const to = [...field.text].slice(0, field.caret).join('').length;
    box.setSelectionRange(to, to);
  }
  return box;
}

function scrollTo(row) {
  phone.querySelector(`[data-row="${CSS.escape(row ?? '')}"]`)?.scrollIntoView({ block: 'start' });
}

let theme = 'phone';
function wear(wanted = theme) {
  theme = wanted;
  const chosen = document.getElementById('theme').value || (theme === 'phone' ? '' : theme);
  const isDark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const isHigh = document.getElementById('contrast').value === 'high' || matchMedia('(prefers-contrast: more)').matches;
  root.dataset.theme = isDark ? 'dark' : 'light';
  root.dataset.contrast = isHigh ? 'high' : 'usual';
  const scale = Number.parseFloat(getComputedStyle(root).fontSize) / 16;
  root.dataset.text = scale >= 1.5 ? 'large' : 'usual';
}

function size() {
  root.style.fontSize = document.getElementById('text').value === '100' ? '' : `${document.getElementById('text').value}%`;
  wear();
}

const asked = new URLSearchParams(location.search);
for (const name of ['text', 'theme', 'contrast']) {
  const choice = document.getElementById(name);
  if (asked.has(name)) choice.value = asked.get(name);
  choice.addEventListener('change', name === 'text' ? size : () => wear());
}
size();
for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(query).addEventListener('change', () => wear());

phone.addEventListener('click', (event) => {
  const on = event.target.closest('button');
  if (!on) return;
  if (on.dataset.do === 'back') send({ type: 'back' });
  else if (on.dataset.do === 'leave') send({ type: 'leave' });
  else if (on.dataset.tap) send({ type: 'tapped', control: on.dataset.tap });
  else if (on.dataset.key && !held) send({ type: 'key', sign: on.dataset.key });
  held = false;
});

// A key that is held for half a second, by finger, mouse or keyboard.
let held = false;
let holding = 0;
const hold = (key) => {
  clearTimeout(holding);
  held = false;
  holding = setTimeout(() => { held = true; send({ type: 'held', sign: key }); }, 500);
};
phone.addEventListener('pointerdown', (event) => {
  const key = event.target.closest('[data-key]')?.dataset.key;
  if (key) hold(key);
});
for (const end of ['pointerup', 'pointercancel', 'pointerleave']) phone.addEventListener(end, () => clearTimeout(holding));
phone.addEventListener('keydown', (event) => {
  const key = event.target.dataset?.key;
  if (key && event.key === 'Enter') {
    event.preventDefault();
    if (!event.repeat) hold(key);
  } else if (event.key === 'Enter' && event.target.matches('input[data-field]')) {
    send({ type: 'submitted', field: event.target.dataset.field });
  }
});
phone.addEventListener('keyup', (event) => {
  const key = event.target.dataset?.key;
  if (!key || event.key !== 'Enter') return;
  clearTimeout(holding);
  if (!held) send({ type: 'key', sign: key });
  held = false;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector('dialog[open]')) send({ type: 'back' });
});

// What was typed is on the screen before the app says it: until it does, nothing is written over it.
phone.addEventListener('input', (event) => {
  const box = event.target;
  const field = box.dataset.field;
  if (!field) return;
  box.isAhead = (box.isAhead ?? 0) + 1;
  const caret = [...box.value.slice(0, box.selectionStart ?? box.value.length)].length;
  send({ type: 'typed', field, text: box.value, caret }).then(() => {
    typed.push({ box, until: wanted });
    catchUp(serial);
  });
});

const typed = [];
function catchUp(to) {
  while (typed.length > 0 && typed[0].until <= to) typed.shift().box.isAhead -= 1;
}
phone.addEventListener('change', (event) => {
  const field = event.target.dataset.day;
  if (!field) return;
  const found = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?/.exec(event.target.value);
  if (!found) return;
  const [year, month, day, hour, minute] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  send({ type: 'dated', field, day: { year, month, day, minute: hour === undefined ? null : hour * 60 + minute } });
});

let scrolled = 0;
phone.addEventListener('scroll', (event) => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => {
    const rows = [...event.target.querySelectorAll(':scope > [data-row]')];
    const edge = event.target.getBoundingClientRect();
    const top = rows.find((row) => row.getBoundingClientRect().bottom > edge.top);
    const near = rows.findLast((row) => row.getBoundingClientRect().top < edge.bottom);
    if (near) send({ type: 'reached', row: near.dataset.row });
    if (top && top.dataset.row !== anchor) {
      anchor = top.dataset.row;
      send({ type: 'scrolled', row: anchor });
    }
  }, 200);
}, true);

for (const tool of document.querySelectorAll('[data-tool]')) {
  tool.addEventListener('click', () => {
    if (tool.dataset.tool === 'restart') return void send({}, 'restart');
    send({ type: 'backgrounded', cause: tool.dataset.tool === 'off' ? 'screen-off' : 'switched' });
    send({ type: 'returned' });
  });
}

send({ type: 'phone', zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/London', minutes_east: -new Date().getTimezoneOffset() });
listen();
