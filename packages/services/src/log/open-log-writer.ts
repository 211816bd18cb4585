import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keepRandom, randomKey } from '@huiyin/keys/keep-random';
import { openKeyFolder } from '@huiyin/keys/key-folder';
import type { MasterKey } from '@huiyin/keys/master-key';
import { isKeyName, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { promiseKeyName } from '@huiyin/ledger/promise';
import type { LogWriter } from './log-writer.ts';
import { withNativeSign } from './native-crypto.ts';

const USUAL_INTERVAL_SECONDS = 600;
const PROMISE_KEY = 'log/promise.key';

/** Where the log lives in a data folder. */
function logFolder(dataFolder: string): string {
  return join(dataFolder, 'log');
}

/** The folder of the published log, which any web server can serve. */
export function publishedLog(dataFolder: string): string {
  return join(logFolder(dataFolder), 'public');
}

/**
 * Opens what the web and the jobs need to write to the log: its origin and the key of promises, both made at the first start
 * and kept in the data folder. The origin stays what it first was, also if the portal moves: it is the name of the log.
 */
export async function openLogWriter(
  dataFolder: string,
  given: { origin: string; intervalSeconds: number; key?: MasterKey | null },
): Promise<LogWriter> {
  const folder = logFolder(dataFolder);
  const origin = await keptOnce(join(folder, 'origin'), () => given.origin);
  if (!isKeyName(origin)) throw new Error(`${origin} cannot name a log`);
  const privateKey = await keepRandom(openKeyFolder(dataFolder, given.key ?? null), PROMISE_KEY);
  const promiseKey = withNativeSign(signingKey(promiseKeyName(origin), PLAIN, privateKey));
  return { origin, intervalSeconds: given.intervalSeconds, promiseKey };
}

/**
 * The same for a command beside an install: null where no log was opened yet. Nothing is promised to anyone there, and a clear
 * leaf needs no interval of its own.
 */
export async function readLogWriter(
  dataFolder: string,
  key: MasterKey | null = null,
): Promise<LogWriter | null> {
  const origin = await readFile(join(logFolder(dataFolder), 'origin'), 'utf8').catch(() => null);
  const text = await openKeyFolder(dataFolder, key).read(PROMISE_KEY);
  if (origin === null || text === null) return null;
  const privateKey = randomKey(PROMISE_KEY, text);
  const promiseKey = signingKey(promiseKeyName(origin.trim()), PLAIN, privateKey);
  return { origin: origin.trim(), intervalSeconds: USUAL_INTERVAL_SECONDS, promiseKey };
}

/** A text that is written by whoever comes first and read by everyone after. */
async function keptOnce(path: string, make: () => string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await writeFile(path, make(), { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}
