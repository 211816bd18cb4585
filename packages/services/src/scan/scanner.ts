import { askClamd, type ClamdAnswer } from './ask-clamd.ts';
import type { ClamdPlace } from './clamd-place.ts';

/** Says of the bytes of one file whether known malicious content was found. `away`: nobody can say at the moment. */
export type Scanner = (bytes: Uint8Array) => Promise<ClamdAnswer['verdict']>;

/** Told what stands behind every verdict but `clean`, for the operator's log; it holds nothing of the file. */
export type NoteScan = (answer: Exclude<ClamdAnswer, { verdict: 'clean' }>) => void;

/** A file of 20 MB takes a second or two; a page of six files is to be answered before a proxy gives up. */
const seconds = 20;

/** The scanner at `place`; null where none is named. */
export function openScanner(place: ClamdPlace | null, note: NoteScan): Scanner | null {
  if (!place) return null;
  return async (bytes) => {
    const answer = await askClamd(place, bytes, seconds);
    if (answer.verdict !== 'clean') note(answer);
    return answer.verdict;
  };
}
