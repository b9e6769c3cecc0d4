// The whole app by a browser: what is pressed is named as a screen reader names it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { chromium } from 'playwright-core';

const HOME = process.env.PREVIEW;
const CODE = '417926';
const SLOW = { timeout: 30_000 };

async function visit(work) {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    viewport: { width: 1100, height: 900 },
  });
  const outside = [];
  context.on('request', (request) => request.url().startsWith(HOME) || outside.push(request.url()));
  try {
    const page = context.pages()[0];
    await page.goto(HOME);
    await work(page);
    assert.deepEqual(outside, []);
  } catch (error) {
    // What was on the glass tells more than what was not.
    error.message += `\non the page: ${await context.pages()[0].locator('body').innerText()}`;
    throw error;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const controls = (page) => page.getByRole('list', { name: 'Controls' });
const control = (page, name) => controls(page).getByRole('button', { name, exact: typeof name === 'string' }).first();
// Done when the shell has answered: `last` is the page's own.
const answered = (page) => page.evaluate(() => last);
const press = async (page, name) => {
  await control(page, name).click(SLOW);
  await answered(page);
};
const shows = (page, text) => controls(page).getByText(text).first().waitFor(SLOW);

/** A finger on the picture itself, as long as it takes. */
async function hold(page, label) {
  const state = await page.evaluate(() => fetch('/state').then((answer) => answer.json()));
  const [x, y] = state.controls.find((one) => one.label === label).at;
  const glass = page.locator('#glass');
  const box = await glass.boundingBox();
  // Between two frames the picture has no size.
  const sized = await page.waitForFunction(() => {
    const image = document.querySelector('#glass');
    return image.naturalWidth && image.getBoundingClientRect().width / image.naturalWidth;
  });
  const scale = await sized.jsonValue();
  await page.mouse.move(box.x + x * scale, box.y + y * scale);
  await page.mouse.down();
  await page.waitForTimeout(900);
  await page.mouse.up();
  await answered(page);
}

/** Typed on the calculator, whose last key is held. */
async function code(page) {
  for (const digit of CODE) await press(page, digit);
  await hold(page, 'equals');
}

/** Back as often as it takes; a press that comes too late for its page lands on nothing. */
async function backHome(page) {
  const home = controls(page).getByText('What do you need?');
  while (!(await home.isVisible())) {
    await control(page, 'Back').click({ timeout: 2000 }).catch(() => {});
    await answered(page);
    await page.waitForTimeout(300);
  }
}

const typeInto = async (page, label, text) => {
  await press(page, label);
  await page.locator('#glass').focus();
  await page.keyboard.type(text);
};

test('first launch, help, set-up, a note kept, 101 and leave', { timeout: 240_000 }, () => visit(async (page) => {
  await press(page, 'Help now');
  await shows(page, 'You are not alone.');
  await press(page, 'Back');

  await press(page, 'Set up');
  await press(page, 'I have read this');
  await press(page, '18 or over');
  await control(page, '4').waitFor(SLOW);
  await code(page);
  await shows(page, 'Type it once more.');
  await code(page);
  await press(page, 'Next');
  await shows(page, 'What do you need?');

  await press(page, /^Keep proof/);
  await press(page, /^Anything else/);
  await typeInto(page, 'Note', 'it began on monday');
  await press(page, 'Keep it');
  await press(page, 'What I kept');
  await shows(page, /it began on monday/);

  await backHome(page);
  await press(page, /^Tell the police/);
  await press(page, /101/);
  await page.getByText('android.intent.action.DIAL tel:101', { exact: false }).waitFor(SLOW);
  await page.getByRole('button', { name: 'Return to the app' }).click();

  await press(page, /^Leave/);
  await control(page, '7').waitFor(SLOW);
  assert.equal(await control(page, /^Leave/).isVisible(), false);
}));
