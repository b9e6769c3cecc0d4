// What can be said of the files without a browser.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { test } from 'node:test';
import { files } from './site.js';

const MOST = 60_000;
// Pages that search hold what they search with, so that nothing that is typed leaves them; the plan's holds its rules.
const LARGER = [[/^(cy\/)?plan\/index\.html$/, 65_000], [/^(cy\/)?forces\/index\.html$/, 145_000], [/^(cy\/)?(adult|under-18|trusted-adult)\/index\.html$/, 680_000]];
const most = (path) => LARGER.find(([pattern]) => pattern.test(path))?.[1] ?? MOST;
const pages = [...files].map(([path, bytes]) => [path, bytes.toString('utf8')]);
const unescape = (text) => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&');

function hashes(html, tag) {
  const bodies = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1]);
  return bodies.map((body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`);
}

test('there are pages of every kind', () => {
  assert.ok(pages.length > 200, `${pages.length}`);
  for (const kind of ['adult/', 'under-18/', 'trusted-adult/', 'plan/', 'services/', 'forces/']) {
    assert.ok(pages.some(([path]) => path.startsWith(kind)), kind);
  }
});

test('every page is small but for those that search or plan, and is its whole self', () => {
  for (const [path, bytes] of files) assert.ok(bytes.length <= most(path), `${path}: ${bytes.length}`);
});

test('every link inside leads to a page and a place on it', () => {
  const ids = new Map(pages.map(([path, html]) => [path, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]))]));
  for (const [path, html] of pages) {
    for (const [, href] of html.matchAll(/ href="([^"]*)"/g)) {
      if (/^[a-z]+:/.test(href)) continue;
      const [file, place] = unescape(href).split('#');
      const target = file ? posix.join(posix.dirname(path), file) : path;
      assert.ok(ids.has(target), `${path}: ${href}`);
      assert.ok(!place || ids.get(target).has(place), `${path}: ${href}`);
    }
  }
});

test('the policy of every page allows its own style and scripts by their hashes, and nothing else', () => {
  for (const [path, html] of pages) {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1];
    assert.ok(policy, path);
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
    assert.deepEqual(rules.get('default-src'), ["'none'"], path);
    assert.deepEqual(rules.get('style-src'), hashes(html, 'style'), path);
    assert.deepEqual(rules.get('script-src'), hashes(html, 'script'), path);
    assert.deepEqual(rules.get('form-action'), ["'none'"], path);
    assert.ok(!/unsafe|https?:/.test(policy), path);
  }
});

test('no page loads anything: no src, no frame, no outside style', () => {
  for (const [path, html] of pages) {
    assert.ok(!/\ssrc=|<(iframe|object|embed|img|base)\b|rel="(stylesheet|preload|preconnect|dns-prefetch)"/.test(html), path);
  }
});
