// The site answers as the app does: the plan for answers of every kind, what comes first for a search, the first page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { visit } from './browser.js';

const ask = (args, lines) =>
  execFileSync(process.env.ALCOVE, ['pack', ...args], { input: lines.map((line) => `${line}\n`).join(''), maxBuffer: 1 << 28 })
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Every pair of answers to two questions, and each answer alone; the others are chosen in turn. */
function combinations(questions) {
  const all = [];
  questions.forEach(([one, answers], at) => {
    questions.slice(at + 1).forEach(([other, others]) => {
      for (const answer of answers) {
        for (const second of others) {
          const rest = questions.filter(([id]) => id !== one && id !== other);
          const said = rest.map(([id, choices], place) => [id, choices[(all.length + place * 3) % choices.length]]);
          all.push(Object.fromEntries([...said, [one, answer], [other, second]].filter(([, choice]) => choice)));
        }
      }
    });
  });
  return all;
}

test('the plan is the same as the app’s for every pair of answers', () =>
  visit('plan/index.html', {}, async (page) => {
    const questions = await page.evaluate(() => {
      const all = new Map();
      document.querySelectorAll('#ask input').forEach((input) => {
        all.set(input.name, [...(all.get(input.name) ?? []), input.value]);
      });
      return [...all];
    });
    const said = combinations(questions);
    assert.ok(said.length > 400, `${said.length}`);
    const lines = said.map((one) => Object.entries(one).map(([id, answer]) => `${id}=${answer}`).join(' '));
    const app = ask(['plan', '-', '--json'], lines);
    const site = await page.evaluate((all) => {
      const shown = (id) =>
        [...document.querySelectorAll(`#${id} > li`)].filter((step) => !step.hidden).map((step) => step.firstElementChild.textContent);
      return all.map((one) => {
        document.querySelectorAll('#ask input').forEach((input) => {
          input.checked = input.value === (one[input.name] ?? '');
        });
        document.getElementById('ask').dispatchEvent(new Event('change'));
        return { first: shown('steps'), later: shown('later') };
      });
    }, said);
    said.forEach((_, at) => assert.deepEqual(site[at], app[at], lines[at]));
  }));

const lines = (name) =>
  readFileSync(`${process.env.ALCOVE_APART}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const found = (page, words) =>
  page.evaluate(
    (all) =>
      all.map((line) => {
        const box = document.getElementById('words');
        box.value = line;
        box.dispatchEvent(new Event('input'));
        return [...document.querySelectorAll('#list li:not([hidden])')].map((row) => row.dataset.id);
      }),
    words,
  );

const topics = (words) => ask(['search', '-', '--json'], words).map((rows) => rows.filter((row) => row.kind === 'topic'));

test('help comes first on the site where it does in the app, for every sentence', () =>
  visit('adult/index.html', {}, async (page) => {
    const kinds = readdirSync(process.env.ALCOVE_APART).filter((name) => name.endsWith('-en.tsv'));
    const words = kinds.flatMap(lines).map(([sentence]) => sentence);
    assert.ok(words.length > 500, `${words.length}`);
    const app = topics(words).map((rows) => rows.filter((row) => row.pin).map((row) => row.id));
    const site = await found(page, words);
    const pinned = words.map((line, at) => [line, site[at].slice(0, app[at].length)]);
    pinned.forEach(([line, ids], at) => assert.deepEqual(ids, app[at], line));
  }));

// Pages of the site carry the larger weights only, and count words for themselves.
test('the right page is among the first three for questions that search was never taught', async (t) => {
  const missed = [];
  let count = 0;
  for (const reader of ['adult', 'under-18']) {
    const asked = lines('queries.tsv').filter(([, of]) => of === reader);
    assert.ok(asked.length > 100, `${asked.length}`);
    count += asked.length;
    await visit(`${reader}/index.html`, {}, async (page) => {
      const site = await found(page, asked.map(([words]) => words));
      missed.push(...asked.filter(([, , right], at) => !right.split(',').some((id) => site[at].slice(0, 3).includes(id))));
    });
  }
  t.diagnostic(`${count - missed.length} of ${count}`);
  assert.ok(missed.length <= 0.1 * count, missed.map(([words]) => words).join('\n'));
});
