// Search with script, measured by the same queries as the app's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { visit } from './browser.js';

const GOOD = 0.95;

// The file is a plain list: four keys, one a line.
function queries() {
  const text = readFileSync(process.env.ALCOVE_QUERIES, 'utf8');
  return text.split('[[query]]').slice(1).map((block) => {
    const value = (key) => JSON.parse(new RegExp(`^${key}\\s*=\\s*(.+?)\\s*(?:#.*)?$`, 'm').exec(block)[1]);
    return { words: value('words'), reader: value('audience'), topics: [value('topic')].flat() };
  });
}

// Types it and reads the first three pages that are offered.
const offered = (page, words) =>
  page.evaluate((typed) => {
    const box = document.getElementById('words');
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    return [...document.querySelectorAll('#list li:not([hidden])')].slice(0, 3).map((row) => row.dataset.id);
  }, words);

test('someone who paid and is asked for more finds the page for it', async () => {
  for (const reader of ['adult', 'under-18']) {
    await visit(`${reader}/index.html`, {}, async (page) => {
      await page.locator('#words').pressSequentially('i payed and they want more');
      const found = await page.locator('#list li:visible').evaluateAll((rows) => rows.map((row) => row.dataset.id));
      assert.ok(found.slice(0, 3).includes('already-paid'), `${found}`);
      await page.locator('#list a[href="already-paid.html"]').click();
      assert.ok(page.url().endsWith(`${reader}/already-paid.html`));
    });
  }
});

test('words that no page knows say so and lose nothing', () =>
  visit('adult/index.html', {}, async (page) => {
    const all = await page.locator('#list li:visible').count();
    await page.locator('#words').fill('qqqxxyzzq');
    assert.ok(await page.locator('#none').isVisible());
    await page.locator('#words').fill('');
    assert.equal(await page.locator('#list li:visible').count(), all);
  }));

test('the right page is among the first three for at least 95 in 100 of the queries', async (t) => {
  const all = queries();
  assert.ok(all.length >= 150);
  const missed = [];
  for (const reader of new Set(all.map((query) => query.reader))) {
    await visit(`${reader}/index.html`, {}, async (page) => {
      for (const query of all.filter((one) => one.reader === reader)) {
        const found = await offered(page, query.words);
        if (!query.topics.some((topic) => found.includes(topic))) missed.push(`${reader}: ${query.words} -> ${found}`);
      }
    });
  }
  t.diagnostic(`${all.length - missed.length} of ${all.length}; missed:\n${missed.join('\n')}`);
  assert.ok(missed.length <= all.length * (1 - GOOD));
});
