// Right to left, longer words, forced colours, typing, and who is answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, fits, keyboard, size } from './holds.js';
import { inside, restart, settled, tap, up, visit, walk } from './preview.js';
import { start } from './served.js';

const ways = ['help', 'help/danger', 'help/people', 'inside', 'inside/keep/words'];

async function everyWay(options, look, check) {
  await visit(options, look, async (page) => {
    for (const way of ways) {
      await restart(page);
      await walk(page, way);
      await check(page, way);
    }
  });
}

test('right to left: everything is mirrored, and nothing is cut off', () =>
  everyWay(['--language', 'rtl'], {}, async (page, way) => {
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    const leave = await page.locator('.bar .l').boundingBox();
    assert.ok(leave.x < 100, `${way}: Leave is at the end of the line`);
    await fits(page, way);
    assert.deepEqual(await findings(page), [], way);
  }));

test('words that are longer by 40 % fit, at twice the text size too', () =>
  everyWay(['--language', 'longer'], {}, async (page, way) => {
    await fits(page, way);
    await size(page, 200);
    await fits(page, way);
    await size(page, 100);
  }));

test('in forced colours every control has an edge, and the focus is seen', () =>
  everyWay([], { forcedColors: 'active' }, async (page, way) => {
    const bare = await page.evaluate(() => [...document.querySelectorAll('#phone :is(button, .box):not(.link)')].filter((one) => getComputedStyle(one).borderTopStyle === 'none').map((one) => one.outerHTML));
    assert.deepEqual(bare, [], way);
    await keyboard(page, way);
    assert.deepEqual(await findings(page), [], way);
  }));

test('what is typed stays, and the caret with it, while the page is drawn again', () =>
  visit([], {}, async (page) => {
    await walk(page, 'inside/keep/words');
    const box = page.locator('textarea, input[data-field]').first();
    await box.click();
    await page.keyboard.type('send it now', { delay: 15 });
    await page.keyboard.press('Home');
    await page.keyboard.type('please ');
    await settled(page);
    assert.equal(await box.inputValue(), 'please send it now');
    assert.equal(await box.evaluate((one) => one.selectionStart), 7);
  }));

test('the keyboard alone opens the space, and Escape goes back', () =>
  visit([], {}, async (page) => {
    await page.locator('[data-id=code]').focus();
    await page.keyboard.press('Enter');
    await settled(page);
    for (const digit of '483920') {
      await page.locator(`[data-key="${digit}"]`).focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-key="="]').focus();
    await page.keyboard.down('Enter');
    await page.waitForTimeout(650);
    await page.keyboard.up('Enter');
    await page.waitForFunction(() => document.getElementById('scroll').dataset.page === 'home');
    await tap(page, 'danger');
    assert.equal(await up(page), 'danger');
    await page.keyboard.press('Escape');
    await settled(page);
    assert.equal(await up(page), 'home');
  }));

test('put away and brought back, or killed, nothing of the inside is there', () =>
  visit(['--scenario', 'hidden'], {}, async (page) => {
    await inside(page);
    await page.locator('summary').click();
    await page.locator('[data-tool=off]').click();
    await settled(page);
    assert.equal(await up(page), 'cover');
    await page.locator('[data-tool=restart]').click();
    await settled(page);
    assert.equal(await up(page), 'cover');
  }));

test('a wrong token, host, origin or method is refused', async () => {
  const { address, stop } = await start('--scenario', 'new');
  try {
    const { origin } = new URL(address);
    const event = JSON.stringify({ type: 'leave' });
    const ask = async (url, options) => (await fetch(url, options)).status;
    assert.equal(await ask(address), 200);
    assert.equal(await ask(`${origin}/`), 404);
    assert.equal(await ask(`${origin}/${'0'.repeat(32)}/`), 404);
    assert.equal(await ask(address.replace('127.0.0.1', 'localhost')).catch(() => 404), 404);
    assert.equal(await ask(`${address}event`, { method: 'POST', body: event }), 404);
    assert.equal(await ask(`${address}event`, { method: 'POST', body: event, headers: { origin: 'http://evil.example' } }), 404);
    assert.equal(await ask(`${address}event`, { method: 'POST', body: event, headers: { origin } }), 200);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD']) assert.equal(await ask(address, { method, headers: { origin } }), 404);
  } finally {
    await stop();
  }
});
