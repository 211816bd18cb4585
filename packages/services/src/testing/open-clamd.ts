import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClamdPlace } from '../scan/clamd-place.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** Where the checks unpack it (`scripts/checks/clamd.mjs`), and where systems keep it. */
const program = [
  join(ROOT, 'node_modules/.huiyin/clamd/usr/sbin/clamd'),
  ...['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/usr/bin/clamd', '/opt/homebrew/sbin/clamd'],
].find((path) => existsSync(path));

/** Why the tests that need it do not run; null where clamd is there. */
export const clamdIsMissing = program
  ? null
  : 'skipped: no clamd here (Debian: apt-get install clamav-daemon)';

/** What the daemon of the tests takes for malicious, wherever in a file it stands. */
export const plantedMark = 'huiyin-planted-mark-7f1c';

/** A real clamd with one signature of our own, in a folder of its own. */
export type TestClamd = { readonly place: ClamdPlace; close(): Promise<void> };

/** Starts it, and answers when it can be asked. */
export async function openClamd(): Promise<TestClamd> {
  if (!program) throw new Error('there is no clamd');
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-clamd-'));
  const [data, path, config] = ['signatures', 'socket', 'clamd.conf'].map((name) => join(folder, name));
  await mkdir(data ?? '');
  const mark = Buffer.from(plantedMark).toString('hex');
  await writeFile(join(data ?? '', 'planted.ndb'), `Huiyin.Planted:0:*:${mark}\n`);
  await writeFile(config ?? '', `DatabaseDirectory ${data}\nLocalSocket ${path}\nForeground yes\n`);
  const daemon = await started(program, { config: config ?? '', folder });
  return {
    place: { path: path ?? '' },
    close: async () => {
      await ended(daemon);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function started(path: string, { config, folder }: { config: string; folder: string }) {
  const daemon = spawn(path, [`--config-file=${config}`], { stdio: 'ignore' });
  const seen = watch(folder);
  try {
    await new Promise<void>((done, fail) => {
      const look = () => existsSync(join(folder, 'socket')) && done();
      seen.on('change', look);
      daemon.once('error', fail);
      daemon.once('exit', (code) => fail(new Error(`clamd ended with ${code}`)));
      look();
    });
    return daemon;
  } catch (error) {
    await ended(daemon);
    throw error;
  } finally {
    seen.close();
  }
}

async function ended(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.pid === undefined) return;
  const exit = new Promise((done) => daemon.once('exit', done));
  daemon.kill('SIGKILL');
  await exit;
}
