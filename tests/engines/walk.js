// Pages outside and inside, one tap through by the names that a screen reader says, and Leave on each.
import assert from 'node:assert/strict';
import { findings, fits, keyboard, theme } from './holds.js';
import { CODE, start } from './served.js';

/** From the calculator: what is typed there, the names that are tapped, and the page that is then up. */
const pages = [
  ['', [], 'cover'],
  ['999', [], 'help'],
  ['999', ['In danger or might hurt yourself'], 'danger'],
  ['999', ['Talk to someone now Helplines and police: who is there now'], 'people'],
  ['999', ['Make my plan Two short questions, then one step at a time'], 'plan'],
  ['999', ['Read advice'], 'advice'],
  ['999', ['Show someone'], 'show'],
  [CODE, [], 'home'],
  [CODE, ['Keep proof'], 'keep'],
  [CODE, ['Keep proof', 'What I kept'], 'kept'],
  [CODE, ['Settings'], 'settings'],
];

/** Everything was sent, what came of it is drawn, and that page is up. */
async function arrived(page, id) {
  const found = await page.evaluate(
    (wanted) =>
      new Promise((say) => {
        const until = Date.now() + 20_000;
        const look = () => {
          const up = document.getElementById('scroll')?.dataset.page;
          const is = document.getElementById('phone').getAttribute('aria-busy') === 'false' && up === wanted;
          if (is || Date.now() > until) say(up);
          else setTimeout(look, 20);
        };
        look();
      }),
    id,
  );
  assert.equal(found, id);
}

const shown = (page) => page.evaluate(() => document.querySelector('#phone output').textContent.replace(/\D/g, ''));

/** Types on the calculator and holds equals. */
async function hold(page, digits) {
  for (let typed = 1; typed <= digits.length; typed++) {
    // On a machine that is short of breath a tap can last as long as a hold, which types nothing.
    for (let tries = 0; tries < 3 && (await shown(page)) !== digits.slice(0, typed); tries++) {
      await page.tap(digits[typed - 1]);
      await arrived(page, 'cover');
    }
  }
  await page.tap('equals', 1200);
}

async function holds(page, where) {
  for (const look of ['light', 'dark']) {
    await theme(page, look);
    assert.deepEqual(await findings(page), [], `${where}, ${look}`);
  }
  await fits(page, where);
  await keyboard(page, where);
}

async function walk(page) {
  await page.tap('Leave');
  for (const [digits, names, id] of pages) {
    await arrived(page, 'cover');
    if (digits) await hold(page, digits);
    if (digits) await arrived(page, digits === CODE ? 'home' : 'help');
    for (const name of names) {
      await page.tap(name);
      // What is tapped next is on the page that comes up.
      if (name !== names.at(-1)) await arrived(page, 'keep');
    }
    await arrived(page, id);
    await holds(page, id);
    if (id !== 'cover') await page.tap('Leave');
  }
  await arrived(page, 'cover');
}

/** Walks a preview of its own in that engine. */
export async function walkIn(engine) {
  const preview = await start('--scenario', 'kept');
  try {
    await engine(async (page) => {
      await page.goto(preview.address);
      await arrived(page, 'launch');
      await walk(page);
    });
  } finally {
    await preview.stop();
  }
}
