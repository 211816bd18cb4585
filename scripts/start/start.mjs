import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { buildOnce } from '../workspace/build.mjs';
import { installOnce } from '../workspace/install.mjs';
import { giveUp, Refusal, ROOT } from '../workspace/run.mjs';
import { readOptions } from './options.mjs';
import { whenOrphaned } from './when-orphaned.mjs';

try {
  const from = process.env.INIT_CWD ?? process.cwd();
  const environment = readOptions(process.argv.slice(2), { from, environment: process.env });
  const port = Number(environment.HUIYIN_PORT ?? 4321);
  const host = environment.HUIYIN_HOST || '127.0.0.1';
  for (const taken of [port, Number(environment.HUIYIN_DESK_PORT ?? port + 1)])
    await refuseTakenPort(host, taken);
  await installOnce();
  await buildOnce();
  process.exit(await serve(environment));
} catch (error) {
  giveUp(error);
}

/** A start that was killed a moment ago may still be closing its port; anything else on it is there to stay. */
async function refuseTakenPort(host, port) {
  const deadline = performance.now() + 3_000;
  while (await isTaken(host, port)) {
    if (performance.now() > deadline) {
      throw new Refusal(
        `端口 ${port} 已被占用，请用 --port 换一个。 Port ${port} is taken; choose another with --port.`,
      );
    }
    await setTimeout(200);
  }
}

function isTaken(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}

/** Runs the server until it ends; it ends when told to, when this process is gone, or when npm is. */
function serve(environment) {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts', '--role', 'all'], {
      cwd: ROOT,
      env: { ...environment, NODE_ENV: 'production' },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    server.once('error', reject);
    server.once('exit', (code) => resolve(code ?? 1));
    // The terminal sends Ctrl-C to the server as well; here it only must not end the wait.
    process.on('SIGINT', () => undefined);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
    if (process.env.npm_lifecycle_event) whenOrphaned(() => server.kill('SIGTERM'));
  });
}
