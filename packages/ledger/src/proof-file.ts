import { fromBase64, toBase64 } from './bytes.ts';
import { parseNote } from './note.ts';
import { HASH_BYTES } from './tree-hash.ts';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';

/** What a C2SP tlog-proof holds: where the leaf stands, the way to the root, the signed checkpoint, and data of our own. */
export type LogProof = {
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: string;
};

/** Writes a proof file; it is kept with the ending `.tlog-proof`. */
export function formatProof({ extra, index, proof, checkpoint }: LogProof): string {
  const lines = [FIRST_LINE];
  if (extra) lines.push(`extra ${toBase64(extra)}`);
  lines.push(`index ${index}`, ...proof.map(toBase64));
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Reads a proof file; null if it is none. Nothing in it is verified, and `extra` is not even signed. */
export function parseProof(text: string): LogProof | null {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (first !== FIRST_LINE) return null;
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice(6) ?? '') : undefined;
  const [, digits = ''] = /^index (0|[1-9][0-9]*)$/.exec(lines.shift() ?? '') ?? [];
  const index = Number(digits);
  const proof = lines.map(fromBase64);
  const checkpoint = text.slice(end + 2);
  if (extra === null || digits === '' || !Number.isSafeInteger(index) || !parseNote(checkpoint)) return null;
  if (!proof.every((hash) => hash?.length === HASH_BYTES)) return null;
  return { extra: extra ?? null, index, proof: proof as Uint8Array[], checkpoint };
}
