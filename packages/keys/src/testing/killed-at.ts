import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Run as a program of its own: does something to the keys of a folder, and is killed before its n-th access to the disk. Arguments: n, what to do, the folder,
 * and master keys in base64, `-` for none.
 */
const [count = '', act = '', folder = '', given = '-', next = '-'] = process.argv.slice(2);
let left = Number(count);

function killedWhenDue<Args extends unknown[], Result>(access: (...args: Args) => Result) {
  return function (this: unknown, ...args: Args): Result {
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    left -= 1;
    return access.apply(this, args);
  };
}

const probe = await promises.open(import.meta.filename);
const handle = Object.getPrototypeOf(probe);
await probe.close();
for (const name of ['writeFile', 'sync', 'close'] as const) handle[name] = killedWhenDue(handle[name]);
const accesses = promises as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of ['open', 'link', 'rename', 'rm', 'readFile', 'writeFile', 'readdir', 'stat', 'mkdir'])
  accesses[name] = killedWhenDue(accesses[name] as (...args: unknown[]) => unknown);
syncBuiltinESMExports();

const { keepRandom } = await import('../keep-random.ts');
const { openKeyFolder } = await import('../key-folder.ts');
const { readMasterKey } = await import('../master-key.ts');
const { rewrapKeys } = await import('../rewrap-keys.ts');
const [key, nextKey] = [given, next].map((text) => (text === '-' ? null : readMasterKey(text)));
const keys = openKeyFolder(folder, key ?? null);
if (act === 'keep') await keepRandom(keys, 'signer/checkpoint.key');
if (act === 'replace') await keys.replace('roles.json', (await keys.read('roles.json')) ?? '');
if (act === 'rewrap' && nextKey) await rewrapKeys(folder, { present: key ?? null, next: nextKey });
