import { sameBytes, toHex } from './bytes.ts';
import {
  CASE_LEAF_BYTES,
  caseLeaf,
  eventKey,
  hashContent,
  type LoggedEvent,
  leafByEventKey,
} from './case-leaf.ts';
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
  const deletions = events.length === 0 ? deletionLeaves(request) : new Map<string, Deletion>();
  let deleted: Deletion | null = null;
  const found = new Map<string, { index: number; batchAt: number }>();
  const onEntry: WatchRequest['onEntry'] = (entry, { index, batchAt }) => {
    if (entry.length !== CASE_LEAF_BYTES) return;
    const name = toHex(entry);
    deleted ??= deletions.get(name) ?? null;
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
  const check = { events: checked, gaps: gapsOf(events), promise: promised, bytesRead: 0, deleted };
  return { watched, check };
}

type Deletion = { readonly number: number; readonly day: string };

/** More logged events than a case has by all experience. */
const MOST_EVENTS = 24;
const DAY_SECONDS = 86_400;

/** The leaves that would say the case was deleted: as whichever of its events, on whichever day since the promise. */
function deletionLeaves({ promise, logKey, now }: ThoroughRequest): Map<string, Deletion> {
  const leaves = new Map<string, Deletion>();
  const contentHash = hashContent([]);
  const first = promise ? promise.by - 2 * DAY_SECONDS : now;
  for (let number = 2; number <= MOST_EVENTS; number++) {
    const key = eventKey(logKey, number);
    for (let at = first; at <= now + DAY_SECONDS; at += DAY_SECONDS) {
      const day = new Date(at * 1000).toISOString().slice(0, 10);
      leaves.set(toHex(leafByEventKey(key, { type: 'deleted', day, contentHash })), { number, day });
    }
  }
  return leaves;
}
