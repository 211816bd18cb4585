import type { QueueFilter } from '@huiyin/contract/desk/queue';
import type { QueueSearch, QueueSelection } from '@huiyin/db/sql/queue-selection';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { parseCaseNumber } from '@huiyin/sealing/case-number';
import { queryTerms, tsqueryOf } from '@huiyin/text/search-terms';
import { invalid } from '../failure.ts';

/** The database knows no year 0. */
const firstDay = '0001-01-01';

/**
 * The filter of a screen as the database takes it. A text that is a case number finds that case, any other its words. Fails
 * with `invalid` on a day in the year 0.
 */
export function selectQueue(
  { jurisdictionId, today }: Pick<QueueSelection, 'jurisdictionId' | 'today'>,
  actor: Actor,
  { text, mine, ...filter }: QueueFilter,
): QueueSelection {
  for (const field of ['receivedFrom', 'receivedTo'] as const) {
    if ((filter[field] ?? firstDay) < firstDay) throw invalid(field, 'malformed');
  }
  const mineOf = mine && isStaff(actor) ? actor : null;
  return { jurisdictionId, today, ...filter, mineOf, search: searchFor(text, actor) };
}

/** Letters, digits and strokes with a digit among them: so sources number their orders. */
const SOURCE_ID = /^(?=.*\d)[\w\-/.（）()〔〕[\]号]{2,100}$/;

function searchFor(text: string, actor: Actor): QueueSearch | null {
  if (text.trim() === '') return null;
  const number = parseCaseNumber(text);
  if (number.ok) return { by: 'caseNumber', caseNumber: number.caseNumber };
  const query = tsqueryOf(queryTerms(text));
  // By the number a unit could look up the caller at the source.
  const isOfUnit = actor.kind === 'unitHandler' || actor.kind === 'unitHead';
  const sourceId = !isOfUnit && SOURCE_ID.test(text.trim()) ? text.trim() : null;
  return query === null ? { by: 'nothing' } : { by: 'words', query, sourceId };
}
