import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from '../workspace/build.mjs';
import { installOnce } from '../workspace/install.mjs';
import { giveUp, ROOT, run, say, toolEnvironment } from '../workspace/run.mjs';

const DESK_ORIGINS = [
  'http://localhost:5173',
  'http://127.0.0.1:5173',
  'http://127.0.0.1:4322',
  'http://localhost:4322',
];
const PORTAL_SOURCES = [
  'apps/portal/app',
  'apps/portal/islands',
  'apps/portal/server',
  'packages/ui/src',
  'packages/i18n/src',
];

/** The server restarting on every change, the desk under Vite at 5173, the portal built again when its sources change. */
try {
  await installOnce();
  await buildOnce();
  const server = spawn('tsx', ['watch', '--clear-screen=false', 'apps/server/src/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...toolEnvironment(), HUIYIN_DESK_ORIGIN: DESK_ORIGINS.join(',') },
  });
  const desk = spawn('pnpm', ['--filter', '@huiyin/desk', 'run', 'dev'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  watchPortal();
  for (const child of [server, desk]) child.once('exit', (code) => process.exit(code ?? 0));
} catch (error) {
  giveUp(error);
}

function watchPortal() {
  let timer;
  let building = Promise.resolve();
  const build = async () => {
    const { code, output } = await run('pnpm', ['--filter', '@huiyin/portal', 'run', 'build']);
    say(code === 0 ? '✓ portal' : output);
  };
  for (const folder of PORTAL_SOURCES) {
    watch(join(ROOT, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        building = building.then(build);
      }, 300);
    });
  }
}
