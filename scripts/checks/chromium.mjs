import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step } from '../workspace/run.mjs';

// The shell is the same engine without windows, tabs and menus of its own: a tenth of the time of all stories.
const NAMES = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
];

/**
 * A Chromium to test with: `{path}` of one on this machine, `{}` for Playwright's own, or `{advice}` when none can be
 * had. Installs one if need be: Debian's as root, otherwise Playwright's.
 */
export async function findChromium() {
  const path = installed();
  if (path) return { path };
  if (process.getuid?.() === 0 && (await installFromDebian())) return { path: installed() };
  const { code } = await step('安装 Chromium · Installing Chromium', () =>
    run('pnpm', ['--filter', '@huiyin/e2e', 'exec', 'playwright', 'install', 'chromium']),
  );
  return code === 0 ? {} : { advice: ADVICE };
}

const ADVICE =
  '没有找到 Chromium，也没能自动安装：请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明它的位置。\n' +
  'No Chromium was found and none could be installed: install Chromium or Chrome, or name it in CHROMIUM_PATH.';

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => path && isProgram(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installFromDebian() {
  const apt = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = async (browser) =>
    (await run('apt-get', ['install', '-y', browser, 'fonts-noto-cjk'], apt)).code === 0;
  return step('安装 Chromium · Installing Chromium', async () => {
    const updated = await run('apt-get', ['update'], apt);
    // Older releases have the whole browser only.
    return updated.code === 0 && ((await install('chromium-headless-shell')) || (await install('chromium')));
  });
}
