// `alcove preview` on a port of its own.
import { spawn } from 'node:child_process';

export const CODE = '483920';

/** Starts it; answers its address, and how to end it. */
export async function start(...options) {
  const process_ = spawn(process.env.ALCOVE, ['preview', '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((found, failed) => {
    let said = '';
    process_.stdout.on('data', (more) => {
      said += more;
      const [line] = /http:\/\/127\.0\.0\.1:\d+\/\w+\//.exec(said) ?? [];
      if (line) found(line);
    });
    process_.on('exit', (code) => failed(new Error(`alcove preview ended with ${code}`)));
  });
  const stop = () => new Promise((ended) => {
    process_.removeAllListeners('exit');
    process_.on('exit', ended);
    process_.kill('SIGINT');
  });
  return { address, stop };
}
