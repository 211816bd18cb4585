import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from '../workspace/run.mjs';

/** Where the tests look for it (`packages/services/src/testing/open-clamd.ts`). */
const FOLDER = join(ROOT, 'node_modules', '.huiyin', 'clamd');
const THERE = [join(FOLDER, 'usr/sbin/clamd'), '/usr/sbin/clamd', '/usr/local/sbin/clamd', '/usr/bin/clamd'];

const ADVICE =
  '没有找到 clamd，查毒的测试没有运行 · no clamd was found: the tests of the scanner did not run';

/**
 * Brings the program of a ClamAV daemon for the tests, on Debian as root, and nothing that runs by itself: its library is installed, the
 * package of the daemon is only unpacked. Gives null, or a line that says that there is none.
 */
export async function bringClamd() {
  if (THERE.some((path) => existsSync(path))) return null;
  if (process.getuid?.() !== 0) return ADVICE;
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-clamd-'));
  try {
    return (await unpack(folder)) ? null : ADVICE;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function unpack(folder) {
  const apt = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], apt)).code !== 0) return false;
  const { output } = await run('apt-cache', ['depends', 'clamav-daemon'], { LC_ALL: 'C' });
  const library = /Depends: (libclamav\S+)/.exec(output)?.[1];
  if (!library) return false;
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', library], apt);
  if (installed.code !== 0) return false;
  const inFolder = ['-c', 'cd "$1" && apt-get download clamav-daemon', 'sh', folder];
  if ((await run('sh', inFolder, apt)).code !== 0) return false;
  const [archive] = readdirSync(folder);
  mkdirSync(FOLDER, { recursive: true });
  return (await run('dpkg-deb', ['--extract', join(folder, archive), FOLDER])).code === 0;
}
