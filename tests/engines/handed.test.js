import { test } from 'node:test';
import { firefox } from './firefox.js';
import { webkit } from './webkit.js';

const options = { timeout: 300_000, skip: !process.env.ALCOVE_BUNDLE };
const handed = async (engine) => (await import('./handed.js')).handedIn(engine);

test('Firefox: the page in a bundle, unchanged and altered', options, () => handed(firefox));
test('WebKitGTK: the page in a bundle, unchanged and altered', options, () => handed(webkit));
