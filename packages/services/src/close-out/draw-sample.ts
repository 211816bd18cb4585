import { createHash, createHmac } from 'node:crypto';
import { type DrawnEntry, drawLine } from '@huiyin/domain/close-out/look-back';

/** What an entry of a draw is ordered by: HMAC-SHA-256 of its line under the seed, both as UTF-8, in hex. */
export function drawMark(seed: string, entry: DrawnEntry): string {
  return createHmac('sha256', seed).update(drawLine(entry)).digest('hex');
}

/** What the transparency log holds of a list: SHA-256 of its lines in the order of their ids, each ended by a line feed, in hex. */
export function listHash(entries: readonly DrawnEntry[]): string {
  const lines = entries.map((entry) => `${drawLine(entry)}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** The `size` entries with the smallest marks. The same seed and list give the same sample to everybody. */
export function drawSample<Entry extends DrawnEntry>(
  seed: string,
  entries: readonly Entry[],
  size: number,
): Entry[] {
  return entries
    .map((entry) => ({ entry, mark: drawMark(seed, entry) }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1))
    .slice(0, size)
    .map(({ entry }) => entry);
}
