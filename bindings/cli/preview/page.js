// A view: the calculator, or a page with its bars.
import { icon, mark } from './icons.js';
import { h } from './patch.js';
import { control, keys, rows } from './rows.js';

const back = (page) => page.bars.back && h('button', { type: 'button', key: 'back', class: 'ib', 'data-do': 'back', 'aria-label': page.bars.back }, icon(page.bars.closes ? 'close' : 'back'));

const action = (of) => {
  const has = { type: 'button', key: of.id, 'data-tap': of.id, 'data-id': of.id.slice(of.id.indexOf('/') + 1) };
  return of.icon ? h('button', { ...has, class: 'ib', 'aria-label': of.label }, icon(of.icon)) : h('button', { ...has, class: 'tb' }, of.label);
};

const top = (page) =>
  h('div', { key: 'top', class: 'top' }, back(page),
    page.title && h('h2', { key: 'name', id: 'name', tabindex: '-1', class: page.is_titled ? 'name hidden' : 'name' }, page.title),
    page.bars.actions.map(action));

const bar = (page) => {
  const { danger, leave } = page.bars;
  if (!danger && !leave) return null;
  const end = (of, look, name) => h('button', { type: 'button', key: look, class: `${look}${of.is_on ? ' on' : ''}`, 'data-tap': of.id, 'data-id': of.id, 'data-do': name, 'aria-current': of.is_on ? 'page' : undefined, 'aria-description': of.hint }, icon(of.icon, 22), h('span', {}, of.label));
  return h('div', { key: 'bar', class: 'bar', role: 'group', 'aria-label': 'Always there' }, danger ? end(danger, 'd') : h('span', { key: 'none', class: 'none' }), leave && end(leave, 'l', 'leave'));
};

const dock = (page) => page.dock.length > 0 && h('div', { key: 'dock', class: 'dock' }, page.dock.map(control));

function page(of) {
  const isQuiet = of.title === '';
  return [
    top(of),
    h('div', { key: `page ${of.visit}`, id: 'scroll', class: `scroll${isQuiet ? ' low' : ''}`, tabindex: '0', 'data-page': of.id }, isQuiet && h('div', { key: 'mark', class: 'markbox' }, mark()), rows(of.rows)),
    dock(of),
    bar(of),
  ];
}

// What comes with a display: a running sum, and Copy where there is one.
function cover(of) {
  const size = of.length > 24 ? 'tiny' : of.length > 14 ? 'small' : of.length > 8 ? 'middle' : '';
  return [
    h('div', { key: 'lcd', class: 'lcd', id: 'scroll', 'data-page': 'cover' },
      of.running && h('p', { key: 'ex', class: 'ex' }, of.running),
      h('output', { key: 'rs', class: `rs ${size}`, 'aria-label': of.found }, of.display),
      of.copy?.label && h('button', { type: 'button', key: 'copy', class: 'tb', 'data-tap': of.copy.id }, of.copy.label)),
    keys(of.keys),
  ];
}

/** What is in the phone. */
export const drawn = (view) => (view.Cover ? cover(view.Cover) : page(view.Page));
