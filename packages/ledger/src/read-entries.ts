import { BATCH_UNIT } from './batch.ts';
import { CASE_LEAF, CASE_LEAF_BYTES } from './case-leaf.ts';
import { batchTime, type ClearLeaf, parseClearLeaf } from './clear-leaf.ts';

/** An entry that no log of this kind has, by its index. */
export type EntryFault = {
  readonly index: number;
  readonly fault: 'unknownEntry' | 'batchMissing' | 'batchOutOfTime' | 'batchNotFilled';
};

/** What the entries of a log say, as far as everyone can read them. */
export type EntryReader = {
  /** Takes the next entry; to be called in order. */
  readonly take: (entry: Uint8Array, index: number) => void;
  /** The first fault, the end of the last batch included. */
  readonly fault: () => EntryFault | null;
  /** Begin of the batch that was read last, in seconds; null before the first. */
  readonly lastBatchAt: () => number | null;
  readonly clear: { readonly index: number; readonly at: number; readonly leaf: ClearLeaf }[];
};

/** Reads the entries of a log one after the other and holds them to their form: kinds, moments of the clock, fill. */
export function createEntryReader(intervalSeconds: number): EntryReader {
  const clear: EntryReader['clear'] = [];
  let fault: EntryFault | null = null;
  let at: number | null = null;
  let inBatch = 0;
  const complain = (index: number, what: EntryFault['fault']) => {
    fault ??= { index, fault: what };
  };
  const begin = (moment: number, index: number) => {
    if (moment % intervalSeconds !== 0 || (at !== null && moment <= at)) complain(index, 'batchOutOfTime');
    if (at !== null && !isFilled(inBatch)) complain(index, 'batchNotFilled');
    at = moment;
    inBatch = 0;
  };
  const take = (entry: Uint8Array, index: number) => {
    const leaf = parseClearLeaf(entry);
    const moment = leaf && batchTime(leaf);
    if (moment !== null) return begin(moment, index);
    if (at === null) return complain(index, 'batchMissing');
    if (leaf && leaf.clear !== 'batch') clear.push({ index, at, leaf });
    else if (entry.length === CASE_LEAF_BYTES && entry[0] === CASE_LEAF) inBatch += 1;
    else complain(index, 'unknownEntry');
  };
  return {
    take,
    clear,
    lastBatchAt: () => at,
    fault: () => fault ?? (at === null || isFilled(inBatch) ? null : { index: -1, fault: 'batchNotFilled' }),
  };
}

function isFilled(count: number): boolean {
  return count > 0 && count % BATCH_UNIT === 0;
}
