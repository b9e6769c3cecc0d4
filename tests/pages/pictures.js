// Pictures of the main pages, to be looked at beside the design: node pictures.js FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { theme } from './holds.js';
import { settled, visit, walk } from './preview.js';

const ways = { launch: '', help: 'help', danger: 'help/danger', quiet: 'help/danger/quiet', people: 'help/people', advice: 'help/advice', cover: 'code', home: 'inside', plan: 'inside/plan', keep: 'inside/keep', words: 'inside/words', kept: 'inside/kept', tell: 'inside/tell', settings: 'inside/settings', setup: 'setup', hide: 'help/hide' };
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(3);

await visit(['--scenario', 'kept'], { viewport: { width: 360, height: 668 }, deviceScaleFactor: 1.5 }, async (page) => {
  for (const [name, way] of Object.entries(ways).filter(([name]) => only.length === 0 || only.includes(name))) {
    await page.locator('summary').click();
    await page.locator('[data-tool=restart]').click();
    await settled(page);
    await page.locator('summary').click();
    page.setDefaultTimeout(6000);
    try {
      await walk(page, way);
    } catch {
      console.log(`no way to ${name}`);
      continue;
    }
    for (const light of ['light', 'dark']) {
      await theme(page, light);
      await page.screenshot({ path: join(folder, `${name}-${light}.png`) });
    }
    await theme(page, '');
  }
});
