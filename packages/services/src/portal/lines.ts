import { type MeasureLine, measureStatus, type PublicAnswerLine } from '@huiyin/contract/portal/reading';
import type { PublicAnswerLineRow } from '@huiyin/db/sql/public-answer-lines';
import type { MeasureLineRow } from '@huiyin/db/sql/reading-columns';
import { type Outcome, outcomes } from '@huiyin/domain/case/states';
import { listedCountOf, publicCountOf } from './public-count-of.ts';

/** A measure as it stands in a list. */
export function measureLineOf(row: MeasureLineRow): MeasureLine {
  const { measureId, number, title, problemNumber, problemTitle, publicAnswers } = row;
  return {
    ...{ measureId, number, title, problemNumber, problemTitle, publicAnswers },
    status: measureStatus.parse(row.status),
    cases: (publicAnswers > 0 ? listedCountOf : publicCountOf)(row.received),
  };
}

/** A published case as it stands in a list. */
export function publicAnswerLineOf(row: PublicAnswerLineRow): PublicAnswerLine {
  const { publicAnswerId, question, answer, answeredOn, unit } = row;
  const { measureId, measureNumber: number, measureTitle: title } = row;
  return {
    ...{ publicAnswerId, question, answer, answeredOn, unit },
    outcome: outcomeOf(row.outcome),
    measure: measureId === null ? null : { measureId, number, title },
  };
}

/** One of the outcomes; the column allows no other. */
export function outcomeOf(word: string): Outcome {
  const outcome = outcomes.find((known) => known === word);
  if (!outcome) throw new Error(`unknown outcome ${word}`);
  return outcome;
}
