import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReadFile } from '@huiyin/ledger/tile-proofs';

const PATIENCE_MS = 30_000;

export type LogSource = {
  readonly read: ReadFile;
  /** The site that serves the log at `/log`; null for a folder, or where it lies elsewhere. */
  readonly site: URL | null;
};

/** Files of a published log: below an address (https://portal.example/log) or in a folder. */
export function openSource(place: string, typedIn: string): LogSource {
  if (!/^https?:\/\//.test(place)) {
    const folder = resolve(typedIn, place);
    return { read: async (path) => viewOf(await readFile(join(folder, path))), site: null };
  }
  const prefix = place.replace(/\/$/, '');
  const url = new URL(prefix);
  return {
    read: async (path) => fetchBytes(`${prefix}/${path}`),
    site: url.pathname === '/log' ? new URL('/', url) : null,
  };
}

/** The same bytes, not copied: a whole log is read through here. */
function viewOf({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What an address answers. Rejects unless it answers 200. */
export async function fetchBytes(address: string | URL): Promise<Uint8Array> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
