// WebKitGTK by the W3C protocol: no more of it than these pages need, in the shape of the other driver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Tab: '\uE004' };
// Its window is never so narrow, so the body is.
const WIDTH = 360;

/** Runs `work(page)` in a browser of its own. */
export async function webkit(work) {
  const port = await free();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'inherit' });
  const root = `http://127.0.0.1:${port}`;
  try {
    await ready(root);
    const options = { binary: process.env.MINIBROWSER, args: ['--automation'] };
    const made = await ask(root, 'POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const session = `${root}/session/${made.sessionId}`;
    try {
      await work(page((...what) => ask(session, ...what)));
    } finally {
      await ask(session, 'DELETE', '');
    }
  } finally {
    driver.kill();
    await once(driver, 'exit');
  }
}

async function free() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function ready(root, tries = 100) {
  try {
    await fetch(`${root}/status`);
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((later) => setTimeout(later, 100));
    await ready(root, tries - 1);
  }
}

async function ask(root, method, path, body) {
  const answer = await fetch(root + path, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

function page(to) {
  const pointer = (actions) => to('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const keys = (actions) => to('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
  const path = (element) => `/element/${element[ELEMENT]}`;
  const isNamed = async (element, name) => (await to('GET', `${path(element)}/computedlabel`)) === name;

  async function evaluate(what, ...args) {
    const script = typeof what === 'string' ? what : `const done = arguments[1]; Promise.resolve((${what})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    if (typeof what === 'string') return to('POST', '/execute/sync', { script, args: [] });
    const { value, error } = await to('POST', '/execute/async', { script, args: [args] });
    if (error) throw new Error(error);
    return value;
  }

  async function tap(name, ms = 0) {
    for (const element of await to('POST', '/elements', { using: 'css selector', value: '#phone button' })) {
      if (!(await isNamed(element, name))) continue;
      await to('POST', '/execute/sync', { script: 'arguments[0].scrollIntoView({ block: "center" })', args: [element] });
      const move = { type: 'pointerMove', x: 0, y: 0, duration: 0, origin: element };
      return pointer([move, { type: 'pointerDown', button: 0 }, { type: 'pause', duration: ms }, { type: 'pointerUp', button: 0 }]);
    }
    throw new Error(`nothing is named ${name}`);
  }

  return {
    goto: async (url) => {
      await to('POST', '/url', { url });
      await evaluate(`document.body.style.width = '${WIDTH}px'`);
    },
    evaluate,
    tap,
    keyboard: { press: (key) => keys([{ type: 'keyDown', value: KEYS[key] }, { type: 'keyUp', value: KEYS[key] }]) },
    screenshot: async () => Buffer.from(await to('GET', '/screenshot'), 'base64'),
  };
}
