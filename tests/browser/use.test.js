// The site in use: the first step, without script, nothing left behind, the plan, forces, the take-away.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import { visit } from './browser.js';
import { files, kinds } from './site.js';

const READERS = ['adult', 'under-18', 'trusted-adult'];

test('the first step is one click from the front page, and in sight', async () => {
  for (const reader of READERS) {
    await visit('index.html', {}, async (page, { home }) => {
      await page.locator(`main a[href="${reader}/first-steps.html"]`).click();
      assert.equal(page.url(), `${home}${reader}/first-steps.html`);
      const { y, height } = await page.locator('main p:not(.draft, .lead)').first().boundingBox();
      assert.ok(y > 0 && y + height < 844, `${reader}: ${y} + ${height}`);
    });
  }
});

test('no request leaves, and nothing is stored', () =>
  visit('index.html', {}, async (page, { home, context, outside, failed, complaints }) => {
    for (const path of kinds) await page.goto(home + path);
    await page.goto(`${home}adult/index.html`);
    await page.locator('#words').fill('they want money');
    await page.goto(`${home}plan/index.html`);
    await page.locator('#ask input').nth(1).check();
    const kept = await page.evaluate(async () => ({
      cookie: document.cookie,
      storage: localStorage.length + sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    assert.deepEqual(kept, { cookie: '', storage: 0, databases: 0, caches: 0, workers: 0 });
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual([outside, failed, complaints], [[], [], []]);
  }));

test('without script every word of every kind of page can be read', () =>
  visit('index.html', { javaScriptEnabled: false }, async (page, { home }) => {
    for (const path of kinds) {
      await page.goto(home + path);
      const hidden = await page.locator('main [hidden]:not([hidden] [hidden])').evaluateAll((all) => all.map((one) => one.id));
      const needScript = ['find', 'called', 'none', 'ask', 'steps', 'then', 'later'];
      assert.deepEqual(hidden.filter((id) => !needScript.includes(id)), [], path);
      const rest = page.locator('main :is(p, li, dt, dd, h1, h2, h3, a, span):not([hidden], [hidden] *)');
      const unseen = await rest.evaluateAll((all) => all.filter((one) => !one.getClientRects().length).map((one) => one.outerHTML));
      assert.deepEqual(unseen, [], path);
      assert.ok((await page.locator('main').innerText()).length > 100, path);
    }
    await page.goto(`${home}plan/index.html`);
    assert.equal(await page.locator('#ready a:visible').count(), 4);
  }));

// A plan as a person sees it: each step with its links, where they lead and what they say.
const plan = (page, list) =>
  page.locator(`${list} > li:visible`).evaluateAll((steps) =>
    steps.map((step) => [
      step.querySelector('strong').textContent,
      [...step.querySelectorAll(':scope > ul > li:not([hidden]) > a:not([hidden])')].map((link) => [
        new URL(link.href).pathname,
        link.textContent,
      ]),
    ]),
  );

test('the questions make the same plan as the pages that are ready', async () => {
  const answers = { 'under-18': [['age', 'under-18']], adult: [['age', 'adult']] };
  for (const age of READERS.slice(0, 2)) answers[`${age}-partner`] = [['age', age], ['who', 'partner']];
  await visit('plan/index.html', {}, async (page, { home }) => {
    for (const [name, given] of Object.entries(answers)) {
      await page.goto(`${home}plan/${name}.html`);
      const ready = await plan(page, 'ol.steps');
      await page.goto(`${home}plan/index.html`);
      for (const [question, answer] of given) await page.locator(`input[name="${question}"][value="${answer}"]`).check();
      await page.locator('#ask button').click();
      assert.ok(ready.length >= 5);
      assert.deepEqual(await plan(page, 'ol.steps'), ready, name);
    }
  });
});

test('a force is found by its district, misspelt', () =>
  visit('forces/index.html', {}, async (page) => {
    for (const [words, force] of [['salfrod', 'greater-manchester'], ['swindon', 'wiltshire'], ['wiltshre', 'wiltshire']]) {
      await page.locator('#words').fill(words);
      const shown = await page.locator('#list li:visible a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      assert.ok(shown.slice(0, 3).includes(`${force}.html`), `${words}: ${shown}`);
    }
  }));

test('another phone reads the take-away off the screen, in the dark too', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await visit('cards.html', { colorScheme }, async (page, { context }) => {
      const code = page.locator('.qr svg');
      const picture = (await code.screenshot()).toString('base64');
      const canvas = await context.newPage();
      const { data, width, height } = await canvas.evaluate(async (source) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const brush = new OffscreenCanvas(image.width, image.height).getContext('2d');
        brush.drawImage(image, 0, 0);
        return { data: [...brush.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
      }, picture);
      const text = jsqr.default(Uint8ClampedArray.from(data), width, height)?.data ?? '';
      for (const number of ['999', '101', '0800 1111', '116 123', '85258']) assert.ok(text.includes(number), text);
      const card = page.locator('section.card').last();
      assert.equal(text.split('\n').join(), (await card.locator('h2, p').allTextContents()).join());
    });
  }
});

test('every page says that it is a draft while nobody answers for it', () => {
  for (const [path, bytes] of files) assert.ok(bytes.includes('class="draft"'), path);
});
