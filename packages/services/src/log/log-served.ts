import { formatKey } from '@huiyin/ledger/note-key';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { logInClear } from './log-in-clear.ts';

/** A script that the portal gives to browsers, and its SHA-384 in base 64, as its `integrity` has it. */
export type ServedScript = { readonly path: string; readonly sha384: string };

/** Enters the key of promises and the scripts that are served from now on; what was entered before is left out. */
export async function logServed(services: Services, scripts: readonly ServedScript[]): Promise<void> {
  const { log } = services;
  if (!log) return;
  await inTransaction(services, async (scene) => {
    await logInClear(scene, { clear: 'key', use: 'promise', key: formatKey(log.promiseKey) });
    for (const { path, sha384 } of scripts) await logInClear(scene, { clear: 'script', path, sha384 });
  });
}
