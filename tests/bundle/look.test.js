// The page in a bundle, as people use it: every theme, a narrow phone, large text, the keyboard alone, on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { plain } from './altered.js';
import { copyOf, dataOf } from './bag.js';
import { choose, visit } from './browser.js';
import { asZip } from './made.js';
import { pageOf, sample } from './samples.js';

const good = sample();

async function findings(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

const altered = () => {
  const bag = copyOf(good);
  plain[2][1](bag);
  return asZip(bag);
};

for (const [name, options, size] of [
  ['in the light', { colorScheme: 'light' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['with more contrast', { contrast: 'more' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['on a narrow phone', { viewport: { width: 320, height: 568 } }],
  ['at twice the text size', { viewport: { width: 390, height: 844 } }, '225%'],
]) {
  test(`axe finds nothing, and nothing is cut off at the side: ${name}`, () =>
    // Axe brings a script of its own, which the policy would not let run.
    visit(pageOf(good), { ...options, bypassCSP: true }, async (page) => {
      if (size) await page.evaluate((value) => { document.documentElement.style.fontSize = value; }, size);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
      for (const zip of [null, asZip(good), altered()]) {
        if (zip) await choose(page, 'record.zip', zip);
        assert.deepEqual(await findings(page), []);
        const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(wide <= seen, `${wide} > ${seen}`);
      }
    }));
}

test('the keyboard alone reaches everything, the focus is seen, and a check ends on what came of it', () =>
  visit(pageOf(good), {}, async (page) => {
    await choose(page, 'record.zip', asZip(good));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'outcome');
    const all = await page.evaluate(() => {
      const usable = [...document.querySelectorAll('a[href], input, summary, button, [tabindex="0"]')].filter((one) => one.checkVisibility());
      usable.forEach((one, nth) => { one.nth = nth; });
      document.activeElement.blur();
      scrollTo(0, 0);
      return usable.length;
    });
    const reached = new Set();
    for (let press = 0; press < all + 3; press++) {
      await page.keyboard.press('Tab');
      const { nth, isSeen } = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return { nth: document.activeElement.nth, isSeen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 };
      });
      if (nth === undefined) continue;
      assert.ok(isSeen, `the focus is not seen on ${nth}`);
      reached.add(nth);
    }
    assert.equal(reached.size, all);
  }));

test('it prints with everything unfolded and nothing to press', () =>
  visit(pageOf(good), {}, async (page) => {
    await choose(page, 'record.zip', asZip(good));
    const printed = await page.pdf({ format: 'A4' });
    assert.ok(printed.length > 20_000);
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await page.locator('#zip').isVisible()) && !(await page.locator('nav').isVisible()));
    assert.ok(await page.locator('#custody-rows tr').first().isVisible());
    assert.equal(await page.locator('#custody-rows tr').count(), dataOf(pageOf(good)).custody.length);
  }));
