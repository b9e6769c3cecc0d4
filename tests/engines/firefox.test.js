import { test } from 'node:test';
import { firefox } from './firefox.js';
import { walkIn } from './walk.js';

test('Firefox: pages outside and inside, one tap through by their names, and Leave on each', { timeout: 600_000 }, () => walkIn(firefox));
