import type { ClueSource } from '@huiyin/domain/clue/clue';

/** Where what a clue comes from is read at the desk; null for what is not kept here. */
export function sourceAddress(source: ClueSource, sourceId: string | null): string | null {
  if (sourceId === null) return null;
  switch (source) {
    case 'tip':
      return `/tips/${sourceId}`;
    case 'case':
      return `/cases/${sourceId}`;
    case 'alert':
      return `/alerts/${sourceId}`;
    default:
      return null;
  }
}

/** Where a clue of such a source is registered. */
export function newClueAddress(source: ClueSource, sourceId: string): string {
  return `/clues/new?source=${source}&id=${sourceId}`;
}
