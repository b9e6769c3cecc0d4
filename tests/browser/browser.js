// Chromium with an empty profile, and what a page asked for and complained of.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './site.js';

const PHONE = { width: 390, height: 844 };
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that a page wants to look up must not even reach a resolver.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Where "exit this page" leads; answered here, so that nothing leaves. */
export const EXIT = 'https://www.bbc.co.uk/weather';

/** Runs `work(page, seen)` on a fresh profile; `path` is open when it begins. */
export async function visit(path, options, work) {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const server = await serve();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: flags,
    viewport: PHONE,
    ...options,
  });
  try {
    const seen = await watch(context, server.home);
    const page = context.pages()[0];
    await page.goto(server.home + path);
    await work(page, { ...seen, home: server.home, context });
  } finally {
    await context.close();
    server.stop();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function watch(context, home) {
  const seen = { outside: [], failed: [], complaints: [] };
  const isOutside = (url) => /^[a-z]+:\/\//.test(url.href) && !url.href.startsWith(home);
  await context.route(isOutside, (route) => {
    seen.outside.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' });
  });
  context.on('response', (answer) => answer.status() >= 400 && seen.failed.push(answer.url()));
  context.on('console', (line) => ['error', 'warning'].includes(line.type()) && seen.complaints.push(line.text()));
  context.on('weberror', (error) => seen.complaints.push(String(error.error())));
  return seen;
}

/** Twice the text size, as a person sets it in a browser; `html` has 112.5 %. */
export const double = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '225%'; });
