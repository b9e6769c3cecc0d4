// The page in a bundle, opened from the disk: what it shows, what it finds, what it asks for.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { listed, plain, signed } from './altered.js';
import { copyOf, dataOf, resigned } from './bag.js';
import { choose, outcome, visit } from './browser.js';
import { asZip, file, HOSTILE, note } from './made.js';
import { pageOf, sample, shell, toured } from './samples.js';
import { unzipped, zipped } from './zip.js';

const SAME = 'Unchanged since it was made, if these characters match the ones in the police log.';
const good = sample();
const { words } = dataOf(shell);
const said = ([word]) => words[`bundle-bad-${word}`].replace(/\{row\}.*/, '');

function assertFound(result, wanted, name) {
  assert.equal(result.state, 'differs', `${name}: ${result.text}`);
  for (const one of wanted) {
    const reasons = result.bad[one[1]] ?? [];
    assert.ok(reasons.some((reason) => reason.startsWith(said(one))), `${name}: ${one[1]} ${one[0]}: ${JSON.stringify(result.bad)}`);
  }
}

test('the tour\'s own bundle is unchanged, and its page shows every record', () =>
  visit(shell, {}, async (page) => {
    const data = dataOf(shell);
    assert.equal(await page.locator('article').count(), data.records.length);
    const result = await choose(page, 'record.zip', toured);
    assert.equal(result.state, 'same', result.text);
    assert.ok(result.text.includes(SAME) && result.text.includes(data.fingerprint));
    assert.ok(result.text.includes(words['bundle-same-signature']) || result.text.includes(words['bundle-no-signature']));
  }));

test('a byte changed in any file of the tour\'s bundle is found in that file', () =>
  visit(shell, {}, async (page) => {
    for (const [name, bytes] of [...unzipped(toured)].filter(([, bytes]) => bytes.length)) {
      const files = new Map([...unzipped(toured)].map(([other, held]) => [other, Buffer.from(held)]));
      files.get(name)[Math.floor(bytes.length / 2)] ^= 4;
      const result = await choose(page, 'record.zip', zipped(files));
      assert.equal(result.state, 'differs', name);
      const path = name.slice(name.indexOf('/') + 1);
      // The list of the other files is in no list: it no longer fits one of them.
      if (path !== 'tagmanifest-sha256.txt') assert.ok(path in result.bad, `${path}: ${JSON.stringify(result.bad)}`);
    }
  }));

test('whatever is altered is found, and the file is named', () =>
  visit(pageOf(good), {}, async (page) => {
    for (const [name, change, wanted] of [...plain, ...listed]) {
      const bag = copyOf(good);
      change(bag);
      assertFound(await choose(page, 'record.zip', asZip(bag)), wanted, name);
    }
  }));

for (const [name, change, wanted] of signed) {
  test(`signed again with another key, in a page of its own: ${name}`, () => {
    const bag = copyOf(good);
    change(bag);
    return visit(pageOf(bag), {}, async (page) => assertFound(await choose(page, 'record.zip', asZip(bag)), wanted, name));
  });
}

test('wholly signed again with a fresh key it is unchanged, but the characters are others', () => {
  const bag = resigned(copyOf(good));
  return visit(pageOf(bag), {}, async (page) => {
    const result = await choose(page, 'record.zip', asZip(bag));
    assert.equal(result.state, 'same', result.text);
    assert.ok(!result.text.includes(dataOf(pageOf(good)).fingerprint));
    assert.ok(result.text.includes(dataOf(pageOf(bag)).fingerprint));
  });
});

test('a zip that belongs to another page is found', () =>
  visit(pageOf(good), {}, async (page) => {
    assertFound(await choose(page, 'record.zip', asZip(resigned(copyOf(good)))), [['page', 'statement.json'], ['page', 'open-me.html']], 'another');
  }));

test('characters that were written into the page by hand are not believed', () => {
  const bag = resigned(copyOf(good), { data: { fingerprint: '000-000-000-000-000-000' } });
  return visit(pageOf(bag), {}, async (page) => {
    assert.ok(await page.locator('#characters-other').isVisible());
    assert.ok(!(await page.textContent('#characters')).includes('000Zero Zero Zero'));
    assertFound(await choose(page, 'record.zip', asZip(bag)), [['characters', 'open-me.html']], 'by hand');
  });
});

test('packed again by another program, compressed or in 64 bits, it is still unchanged', () =>
  visit(pageOf(good), {}, async (page) => {
    for (const how of [{ packed: true }, { wide: true }, { packed: true, wide: true }]) {
      const result = await choose(page, 'record.zip', asZip(good, how));
      assert.equal(result.state, 'same', `${JSON.stringify(how)}: ${result.text}`);
      await page.waitForFunction(() => document.querySelector('article img')?.naturalWidth > 0);
    }
  }));

test('a file of many megabytes is hashed in steps, and one changed byte of it is found', async () => {
  const film = Buffer.alloc(70 << 20, 'film');
  const bag = sample([file('film.mp4', film, { kind: 'recording' })]);
  await visit(pageOf(bag), {}, async (page, { folder }) => {
    const zip = asZip(bag);
    const path = join(folder, 'record.zip');
    writeFileSync(path, zip);
    assert.equal((await choose(page, path)).state, 'same');
    zip[zip.indexOf(film.subarray(0, 64)) + (66 << 20)] ^= 1;
    writeFileSync(`${path}.zip`, zip);
    assertFound(await choose(page, `${path}.zip`), [['sum', 'data/files/0006-film.mp4']], 'film');
  });
});

test('a zip whose list and files disagree is found', () =>
  visit(pageOf(good), {}, async (page) => {
    const zip = asZip(good);
    const renamed = Buffer.from(zip);
    renamed.write('X', zip.indexOf('account.txt'));
    assertFound(await choose(page, 'record.zip', renamed), [['read', 'data/account.txt']], 'renamed');
    const twice = zipped([...[...good.files].map(([path, bytes]) => [`${good.folder}/${path}`, bytes]), [`${good.folder}/data/account.txt`, Buffer.from('other')]]);
    assertFound(await choose(page, 'record.zip', twice), [['twice', 'data/account.txt']], 'twice');
    const outside = zipped([...[...good.files].map(([path, bytes]) => [`${good.folder}/${path}`, bytes]), ['elsewhere/x.txt', Buffer.from('x')]]);
    assertFound(await choose(page, 'record.zip', outside), [['extra', 'elsewhere/x.txt']], 'outside');
    const loose = Buffer.concat([zip.subarray(0, zip.indexOf('PK\x01\x02')), Buffer.alloc(100, 'hid'), zip.subarray(zip.indexOf('PK\x01\x02'))]);
    loose.writeUInt32LE(zip.indexOf('PK\x01\x02') + 100, loose.length - 6);
    assertFound(await choose(page, 'record.zip', loose), [['loose', 'record.zip']], 'loose');
  }));

test('a byte changed in what the tour\'s zip says of its files is found', () =>
  visit(shell, {}, async (page) => {
    const list = toured.indexOf('PK\x01\x02', 'latin1');
    const step = Math.floor((toured.length - list) / 20);
    // The first local head, then here and there in the list, and every byte of its end that counts.
    const places = [4, 10, 14, ...Array.from({ length: 20 }, (_, nth) => list + 4 + nth * step), toured.length - 18, toured.length - 12];
    for (const place of places) {
      const changed = Buffer.from(toured);
      changed[place] ^= 4;
      const result = await choose(page, 'record.zip', changed);
      assert.notEqual(result.state, 'same', `byte ${place} of ${toured.length}`);
    }
  }));

test('that everything was brought from another phone, or put back together, is told', () => {
  const bag = sample([], { events: [{ what: 'moved', made_ms: 1 }, { what: 'rebuilt', count: 0, head: '' }] });
  return visit(pageOf(bag), {}, async (page) => {
    const rows = await page.textContent('#custody-rows');
    assert.ok(rows.includes(words['bundle-row-moved']) && rows.includes(words['bundle-row-rebuilt']));
    const result = await choose(page, 'record.zip', asZip(bag));
    assert.equal(result.state, 'same', result.text);
  });
});

test('what is no zip of this kind is said in clear words', () =>
  visit(pageOf(good), {}, async (page) => {
    const zip = asZip(good);
    for (const [bytes, word] of [
      [Buffer.from('not a zip at all'), 'bundle-no-zip'],
      [Buffer.alloc(0), 'bundle-no-zip'],
      [zip.subarray(0, zip.length >> 1), 'bundle-half'],
      [zip.subarray(0, zip.length - 1), 'bundle-half'],
      [zip.subarray(100), 'bundle-half'],
      [zipped([['holiday/beach.txt', Buffer.from('sun')]]), 'bundle-foreign'],
      [asZip(good, { flags: 0x801 }), 'bundle-locked'],
      [Buffer.from('age-encryption.org/v1\n-> scrypt x 18\n'), 'bundle-sealed'],
      [Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'), 'bundle-sealed'],
    ]) {
      const result = await choose(page, 'some.zip', bytes);
      assert.equal(result.state, 'plain', `${word}: ${result.text}`);
      assert.ok(result.text.includes(words[word]), `${word}: ${result.text}`);
    }
  }));

test('it can be dropped anywhere, and one at a time', () =>
  visit(pageOf(good), {}, async (page) => {
    const drop = (count) => page.evaluate(([zip, many]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(zip), (sign) => sign.charCodeAt(0));
      for (let nth = 0; nth < many; nth++) transfer.items.add(new File([bytes], `${nth}.zip`));
      for (const name of ['dragenter', 'dragover', 'drop']) document.querySelector('footer, #custody').dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, [asZip(good).toString('base64'), count]);
    await drop(2);
    assert.ok((await outcome(page)).text.includes(words['bundle-one']));
    await drop(1);
    assert.equal((await outcome(page)).state, 'same');
  }));

test('a file that goes away while it is read is said to be unreadable, not changed', () =>
  visit(pageOf(good), {}, async (page) => {
    await page.evaluate((text) => {
      const zip = new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], 'record.zip');
      let reads = 0;
      const slice = zip.slice.bind(zip);
      zip.slice = (...where) => (++reads > 3 ? { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } : slice(...where));
      const event = new Event('drop', { cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [zip] } });
      dispatchEvent(event);
    }, asZip(sample([file('film.mp4', Buffer.alloc(9 << 20), { kind: 'recording' })])).toString('base64'));
    const result = await outcome(page);
    assert.ok(result.text.includes(words['bundle-unread']), result.text);
  }));

test('it asks nobody for anything, and complains of nothing', () =>
  visit(pageOf(good), {}, async (page, { asked, complaints }) => {
    await choose(page, 'record.zip', asZip(good));
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    assert.deepEqual(asked.filter((url) => !/^(file:.*open-me\.html|blob:null\/|data:)/.test(url)), []);
    assert.deepEqual(complaints, []);
  }));

test('its policy lets nothing in, even if markup got in', () =>
  visit(pageOf(good), {}, async (page, { asked, blocked }) => {
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" onerror="document.title=\'run\'"><iframe src="https://example.org"></iframe>');
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    });
    const reached = await page.evaluate(() => fetch('https://example.org').then(() => 'reached', () => 'refused'));
    assert.equal(reached, 'refused');
    assert.equal(await page.title(), words['bundle-title']);
    const through = asked.filter((url) => url.startsWith('http') && !blocked.includes(url));
    assert.deepEqual(through, []);
  }));

test('what people wrote is text, and cannot turn round what stands beside it', () =>
  visit(pageOf(good), {}, async (page) => {
    await choose(page, 'record.zip', asZip(good));
    assert.equal(await page.title(), words['bundle-title']);
    assert.equal(await page.locator('img[src=x]').count(), 0);
    const written = await page.locator('#record-1 dd bdi').first().textContent();
    assert.equal(written, HOSTILE.replace('\u2069', ''));
    const outside = await page.evaluate(() => {
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walk.nextNode()) if (/[\u202a-\u202e\u2066-\u2069]/.test(walk.currentNode.data) && !walk.currentNode.parentElement.closest('bdi, script')) found.push(walk.currentNode.data);
      return found;
    });
    assert.deepEqual(outside, []);
  }));

test('pictures and films come once the zip is there, and are told how to come before', () =>
  visit(pageOf(good), {}, async (page) => {
    assert.equal(await page.locator('article img').count(), 0);
    assert.ok((await page.textContent('#record-2 .file')).includes(words['bundle-file-how']));
    await choose(page, 'record.zip', asZip(good));
    await page.waitForFunction(() => document.querySelector('#record-2 img').naturalWidth > 0);
    assert.equal(await page.locator('#record-2 a[download]').getAttribute('download'), '0002-threat _b_.png');
    await choose(page, 'x.zip', Buffer.from('no'));
    assert.equal(await page.locator('article img').count(), 0);
  }));

test('without a worker, and without the browser\'s own cryptography, it says the same but for the signature', () =>
  visit(pageOf(good), { before: () => { delete globalThis.Worker; Object.defineProperty(crypto, 'subtle', { value: undefined }); } }, async (page) => {
    const result = await choose(page, 'record.zip', asZip(good));
    assert.equal(result.state, 'same', result.text);
    assert.ok(result.text.includes(words['bundle-no-signature']) && result.text.includes(dataOf(pageOf(good)).fingerprint));
  }));

test('what cannot be read or was withheld is said', () => {
  const damaged = file('half.png', Buffer.from('half'), { state: 'damaged' });
  const bag = sample([damaged, note('x', { state: 'unfinished' })]);
  return visit(pageOf(bag), {}, async (page) => {
    assert.ok((await page.textContent('#record-6')).includes(words['bundle-unreadable']));
    assert.ok((await page.textContent('#record-5')).includes(words['bundle-withheld']));
    assert.ok((await page.textContent('#missing')).includes('1 thing can’t be read'));
  });
});

test('thousands of records are shown, in order of time, and checked', () => {
  const bag = sample(Array.from({ length: 3000 }, (_, index) => note(`note ${index}`)));
  return visit(pageOf(bag), {}, async (page) => {
    assert.equal(await page.locator('article').count(), 3005);
    assert.equal(await page.locator('#timeline-list li').count(), 3005);
    const result = await choose(page, 'record.zip', asZip(bag));
    assert.equal(result.state, 'same', result.text);
  });
});

test('a check can be stopped, and says that nothing was checked', async () => {
  const bag = sample([file('film.mp4', Buffer.alloc(150 << 20), { kind: 'recording' })]);
  await visit(pageOf(bag), {}, async (page, { folder }) => {
    const path = join(folder, 'record.zip');
    writeFileSync(path, asZip(bag));
    await page.setInputFiles('#zip', path);
    await page.locator('#stop').click();
    const result = await outcome(page);
    assert.equal(result.state, 'plain');
    assert.ok(result.text.includes(words['bundle-stopped']));
  });
});
