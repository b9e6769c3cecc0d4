// Pictures of the main pages, to be looked at beside the design: node pictures.js FOLDER
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { theme } from './holds.js';
import { restart, visit, walk, ways } from './preview.js';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(3);

await visit(['--scenario', 'kept'], { viewport: { width: 360, height: 668 }, deviceScaleFactor: 1.5 }, async (page) => {
  for (const [name, way = ''] of ways.filter(([name]) => only.length === 0 || only.includes(name))) {
    await restart(page);
    await walk(page, way);
    for (const light of ['light', 'dark']) {
      await theme(page, light);
      await page.screenshot({ path: join(folder, `${name}-${light}.png`) });
    }
    await theme(page, '');
  }
});
