import { appendEntries, emptyEdge, rootOfEdge } from '../src/append.ts';
import type { TreeHead } from '../src/checkpoint.ts';
import type { ReadFile } from '../src/tile-proofs.ts';

/** A log whose files are kept in memory. */
export function keptLog(origin = 'log.example') {
  const edge = emptyEdge();
  const files = new Map<string, Uint8Array>();
  const read: ReadFile = async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`No file ${path}`);
    return bytes;
  };
  const append = (entries: readonly Uint8Array[]): TreeHead => {
    for (const { path, bytes } of appendEntries(edge, entries)) files.set(path, bytes);
    return { origin, size: edge.size, root: rootOfEdge(edge) };
  };
  return { files, read, append };
}
