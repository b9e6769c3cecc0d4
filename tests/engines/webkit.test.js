import { test } from 'node:test';
import { webkit } from './webkit.js';
import { walkIn } from './walk.js';

test('WebKitGTK: pages outside and inside, one tap through by their names, and Leave on each', { timeout: 600_000 }, () => walkIn(webkit));
