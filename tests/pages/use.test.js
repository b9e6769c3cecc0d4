// What a newcomer tries: to keep a file, to crop it, to play it, to take the account out, to come back to what was typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findings, fits } from './holds.js';
import { hold, inside, settled, tap, up, visit, walk } from './preview.js';
import { CODE } from './served.js';

const arrived = (page, id) => page.waitForFunction((wanted) => document.getElementById('scroll').dataset.page === wanted, id);

/** Nothing in a dialog is cut off at the side. */
async function dialogHolds(page) {
  const box = page.locator('dialog[open]');
  await box.waitFor();
  assert.deepEqual(await findings(page), [], 'a dialog');
  assert.ok(await box.evaluate((one) => one.scrollWidth <= one.clientWidth), 'a dialog is too wide');
  return box;
}

/** Chooses a file in the picker, or the one that is ready. */
async function choose(page, file) {
  const box = await dialogHolds(page);
  if (file) await box.locator('input').setInputFiles(file);
  else await box.getByRole('button', { name: 'Use a made-up chat' }).click();
  await box.waitFor({ state: 'detached' });
  await settled(page);
}

/** Keeps what the form holds, and opens the newest thing that was kept. */
async function keepAndOpen(page) {
  await tap(page, 'when-today');
  await tap(page, 'keep');
  await arrived(page, 'keep-done');
  await tap(page, 'done');
  await tap(page, 'kept');
  await tap(page, 'list-*');
  await tap(page, 'show');
}

/** One second of silence. */
function silence() {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  [[16, 16, 4], [1, 20, 2], [1, 22, 2], [rate, 24, 4], [rate, 28, 4], [1, 32, 2], [8, 34, 2]].forEach(([value, at, length]) => head.writeUIntLE(value, at, length));
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return { name: 'made-up.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, Buffer.alloc(rate, 128)]) };
}

async function toForm(page) {
  await walk(page, 'inside/keep/file-screenshot/pick');
  await choose(page);
  await tap(page, 'age-words');
  await tap(page, 'second-no');
}

test('a picture is chosen, cropped, kept and shown', () =>
  visit([], {}, async (page) => {
    await toForm(page);
    await tap(page, 'crop');
    const painted = () => page.locator('canvas').evaluate((canvas) => canvas.height);
    await page.waitForFunction(() => document.querySelector('canvas').height > 150);
    const whole = await painted();
    for (let cuts = 0; cuts < 5; cuts += 1) await tap(page, 'edge-top');
    await page.waitForFunction((all) => document.querySelector('canvas').height < all * 0.8, whole);
    await fits(page, 'a crop');
    await tap(page, 'take');
    await page.getByText('A crop you made.').waitFor();
    await keepAndOpen(page);
    const picture = page.locator('.media img');
    await picture.evaluate((one) => one.decode());
    const size = await picture.evaluate((one) => one.naturalHeight);
    assert.ok(Math.abs(size - whole * 0.75) <= 1, `${size} of ${whole}`);
    await fits(page, 'a picture');
  }));

test('a real AVIF, as phones take them, is kept and shown upright', () =>
  visit([], {}, async (page) => {
    await walk(page, 'inside/keep/file-screenshot/pick');
    await choose(page, { name: 'turned.avif', mimeType: 'image/avif', buffer: readFileSync(new URL('../../tests/samples/turned.avif', import.meta.url)) });
    await tap(page, 'age-words');
    await tap(page, 'second-no');
    await keepAndOpen(page);
    const picture = page.locator('.media img');
    await picture.evaluate((one) => one.decode());
    assert.deepEqual(await picture.evaluate((one) => [one.naturalWidth, one.naturalHeight]), [40, 80]);
  }));

test('Leave is in reach while a picture is cropped', () =>
  visit([], {}, async (page) => {
    await toForm(page);
    await tap(page, 'crop');
    await page.getByRole('button', { name: 'Leave' }).click();
    await arrived(page, 'cover');
    assert.equal(await page.locator('dialog').count(), 0);
  }));

test('a sound is kept and played to its end', () =>
  visit([], {}, async (page) => {
    await walk(page, 'inside/keep/file-sound/pick');
    await choose(page, silence());
    await keepAndOpen(page);
    await page.waitForFunction(() => document.querySelector('audio').currentTime > 0);
    await page.waitForFunction(() => document.querySelector('[data-id=play]').textContent === 'Play');
    assert.ok(await page.locator('audio').evaluate((one) => one.ended));
  }));

test('what happened is offered to other apps, and saved as a file, in words', () =>
  visit(['--scenario', 'kept'], {}, async (page) => {
    await walk(page, 'inside/tell/share');
    assert.match(await page.locator('#notes').innerText(), /share: [^]*Mia_x04/);
    const saving = page.waitForEvent('download');
    await tap(page, 'save');
    const saved = readFileSync(await (await saving).path(), 'utf8');
    assert.match(saved, /Mia_x04/);
  }));

test('what was typed is there after the page was loaded again, and after the app was killed', () =>
  visit([], {}, async (page) => {
    await walk(page, 'inside/keep/words');
    await page.locator('textarea').first().fill('half a sentence');
    await settled(page);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('textarea').first().inputValue(), 'half a sentence');
    await page.locator('summary').click();
    await page.locator('[data-tool=restart]').click();
    await settled(page);
    await page.locator('summary').click();
    await inside(page);
    await tap(page, 'carry-on');
    assert.equal(await up(page), 'keep-words');
    assert.equal(await page.locator('textarea').first().inputValue(), 'half a sentence');
  }));

test('the banner says a code only where there is one', async () => {
  for (const [scenario, says] of [['new', 'None set up yet'], ['made', 'Code 483920']]) {
    await visit(['--scenario', scenario], {}, async (page) => assert.equal(await page.locator('.banner p').innerText(), says));
  }
});

test('a damaged database is said, read, and put back together only when that is asked for', () =>
  visit(['--scenario', 'damaged'], {}, async (page) => {
    await tap(page, 'code');
    await hold(page, CODE);
    await arrived(page, 'storage');
    assert.deepEqual(await findings(page), []);
    await tap(page, 'home');
    assert.equal(await up(page), 'home');
    await tap(page, 'kept');
    await page.getByText('Mia_x04').first().waitFor();
    await tap(page, 'storage');
    await tap(page, 'repair');
    await page.locator('[data-id="look"]').waitFor();
    await tap(page, 'look');
    await page.getByText('Mia_x04').first().waitFor();
    assert.equal(await page.locator('[data-id="storage"]').count(), 0, 'it is whole now');
  }));
