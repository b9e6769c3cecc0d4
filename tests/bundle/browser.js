// Chromium with an empty profile, a page from the disk, and what it asked for and complained of.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const flags = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Runs `work(page, seen)` with that page open from the disk; `seen.folder` is a place for zips. */
export async function visit(html, options, work) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const path = join(folder, 'open-me.html');
  writeFileSync(path, html);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: flags,
    viewport: { width: 900, height: 1000 },
    ...options,
  });
  try {
    const seen = watch(context);
    const page = context.pages()[0];
    if (options.before) await page.addInitScript(options.before);
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector('html[data-ready]');
    await work(page, { ...seen, folder });
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function watch(context) {
  const seen = { asked: [], blocked: [], complaints: [] };
  context.on('request', (request) => seen.asked.push(request.url()));
  context.on('requestfailed', (request) => request.failure().errorText === 'csp' && seen.blocked.push(request.url()));
  context.on('console', (line) => ['error', 'warning'].includes(line.type()) && seen.complaints.push(line.text()));
  context.on('weberror', (error) => seen.complaints.push(String(error.error())));
  return seen;
}

/** Chooses a file as a person would, bytes or a path, and answers what the page says of it. */
export async function choose(page, name, bytes) {
  // What was said of an earlier file must not count.
  await page.evaluate(() => { document.getElementById('progress').hidden = false; });
  await page.setInputFiles('#zip', Buffer.isBuffer(bytes) ? { name, mimeType: 'application/zip', buffer: bytes } : name);
  return outcome(page);
}

/** What is said once nothing more is being checked. */
export async function outcome(page) {
  await page.waitForFunction(() => document.getElementById('progress').hidden);
  return page.evaluate(async () => {
    const box = document.getElementById('outcome');
    // A long list of differences is drawn in steps.
    await new Promise((go) => setTimeout(go, 30));
    const bad = [...box.querySelectorAll('.bad > li')].map((one) => [one.querySelector('b').textContent, [...one.querySelectorAll('ul li')].map((li) => li.textContent)]);
    return { state: box.className, text: box.textContent, bad: Object.fromEntries(bad) };
  });
}
