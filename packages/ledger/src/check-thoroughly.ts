import { sameBytes, toHex } from './bytes.ts';
import { CASE_LEAF_BYTES, caseLeaf, type LoggedEvent } from './case-leaf.ts';
import { type CaseCheck, gapsOf, type Standing } from './check-case.ts';
import { lastTickFor } from './clock.ts';
import type { LogPromise } from './promise.ts';
import { readInclusionProof } from './tile-proofs.ts';
import { type Watched, type WatchRequest, watchLog } from './watch-log.ts';

export type ThoroughRequest = {
  readonly watch: WatchRequest;
  readonly logKey: Uint8Array;
  readonly events: readonly LoggedEvent[];
  readonly promise: LogPromise | null;
  /** Seconds. */
  readonly now: number;
};

/**
 * The check of a case that reads the whole log: whoever serves it does not even learn on which days something happened.
 * `check` is null where there is no signed log to compare with. Never rejects.
 */
export async function checkThoroughly(
  request: ThoroughRequest,
): Promise<{ watched: Watched; check: CaseCheck | null }> {
  const { events, logKey, promise, now } = request;
  const leaves = events.map((event) => caseLeaf(logKey, event));
  const wanted = new Set([...leaves, ...(promise ? [promise.leaf] : [])].map(toHex));
  const found = new Map<string, { index: number; batchAt: number }>();
  const onEntry: WatchRequest['onEntry'] = (entry, { index, batchAt }) => {
    if (entry.length !== CASE_LEAF_BYTES) return;
    const name = toHex(entry);
    if (batchAt !== null && wanted.has(name) && !found.has(name)) found.set(name, { index, batchAt });
  };
  const watched = await watchLog({ ...request.watch, onEntry });
  const { head, facts } = watched;
  if (!head || !facts) return { watched, check: null };
  const stand = async (leaf: Uint8Array, by: number): Promise<Standing> => {
    const place = found.get(toHex(leaf));
    if (!place || place.batchAt > by) return { standing: now <= by ? 'waiting' : 'missing', by };
    const proof = await readInclusionProof(place.index, head.size, request.watch.read).catch(() => []);
    return { standing: 'proven', index: place.index, proof };
  };
  const checked: CaseCheck['events'][number][] = [];
  for (const [at, event] of events.entries()) {
    const leaf = leaves[at] ?? new Uint8Array(0);
    checked.push({ event, leaf, is: await stand(leaf, lastTickFor(event.day, facts)) });
  }
  const isFirst = promise !== null && leaves[0] !== undefined && sameBytes(leaves[0], promise.leaf);
  const promised = promise && { is: await stand(promise.leaf, promise.by), isFirst };
  return { watched, check: { events: checked, gaps: gapsOf(events), promise: promised, bytesRead: 0 } };
}
