import type { QueueFilter } from '@huiyin/contract/desk/queue';
import type { QueueSearch, QueueSelection } from '@huiyin/db/sql/queue-selection';
import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { queryTerms, tsqueryOf } from '@huiyin/text/search-terms';
import type { Scene } from '../scene.ts';

/** The filter of a screen as the database takes it. A text that is a case number finds that case, any other its words. */
export function selectQueue(
  { jurisdictionId, today }: Scene,
  { text, ...filter }: QueueFilter,
): QueueSelection {
  return { jurisdictionId, today, ...filter, search: searchFor(text) };
}

function searchFor(text: string): QueueSearch | null {
  if (text.trim() === '') return null;
  const number = parseCaseNumber(text);
  if (number.ok) return { by: 'caseNumber', caseNumber: number.caseNumber };
  const query = tsqueryOf(queryTerms(text));
  return query === null ? { by: 'nothing' } : { by: 'words', query };
}
