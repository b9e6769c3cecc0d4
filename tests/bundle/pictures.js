// Pictures of the page for the README: `ALCOVE_BUNDLE=ZIP node pictures.js FOLDER`.
import { join } from 'node:path';
import { choose, visit } from './browser.js';
import { shell, toured } from './samples.js';

const folder = process.argv[2];
if (!folder) throw new Error('say in which folder: node pictures.js FOLDER');

for (const colorScheme of ['light', 'dark']) {
  await visit(shell, { colorScheme, viewport: { width: 800, height: 1000 } }, async (page) => {
    await choose(page, 'record.zip', toured);
    await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
    await page.screenshot({ path: join(folder, `${colorScheme}.png`) });
  });
}
