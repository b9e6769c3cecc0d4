// The page inside a bundle, from the disk: unchanged, altered, asking nobody, in the light and in the dark.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listed, plain } from './altered.js';
import { copyOf, dataOf } from './bag.js';
import { findings } from './holds.js';
import { asZip } from './made.js';
import { pageOf, sample } from './samples.js';

/** Drops a zip on the page, and answers what is said of it in the end. */
async function drop(page, zip) {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const event = new Event('drop', { bubbles: true, cancelable: true });
    // Not every engine lets a script fill a DragEvent.
    Object.defineProperty(event, 'dataTransfer', { value: { files: [new File([bytes], 'record.zip')] } });
    document.body.dispatchEvent(event);
    const box = document.getElementById('outcome');
    do await new Promise((go) => setTimeout(go, 50));
    while (!document.getElementById('progress').hidden);
    await new Promise((go) => setTimeout(go, 50));
    return { state: box.className, text: box.textContent, files: [...box.querySelectorAll('.bad > li > b')].map((one) => one.textContent) };
  }, zip.toString('base64'));
}

const ready = (page) =>
  page.evaluate(async () => {
    while (!document.documentElement.dataset.ready) await new Promise((go) => setTimeout(go, 50));
    return { title: document.title, records: document.querySelectorAll('article').length, asked: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(blob|data|file):/.test(name)) };
  });

async function checks(page, bag) {
  const data = dataOf(pageOf(bag));
  const shown = await ready(page);
  assert.deepEqual(shown, { title: data.words['bundle-title'], records: data.records.length, asked: [] });
  const good = await drop(page, asZip(bag));
  assert.equal(good.state, 'same', good.text);
  assert.ok(good.text.includes(data.fingerprint));
  const seen = await page.evaluate(async () => {
    const picture = document.querySelector('#record-2 img');
    await picture.decode();
    return picture.naturalWidth;
  });
  assert.ok(seen > 0);
  for (const [name, change, wanted] of [plain[0], plain[2], plain[15], plain[18], plain[29], listed[0]]) {
    const altered = copyOf(bag);
    change(altered);
    const result = await drop(page, asZip(altered));
    assert.equal(result.state, 'differs', name);
    for (const [, file] of wanted) assert.ok(result.files.includes(file), `${name}: ${result.files}`);
  }
}

/** Opens a page from the disk in that engine. */
export async function handedIn(engine) {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const path = join(folder, 'open-me.html');
  const bag = sample();
  writeFileSync(path, pageOf(bag));
  // Axe brings a script of its own, which the policy would not let run.
  writeFileSync(join(folder, 'open.html'), pageOf(bag).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  try {
    await engine(async (page) => {
      await page.goto(pathToFileURL(path).href);
      await checks(page, bag);
      await page.goto(pathToFileURL(join(folder, 'open.html')).href);
      await ready(page);
      assert.deepEqual(await findings(page), []);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
