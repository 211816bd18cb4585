import type { WordingChange } from '@huiyin/contract/portal/wordings';
import type { MeasureWordingRow } from '@huiyin/db/sql/read-measure-wordings';
import { diffWording } from '@huiyin/report/diff-wording';

/** What each version said otherwise than the one before it, newest first; a version that changed no word is left out. */
export function wordingChanges(rows: readonly MeasureWordingRow[]): WordingChange[] {
  return rows
    .slice(1)
    .flatMap((after, index): WordingChange[] => {
      const before = rows[index];
      const [older, newer] = [wordsOf(before), wordsOf(after)];
      if (!before || older === newer) return [];
      return [{ before: statedIn(before), after: statedIn(after), pieces: diffWording(older, newer) }];
    })
    .reverse();
}

/** Where a text was broken into lines and pages is not its wording. */
function wordsOf(row: MeasureWordingRow | undefined): string {
  return row?.text.replace(/\s*\n\s*/g, '\n').trim() ?? '';
}

function statedIn({ reportId, version, publishedOn, number }: MeasureWordingRow): WordingChange['before'] {
  return { reportId, version, publishedOn, number };
}
