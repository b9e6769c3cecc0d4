// Leaving in a hurry: the button, three Shifts, and no way back by the button "Back".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXIT, visit } from './browser.js';

const PAGE = 'under-18/already-paid.html';
const left = (page) => page.waitForURL(EXIT);

test('the button leaves, and "Back" does not return', () =>
  visit(PAGE, {}, async (page, { home }) => {
    await page.locator('#exit').click();
    await left(page);
    await page.goBack();
    assert.ok(!page.url().startsWith(home), page.url());
  }));

test('the button is in reach wherever one has scrolled to', () =>
  visit(PAGE, {}, async (page) => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const { y, height } = await page.locator('#exit').boundingBox();
    assert.ok(y >= 0 && y + height <= 200 && height >= 44, `${y} ${height}`);
  }));

test('the keyboard reaches the button second, after the skip link', () =>
  visit(PAGE, {}, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await left(page);
  }));

test('Shift three times within five seconds leaves, and what comes next is said', () =>
  visit(PAGE, {}, async (page) => {
    const said = [];
    for (let press = 0; press < 2; press++) {
      await page.keyboard.press('Shift');
      said.push(await page.locator('#exit-say').textContent());
    }
    assert.ok(said.every(Boolean) && said[0] !== said[1], said.join());
    await page.keyboard.press('Shift');
    await left(page);
  }));

test('three Shifts over more than five seconds stay', async () => {
  await visit('index.html', {}, async (page, { home, outside }) => {
    await page.clock.install();
    await page.goto(home + PAGE);
    for (const wait of [3000, 3000, 0]) {
      await page.keyboard.press('Shift');
      await page.clock.runFor(wait);
    }
    assert.equal(page.url(), home + PAGE);
    await page.clock.runFor(5100);
    assert.ok(await page.locator('#exit-say').textContent());
    assert.deepEqual(outside, []);
  });
});

test('typing capitals stays', () =>
  visit('under-18/index.html', {}, async (page, { home }) => {
    await page.locator('#words').focus();
    for (const letter of 'HELP') await page.keyboard.press(`Shift+${letter}`);
    assert.equal(await page.locator('#words').inputValue(), 'HELP');
    assert.equal(page.url(), `${home}under-18/index.html`);
  }));

test('without script the button still leaves', () =>
  visit(PAGE, { javaScriptEnabled: false }, async (page) => {
    await page.locator('#exit').click();
    await left(page);
  }));
