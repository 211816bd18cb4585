import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isKeyName, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { promiseKeyName } from '@huiyin/ledger/promise';
import type { LogWriter } from './log-writer.ts';
import { withNativeSign } from './native-crypto.ts';

const USUAL_INTERVAL_SECONDS = 600;

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
  given: { origin: string; intervalSeconds: number },
): Promise<LogWriter> {
  const folder = logFolder(dataFolder);
  const origin = await keptOnce(join(folder, 'origin'), () => given.origin);
  if (!isKeyName(origin)) throw new Error(`${origin} cannot name a log`);
  const key = await keptOnce(join(folder, 'promise.key'), () => randomBytes(32).toString('hex'));
  const privateKey = new Uint8Array(Buffer.from(key, 'hex'));
  const promiseKey = withNativeSign(signingKey(promiseKeyName(origin), PLAIN, privateKey));
  return { origin, intervalSeconds: given.intervalSeconds, promiseKey };
}

/**
 * The same for a command beside an install: null where no log was opened yet. Nothing is promised to anyone there, and a clear
 * leaf needs no interval of its own.
 */
export async function readLogWriter(dataFolder: string): Promise<LogWriter | null> {
  const folder = logFolder(dataFolder);
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  const [origin, key] = [await read('origin'), await read('promise.key')];
  if (origin === null || key === null) return null;
  const privateKey = new Uint8Array(Buffer.from(key.trim(), 'hex'));
  const promiseKey = signingKey(promiseKeyName(origin.trim()), PLAIN, privateKey);
  return { origin: origin.trim(), intervalSeconds: USUAL_INTERVAL_SECONDS, promiseKey };
}

/** A text that is written by whoever comes first and read by everyone after. */
export async function keptOnce(path: string, make: () => string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  await writeFile(path, make(), { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(path, 'utf8')).trim();
}
