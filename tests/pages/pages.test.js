// Every page that taps lead to: axe finds nothing, in the light and in the dark; nothing is cut off, at twice the text
// size too; the keyboard reaches everything.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, fits, keyboard, size, theme } from './holds.js';
import { hold, inside, settled, up, visit } from './preview.js';


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

/** The next control of this page that was not tapped yet. */
async function untried(page, tried) {
  const where = await up(page);
  const ids = await page.evaluate(() => [...document.querySelectorAll('#phone [data-id]')].filter((one) => !one.closest('.bar') || one.className.startsWith('d')).map((one) => one.dataset.id));
  const id = ids.find((id) => !tried.has(`${where} ${id.replace(/\d+/g, '')}`));
  if (id) tried.add(`${where} ${id.replace(/\d+/g, '')}`);
  return id;
}

async function closeDialog(page) {
  const box = page.locator('dialog[open]');
  if ((await box.count()) === 0) return false;
  assert.deepEqual(await findings(page), [], 'a dialog');
  await page.keyboard.press('Escape');
  await settled(page);
  return true;
}

// Tap by tap to everything; where nothing is new, back.
async function explore(page, taps, seen, begin) {
  const tried = new Set();
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

test('every page outside', { timeout: 300000 }, () =>
  visit(['--scenario', 'kept'], { colorScheme: 'light' }, async (page) => {
    const seen = new Set();
    await explore(page, 90, seen, (page) => hold(page, '999'));
    check(seen, ['launch', 'help', 'danger', 'people']);
  }));

test('every page of an open space', { timeout: 300000 }, () =>
  visit(['--scenario', 'kept'], { colorScheme: 'light' }, async (page) => {
    const seen = new Set();
    await inside(page);
    await explore(page, 140, seen, inside);
    check(seen, ['home', 'keep-words', 'cover']);
  }));

function check(seen, expected) {
  const pages = new Set([...seen].map((state) => state.split(' ')[0]));
  assert.deepEqual(expected.filter((page) => !pages.has(page)), [], `came to ${[...pages].join(' ')}`);
  
}
