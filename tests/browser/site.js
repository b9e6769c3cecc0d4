// The rendered site: its files, and a server for them on this machine alone.
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.env.ALCOVE_SITE;
if (!root) throw new Error('ALCOVE_SITE must name the folder that `alcove pack site` wrote');

/** Path from the root of the site to its bytes. */
export const files = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [relative(root, path), readFileSync(path)]),
);

/** Serves exactly these files: anything else is an error that a test sees. */
export async function serve() {
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname).slice(1) || 'index.html';
    const bytes = files.get(path);
    answer.writeHead(bytes ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(bytes);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { home: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}

/** One page of every kind; with ALCOVE_PAGES=all every page there is. */
export const kinds =
  process.env.ALCOVE_PAGES === 'all'
    ? [...files.keys()]
    : [
        'index.html',
        'danger.html',
        'cards.html',
        'plan/index.html',
        'plan/under-18.html',
        'plan/adult-partner.html',
        'services/index.html',
        'services/childline.html',
        'forces/index.html',
        'forces/wiltshire.html',
        ...['adult', 'under-18', 'trusted-adult'].flatMap((reader) => [
          `${reader}/index.html`,
          `${reader}/first-steps.html`,
          `${reader}/remove-images.html`,
          `services/for-${reader}.html`,
        ]),
      ];
