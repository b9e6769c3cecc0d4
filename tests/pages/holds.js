// What must hold on every page.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** What axe finds, of any level. */
export async function findings(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => globalThis.axe.run(document, { preload: false, resultTypes: ['violations'] }));
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}

/** Nothing is cut off at the side: of the window, and of the page in the phone. */
export async function fits(page, where) {
  const wide = await page.evaluate(() => {
    const scroll = document.getElementById('scroll');
    const most = [...scroll.querySelectorAll('*')].sort((one, other) => other.getBoundingClientRect().right - one.getBoundingClientRect().right)[0];
    return { more: [document.documentElement.scrollWidth - innerWidth, scroll.scrollWidth - scroll.clientWidth], most: most?.textContent };
  });
  assert.ok(wide.more.every((more) => more <= 0), `${where} is too wide by ${wide.more}: ${wide.most}`);
}

/** Text of another size, as a person sets it. */
export const size = (page, percent) => choose(page, 'text', String(percent));

/** The theme of the phone. */
export const theme = (page, name) => choose(page, 'theme', name);

// The menu that holds these may be folded away.
const choose = (page, id, value) =>
  page.evaluate(([of, chosen]) => {
    const choice = document.getElementById(of);
    choice.value = chosen;
    choice.dispatchEvent(new Event('change'));
  }, [id, value]);

const SCROLLS = 2;

/** Tab reaches everything in the phone that can be used, and the focus is seen. */
export async function keyboard(page, where) {
  const all = await page.evaluate(() => {
    const usable = [...document.querySelectorAll('#phone :is(button, input, textarea)')];
    usable.forEach((one, at) => { one.nth = at; });
    document.querySelector('.banner summary').focus();
    return usable.length;
  });
  const seen = new Set();
  // What scrolls is a stop of its own.
  for (let press = 0; press < all + SCROLLS && seen.size < all; press++) {
    await page.keyboard.press('Tab');
    const { nth, isSeen } = await page.evaluate(() => {
      const on = document.activeElement;
      const style = getComputedStyle(on);
      return { nth: on.nth, isSeen: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 };
    });
    if (typeof nth === 'number') {
      assert.ok(isSeen, `${where}: the focus is not seen on ${nth}`);
      seen.add(nth);
    }
  }
  assert.equal(seen.size, all, `${where}: Tab does not reach everything`);
}
