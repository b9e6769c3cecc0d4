// Elements and words. Everything that people wrote is text, never markup, and keeps its direction to itself.
const ISLAND = document.getElementById('data').textContent;
const data = JSON.parse(ISLAND);

const at = (id) => document.getElementById(id);

/** Words of the page, with values put in. */
const word = (id, values = {}) => (data.words[id] ?? id).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** An element with its attributes and what is in it; strings become text. */
function h(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  made.append(...inside.flat(Infinity).filter((one) => one !== undefined && one !== null && one !== ''));
  return made;
}

/** Isolates that the words leave open are closed, and an end without a beginning goes: it would end ours. */
function balanced(words) {
  let open = 0;
  const kept = words.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return sign;
  });
  return kept + '\u2069'.repeat(open);
}

/** Words that somebody wrote. */
const quoted = (words) => h('bdi', {}, balanced(String(words)));

/** Words of the page around words that somebody wrote: `{name}` is where they go. */
function around(id, values) {
  const pieces = word(id).split(/(\{\w+\})/);
  return pieces.map((piece) => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return name in values ? quoted(values[name]) : piece;
  });
}

/** The clock as the person saw it: `2026-11-24 21:02 (UTC+00:00)`. */
function clock(time) {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(time);
  return found ? `${found[1]} ${found[2]} (UTC${found[3] === 'Z' ? '+00:00' : found[3]})` : String(time);
}

/** An instant of the custody record, on its own clock or else that of UTC, to the second. */
function instant(ms, east = 0) {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return String(ms);
  const at = new Date(ms + east * MINUTE).toISOString();
  const zone = `${east < 0 ? '-' : '+'}${[Math.abs(east) / 60, Math.abs(east) % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}`;
  return `${at.slice(0, 10)} ${at.slice(11, 19)} (UTC${zone})`;
}

/** When something happened: never more than was told. */
function happened(when) {
  if (when?.precision === 'minute') return [clock(when.time)];
  if (when?.precision === 'day') return [String(when.day)];
  if (when?.precision === 'about') return around('bundle-happened-about', { words: when.words });
  return [word('bundle-not-said')];
}

const bytes = (count) => new Intl.NumberFormat(data.language).format(count);
const mega = (count) => (count / 1e6).toFixed(count < 1e7 ? 1 : 0);
