// A Chromium with an empty profile on a preview of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CODE, start } from './served.js';

/** The phone of the design, with the banner above it. */
export const PHONE = { width: 360, height: 640 };
const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

/** Runs `work(page)` on a preview of its own in Chromium; nothing may be asked elsewhere or complained of. */
export async function visit(options, look, work) {
  const preview = await start(...options);
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: false, args: flags, viewport: PHONE, ...look });
  const complaints = [];
  context.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (asked) => !/^(blob|data):/.test(asked.url()) && !asked.url().startsWith(preview.address) && complaints.push(`asked ${asked.url()}`));
  try {
    const page = context.pages()[0];
    await page.goto(preview.address);
    await settled(page);
    await work(page);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
  } finally {
    await context.close();
    await preview.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Everything was sent, and what came of it is drawn. */
export const settled = (page) => page.waitForFunction(() => document.getElementById('phone').getAttribute('aria-busy') === 'false', null, { polling: 20 });

/** Which page is up. */
export const up = (page) => page.evaluate(() => document.getElementById('scroll').dataset.page);

/** Taps a control by its own id. */
export async function tap(page, id) {
  const what = id.endsWith('*') ? `[data-id^="${id.slice(0, -1)}"]` : `[data-id="${id}"]`;
  await page.locator(what).first().click();
  await settled(page);
}

/** Types digits on the calculator and holds equals. */
export async function hold(page, digits) {
  for (const digit of digits) await page.locator(`[data-key="${digit}"]`).click({ timeout: 5000 });
  const equals = await page.locator('[data-key="="]').boundingBox();
  await page.mouse.move(equals.x + equals.width / 2, equals.y + equals.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(650);
  await page.mouse.up();
  await settled(page);
}

/** From the first page or the calculator into the open space. */
export async function inside(page) {
  if ((await up(page)) === 'launch') await tap(page, 'code');
  await hold(page, CODE);
  await page.waitForFunction(() => document.getElementById('scroll').dataset.page === 'home');
  await settled(page);
}

/** Every page that has a name, and the ids to tap to it. */
export const ways = execFileSync(process.env.ALCOVE, ['preview', '--outline', 'list'], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split(/ +/));

/** The phone is started again. */
export async function restart(page) {
  await page.locator('summary').click();
  await page.locator('[data-tool=restart]').click();
  await settled(page);
  await page.locator('summary').click();
}

/** By ids, from the first page; `inside` types the code. */
export async function walk(page, way) {
  for (const step of way.split('/').filter(Boolean)) await (step === 'inside' ? inside(page) : tap(page, step));
}
