// One row of the vocabulary each, as the HTML that says what it is.
import { icon } from './icons.js';
import { h } from './patch.js';

const only = (of) => (typeof of === 'string' ? [of, null] : Object.entries(of)[0]);

/** What a control is: `Leads`, or `Button` with its weight. */
export const kindOf = (control) => only(control.kind);

const own = (id) => id.slice(id.indexOf('/') + 1);
const tap = (control) => ({ type: 'button', key: control.id, 'data-tap': control.id, 'data-id': own(control.id), 'aria-description': control.hint });

const spans = (all) =>
  all.map((span) => {
    const [kind, value] = only(span);
    if (kind === 'Strong') return h('b', {}, value);
    if (kind === 'Quoted') return h('bdi', {}, value);
    if (kind === 'Link') return h('button', { ...tap(value), class: 'link' }, value.label);
    return value;
  });

const state = { Next: ' next', Main: ' main', Done: ' done', Off: ' off', Rest: '' };

function inner(control) {
  return [
    (control.icon || control.number) && h('span', { class: 'dot' }, control.icon ? icon(control.icon, 22) : String(control.number)),
    h('span', { class: 'tx' }, h('span', { class: 'label' }, control.label), control.detail && h('span', { class: 'sub' }, control.detail)),
    control.badge && h('span', { class: 'badge' }, control.badge),
  ];
}

const roles = {
  Chip: (on) => ({ 'aria-pressed': String(on) }),
  Choice: (on) => ({ 'aria-pressed': String(on) }),
  Tick: (on) => ({ role: 'checkbox', 'aria-checked': String(on) }),
  Fold: (on) => ({ 'aria-expanded': String(on) }),
};

/** Something to tap, in the shape that it says. */
export function control(of) {
  const [kind, weight] = kindOf(of);
  const has = { ...tap(of), ...roles[kind]?.(of.is_on), 'aria-disabled': of.state === 'Off' ? 'true' : undefined };
  if (kind === 'Button') return button(of, weight, has);
  if (kind === 'Chip' || kind === 'Choice') return h('button', { ...has, class: `chip${of.is_on ? ' on' : ''}` }, of.icon && icon(of.icon, 20), of.label, of.detail && h('span', { class: 'sub' }, of.detail));
  const shape = of.shape.toLowerCase();
  const ends = { Leads: of.is_on ? 'Check' : 'chevron', Leaves: 'out', Fold: of.is_on ? 'up' : 'down' }[kind];
  const tick = kind === 'Tick' && h('span', { class: `tick${of.is_on ? ' on' : ''}`, 'aria-hidden': 'true' }, of.is_on && icon('Check', 18));
  const chosen = kind === 'Leads' && of.is_on ? { 'aria-current': 'true' } : {};
  return h('button', { ...has, ...chosen, class: `row ${shape}${state[of.state]}` }, tick, inner(of), shape === 'row' && of.state !== 'Done' && ends && h('span', { class: 'end', 'aria-hidden': 'true' }, icon(ends, 20)));
}

function button(of, weight, has) {
  if (of.shape === 'Big' && !of.icon) return h('button', { ...has, class: `btn first ${weight.toLowerCase()}` }, of.label);
  if (of.shape === 'Big') return h('button', { ...has, class: `big ${weight.toLowerCase()}${state[of.state]}` }, of.icon && icon(of.icon, 26), h('span', { class: 'tx' }, h('span', { class: 'label' }, of.label), of.detail && h('span', { class: 'sub' }, of.detail)));
  const words = of.detail ? h('span', { class: 'tx' }, of.label, h('span', { class: 'sub' }, of.detail)) : of.label;
  const half = of.shape === 'Mini' ? ' half' : '';
  return h('button', { ...has, class: `btn${half} ${weight.toLowerCase()}${state[of.state]}` }, of.icon && icon(of.icon, 22), words, of.state === 'Next' && icon('chevron', 20));
}

function call(of, id) {
  const number = of.address === of.name ? null : h('span', { class: 'no' }, of.address);
  const hours = of.hours && h('span', { class: of.is_open ? 'open' : '' }, of.hours);
  const rest = of.state.join(' · ');
  const lines = (hours || rest) && h('span', { key: 'st', class: 'st' }, hours, hours && rest && ' · ', rest);
  const words = h('span', { class: 'tx' }, h('span', { class: number ? 'n' : 'no' }, of.name), number, lines);
  const round = (has) => h('span', { class: `go${of.is_closed ? ' shut' : ''}`, ...has }, icon(of.start.icon ?? 'Phone', of.is_half ? 22 : 26));
  const fold = of.more && { ...tap(of.more), 'aria-expanded': String(of.more.is_on), 'aria-label': `${of.more.label}: ${of.name}` };
  const more = fold && h('button', { ...fold, class: 'more' }, icon(of.more.is_on ? 'up' : 'down', 22));
  const start = h('button', { ...tap(of.start), class: 'start' }, h('span', { class: 'unseen' }, `${of.start.label} `), words, round());
  return h('div', { class: `call${of.is_hero ? ' hero' : of.is_half ? ' half' : ''}`, role: 'group', 'aria-label': of.name, 'data-call': id }, more, start);
}

const modes = { Number: 'tel', Amount: 'decimal', Mail: 'email', Link: 'url', Pin: 'numeric', Search: 'search' };

function field(of) {
  const at = `f-${of.id}`;
  const said = [of.help && `${at}-help`, of.error && `${at}-error`].filter(Boolean).join(' ');
  const has = {
    key: of.id, id: at, class: 'box', 'data-field': of.id, value: of.text, inputmode: modes[of.kind],
    autocapitalize: of.kind === 'Words' ? 'sentences' : 'off', autocomplete: 'off', autocorrect: 'off', spellcheck: 'false',
    'aria-describedby': said || undefined, 'aria-invalid': of.error ? 'true' : undefined,
  };
  const entry = of.lines > 1 ? h('textarea', { ...has, rows: of.lines }) : h('input', { ...has, type: of.kind === 'Pin' ? 'password' : 'text' });
  return h('div', { class: 'field' }, h('label', { for: at }, of.label), of.help && h('p', { id: `${at}-help`, class: 'help' }, of.help), entry, problem(of.error, at));
}

const problem = (error, at) => error && h('p', { key: 'error', id: `${at}-error`, class: 'error' }, icon('Warn', 20), error);
const two = (number) => String(number).padStart(2, '0');
const stamp = (day) => `${day.year}-${two(day.month)}-${two(day.day)}`;

function day(of) {
  const at = `d-${of.id}`;
  const clock = (day) => (of.with_time ? `T${two(Math.floor((day.minute ?? 0) / 60))}:${two((day.minute ?? 0) % 60)}` : '');
  const chosen = of.chosen ? stamp(of.chosen) + clock(of.chosen) : '';
  const last = of.with_time ? `${stamp(of.last)}T23:59` : stamp(of.last);
  const pick = of.is_picking && h('input', { key: of.id, class: 'box', type: of.with_time ? 'datetime-local' : 'date', 'data-day': of.id, max: last, value: chosen, 'aria-labelledby': at });
  return h('div', { class: 'field', role: 'group', 'aria-labelledby': at }, h('p', { id: at, class: 'name' }, of.label), h('div', { class: 'chips' }, of.chips.map(control)), of.words && h('p', { key: 'chosen', class: 'chosen' }, of.words), pick, problem(of.error, at));
}

function squares(of) {
  const paths = of.dark.map((dark, at) => (dark ? `M${at % of.side} ${Math.floor(at / of.side)}h1v1h-1z` : '')).join('');
  const edge = of.side + 8;
  return h('svg', { class: 'squares', role: 'img', 'aria-label': of.label, viewBox: `-4 -4 ${edge} ${edge}`, html: `<rect x="-4" y="-4" width="${edge}" height="${edge}" fill="#fff"/><path d="${paths}" fill="#000"/>` });
}

function progress(of) {
  const [kind, value] = only(of.of);
  const percent = kind === 'Steps' ? (100 * value.done) / Math.max(1, value.all) : value;
  const parts = kind === 'Steps' ? Array.from({ length: value.all }, (_, at) => h('i', { key: `p${at}`, class: at < value.done ? 'on' : at === value.done ? 'now' : '' })) : h('i', { key: 'bar', class: 'load', style: `width:${kind === 'Unknown' ? 30 : percent}%` });
  const now = kind === 'Unknown' ? undefined : Math.round(percent);
  const said = of.words ? { role: 'progressbar', 'aria-label': of.words, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': now } : { 'aria-hidden': 'true' };
  return h('div', { class: 'progress' }, h('div', { class: 'parts', ...said }, parts), of.words && h('p', { class: 'small' }, of.words), of.stop && control(of.stop));
}

function media(of) {
  const from = `media/${of.id}`;
  const has = { key: from, src: from, 'data-media': of.id, preload: 'metadata' };
  const shown = { Picture: () => h('img', { key: from, src: from, alt: of.label }), Sound: () => h('audio', { ...has, 'aria-label': of.label }), Film: () => h('video', { ...has, 'aria-label': of.label }) }[of.kind]();
  return h('div', { class: 'media' }, shown, of.kind !== 'Picture' && h('p', { class: 'small' }, of.label), of.play && control(of.play));
}

/** The part of a picture as it would be kept. */
function cropped(of) {
  const { left, top, right, bottom } = of.frame;
  const frame = [left, top, right, bottom].join(' ');
  return h('canvas', { key: `crop ${of.picked}`, class: 'cropped', role: 'img', 'aria-label': of.label, 'data-crop': of.picked, 'data-frame': frame });
}

const looks = { Plain: '', Flat: 'f', Operator: 'o', Equals: 'e' };

/** The keys of a calculator, four to a line. */
export function keys(all, isLow) {
  const key = (of) => h('button', { type: 'button', key: of.key, class: `${looks[of.look]}${of.is_chosen ? ' chosen' : ''}`, 'data-key': of.key, 'aria-label': /^\w+$/.test(of.shown) ? undefined : of.spoken }, of.shown === '⌫' ? icon('backspace', 26) : of.shown);
  return h('div', { class: `keys${isLow ? ' low' : ''}` }, all.map(key));
}

const keypad = (of) => h('div', { class: 'keypad' }, h('output', { class: 'lcd', 'aria-label': of.spoken || undefined }, of.display || ' '), keys(of.keys, true));

const tones = { Calm: 'Check', Info: 'Info', Care: 'Warn', Danger: 'Warn', Good: 'Check' };
const asked = (label, controls, line, id) => h('div', { class: 'field', role: 'group', 'aria-labelledby': `q-${id}` }, h('p', { id: `q-${id}`, class: 'name' }, label), h('div', { class: line ? 'chips line' : 'chips' }, controls.map(control)));

const drawers = {
  Title: (of, id, deep) => h(deep ? 'h3' : 'h2', { class: 'title' }, spans(of)),
  Heading: (of) => h('h3', { class: 'heading' }, spans(of)),
  Lead: (of) => h('p', { class: 'lead' }, spans(of)),
  Text: (of) => h('p', {}, spans(of)),
  Small: (of) => h('p', { class: 'small' }, spans(of)),
  Item: (of) => h('p', { class: 'item' }, spans(of)),
  Numbered: (of) => h(of.is_heading ? 'h3' : 'p', { class: of.is_heading ? 'numbered head' : 'numbered' }, h('span', { class: 'nr' }, String(of.number)), h('span', { class: 'tx' }, h('span', {}, spans(of.words)))),
  Section: (of) => h('div', { class: 'section' }, h('h3', {}, spans(of.title)), of.action && control(of.action)),
  Notice: (of) => h('div', { class: `note ${of.tone.toLowerCase()}` }, icon(tones[of.tone], 22), h('p', {}, spans(of.words))),
  Tap: (of) => control(of),
  Paired: (of) => h('div', { class: 'paired' }, control(of.row), control(of.action)),
  Call: (of, id) => call(of, id),
  Chips: (of, id) => asked(of.label, of.chips, true, id),
  Choices: (of, id) => asked(of.label, of.choices, false, id),
  Field: (of) => field(of),
  Day: (of) => day(of),
  Facts: (of) => h('dl', { class: 'facts' }, of.map((fact, at) => h('div', { key: `k${at}` }, h('dt', {}, fact.label), h('dd', {}, spans(fact.words))))),
  Bubble: (of) => h('div', { class: `bubble${of.is_own ? ' own' : ''}` }, h('p', { class: 'who' }, of.who, of.time && ` · ${of.time}`), h('p', {}, spans(of.words))),
  Say: (of, id, deep) => h('p', { class: deep ? 'say' : 'say first' }, spans(of)),
  ArmsLength: (of) => h('p', { class: 'arm' }, spans(of)),
  Code: (of) => squares(of),
  Words: (of) => h('ol', { class: 'words', style: `grid-template-rows:repeat(${Math.ceil(of.length / 2)},auto)` }, of.map((word, at) => h('li', { key: `w${at}` }, h('span', { class: 'nr' }, `${at + 1}`), word))),
  Progress: (of) => progress(of),
  Media: (of) => media(of),
  Keypad: (of) => keypad(of),
  Crop: (of) => cropped(of),
  Empty: (of) => h('div', { class: 'empty' }, h('span', { class: 'dot' }, icon(of.icon, 40)), h('p', {}, spans(of.words))),
  Card: (of) => h('div', { class: `card ${of.look.toLowerCase()}` }, rows(of.rows, true)),
};

/** What joins with its like into one group: rows to tap, and calls. */
function group(row) {
  const [kind, of] = only(row.kind);
  if (kind === 'Call') return of.is_hero || of.is_half ? null : 'list';
  if (kind === 'Paired') return 'list';
  if (kind !== 'Tap' || kindOf(of)[0] === 'Button') return null;
  return of.shape === 'Row' ? 'list' : of.shape.toLowerCase();
}

const half = (row) => ['Tile', 'Mini'].includes(only(row.kind)[1].shape) || only(row.kind)[1].is_half === true;

/** Rows, one under the other. */
export function rows(all, isDeep = false) {
  return all.map((row, at) => {
    const [kind, of] = only(row.kind);
    const mine = group(row);
    const first = mine === 'list' && (at === 0 || group(all[at - 1]) !== 'list');
    const last = mine === 'list' && (at === all.length - 1 || group(all[at + 1]) !== 'list');
    const shape = `r r-${kind.toLowerCase()}${mine === 'list' ? ' joined' : ''}${first ? ' first' : ''}${last ? ' last' : ''}${half(row) ? ' half' : ''}`;
    return h('div', { key: row.id, class: shape, 'data-row': row.id }, drawers[kind](of, row.id, isDeep));
  });
}
