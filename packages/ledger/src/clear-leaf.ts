import { concat, textBytes, textOf } from './bytes.ts';
import { CASE_LEAF_BYTES } from './case-leaf.ts';
import { formatTime, parseTime } from './clock.ts';

/** First byte of a leaf that everyone can read: the rest is JSON. */
export const CLEAR_LEAF = 0x02;

/** What the log says in clear. Byte strings are hex, keys verifier keys as C2SP signed-note writes them. */
export type ClearLeaf =
  /** Begins each batch: the moment of the clock at which it was taken. */
  | { readonly clear: 'batch'; readonly at: string }
  /** In the first batch: what the log is. */
  | {
      readonly clear: 'log';
      readonly origin: string;
      readonly key: string;
      readonly intervalSeconds: number;
      readonly timeZone: string;
    }
  /** A key that signs promises from now on. */
  | { readonly clear: 'key'; readonly use: 'promise'; readonly key: string }
  | { readonly clear: 'report'; readonly report: string; readonly version: number; readonly sha256: string }
  /** A script that the portal serves: where, and its hash. */
  | { readonly clear: 'script'; readonly path: string; readonly sha384: string }
  /** The list of closed measures from which a look-back will be drawn, before its seed is known: the hash of its lines. */
  | {
      readonly clear: 'lookBack';
      readonly draw: string;
      readonly announced: string;
      readonly seedSource: string;
      readonly seedOn: string;
      readonly sample: number;
      readonly entries: number;
      readonly sha256: string;
    }
  /** Public counts as shown, through a day: eight characters each, `notshown` for one that is not. */
  | {
      readonly clear: 'counts';
      readonly through: string;
      readonly received: string;
      readonly answered: string;
      readonly sha256: string;
    };

const KINDS: readonly string[] = ['batch', 'log', 'key', 'report', 'script', 'lookBack', 'counts'];

/** A clear leaf: 0x02, then JSON without spaces, fields in the order of their type. Throws if it had a case leaf's length. */
export function clearLeaf(leaf: ClearLeaf): Uint8Array {
  const bytes = concat(Uint8Array.of(CLEAR_LEAF), textBytes(JSON.stringify(leaf)));
  if (bytes.length === CASE_LEAF_BYTES) throw new Error('A clear leaf has the length of a case leaf');
  return bytes;
}

/** Reads a clear leaf; null if it is none. */
export function parseClearLeaf(entry: Uint8Array): ClearLeaf | null {
  if (entry[0] !== CLEAR_LEAF || entry.length === CASE_LEAF_BYTES) return null;
  const text = textOf(entry.subarray(1));
  if (text === null) return null;
  try {
    const leaf: unknown = JSON.parse(text);
    const isOurs = typeof leaf === 'object' && leaf !== null && 'clear' in leaf;
    if (!isOurs || !KINDS.includes(String(leaf.clear)) || JSON.stringify(leaf) !== text) return null;
    return leaf as ClearLeaf;
  } catch {
    return null;
  }
}

/** The leaf that begins the batch of a moment of the clock, in seconds. */
export function batchLeaf(seconds: number): Uint8Array {
  return clearLeaf({ clear: 'batch', at: formatTime(seconds) });
}

/** The moment of a leaf that begins a batch, in seconds; null for any other. */
export function batchTime(leaf: ClearLeaf): number | null {
  return leaf.clear === 'batch' ? parseTime(leaf.at) : null;
}

/** A public count as the log writes it, in eight characters: null for one that is not shown, whatever the reason. */
export function shownCount(shown: number | null): string {
  return shown === null ? 'notshown' : String(shown).padStart(8, '0');
}
