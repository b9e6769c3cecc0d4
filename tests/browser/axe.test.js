// Anyone can read it: axe, contrast in the dark, twice the text size.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { double, visit } from './browser.js';
import { kinds } from './site.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function findings(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (values) => globalThis.axe.run(document, { runOnly: values, preload: false, resultTypes: ['violations'] }),
    tags,
  );
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

async function everyKind(options, prepare) {
  await visit('index.html', options, async (page, { home, complaints, failed }) => {
    for (const path of kinds) {
      await page.goto(home + path);
      await prepare?.(page, path);
      assert.deepEqual(await findings(page), [], path);
    }
    assert.deepEqual([complaints, failed], [[], []]);
  });
}

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);
const shade = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('axe finds nothing in the light', () => everyKind({ colorScheme: 'light' }));

test('axe finds nothing in the dark, which is dark', () =>
  everyKind({ colorScheme: 'dark' }, async (page, path) => {
    const parts = (await shade(page)).match(/\d+/g).map(Number);
    assert.ok(Math.max(...parts) < 64, `${path}: ${parts}`);
  }));

test('axe finds nothing at twice the text size, and nothing is cut off at the side', () =>
  everyKind({}, async (page, path) => {
    await double(page);
    assert.ok((await width(page)) <= 390, path);
    assert.ok(await page.locator('#exit').isVisible(), path);
  }));

test('on the narrowest phone nothing is cut off at the side', () =>
  everyKind({ viewport: { width: 320, height: 568 } }, async (page, path) => assert.ok((await width(page)) <= 320, path)));
