// Every page that taps lead to: axe finds nothing, in the light and in the dark; nothing is cut off, at twice the text
// size too; the keyboard reaches everything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, fits, keyboard, size, theme } from './holds.js';
import { hold, inside, restart, settled, up, visit, walk, ways } from './preview.js';


/** What makes a state of a page worth a look: its id, and which kinds of rows it has. */
const look = (page) =>
  page.evaluate(() => {
    const kinds = new Set([...document.querySelectorAll('#phone [data-row]')].map((row) => row.classList[1]));
    return `${document.getElementById('scroll').dataset.page} ${[...kinds].sort().join(' ')}`;
  });

async function holds(page, where) {
  assert.deepEqual(await findings(page), [], `${where}, light`);
  await fits(page, where);
  await keyboard(page, where);
  await size(page, 200);
  await fits(page, `${where}, 200 %`);
  await size(page, 100);
  await theme(page, 'dark');
  assert.deepEqual(await findings(page), [], `${where}, dark`);
  await theme(page, 'light');
}

/** How often things of one kind on a page are tapped. */
const TWICE = 2;

/** The next control of this page that was not tapped yet; of many of a kind, two. */
async function untried(page, tried) {
  const where = await up(page);
  const ids = await page.evaluate(() => [...document.querySelectorAll('#phone [data-id]')].filter((one) => !one.closest('.bar') || one.className.startsWith('d')).map((one) => one.dataset.id));
  const kind = (id) => `${where} ${id.replace(/[-\d].*/, '')}`;
  const id = ids.find((id) => !tried.has(`${where} ${id}`) && (tried.get(kind(id)) ?? 0) < TWICE);
  if (id) {
    tried.set(`${where} ${id}`, 1);
    tried.set(kind(id), (tried.get(kind(id)) ?? 0) + 1);
  }
  return id;
}

async function closeDialog(page) {
  const box = page.locator('dialog[open]');
  if ((await box.count()) === 0) return false;
  assert.deepEqual(await findings(page), [], 'a dialog');
  await page.keyboard.press('Escape');
  // What was asked for comes back only with the event of its closing, which takes it out of the page.
  await page.locator('dialog').first().waitFor({ state: 'detached' });
  await settled(page);
  return true;
}

// Tap by tap to everything; where nothing is new, back.
async function explore(page, taps, begin) {
  const tried = new Map();
  const seen = new Set();
  for (let tapped = 0; tapped < taps; tapped++) {
    await closeDialog(page);
    const state = await look(page);
    if (!seen.has(state)) {
      seen.add(state);
      await holds(page, state);
    }
    if ((await up(page)) === 'cover') await begin(page);
    const id = await untried(page, tried);
    if (id) await page.locator(`[data-id="${id}"]`).first().click();
    else await page.keyboard.press('Escape');
    await settled(page);
  }
}

const isInside = ([, way = '']) => way.startsWith('inside');

/** Each page of these, started from the first one. */
async function each(page, pages) {
  for (const [name, way = ''] of pages) {
    await restart(page);
    await walk(page, way);
    await holds(page, name);
  }
}

const options = ['--scenario', 'kept'];
const light = { colorScheme: 'light' };

test('every page outside that has a name', { timeout: 900000 }, () => visit(options, light, (page) => each(page, ways.filter((way) => !isInside(way)))));

test('every page of an open space that has a name', { timeout: 900000 }, () => visit(options, light, (page) => each(page, ways.filter(isInside))));

test('whatever taps lead to outside', { timeout: 900000 }, () => visit(options, light, (page) => explore(page, 60, (on) => hold(on, '999'))));

test('whatever taps lead to in an open space', { timeout: 900000 }, () =>
  visit(options, light, async (page) => {
    await inside(page);
    await explore(page, 60, inside);
  }));
