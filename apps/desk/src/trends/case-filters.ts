import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import type { TrendsView } from '@huiyin/contract/desk/trends';
import { type CaseKind, caseKinds } from '@huiyin/domain/case/states';
import { type Period, weekFrom } from './period.ts';

type Row = TrendsView['units'][number];

/** The queue narrowed to the cases received in a period. */
export function receivedIn({ from, to }: Period): QueueFilter {
  return { ...everyCase, receivedFrom: from, receivedTo: to };
}

/** The queue narrowed to the cases a row counts as received; null where it cannot be narrowed to exactly them. */
export function receivedOf(row: Row, period: Period): QueueFilter | null {
  const choice = choiceOf(row);
  return choice && { ...receivedIn(period), ...choice };
}

/** The same for the overdue cases of a row. They are overdue now, whenever they were received: no period. */
export function overdueOf(row: Row): QueueFilter | null {
  const choice = choiceOf(row);
  return choice && { ...everyCase, ...choice, overdue: true };
}

/** The days of the ISO week that starts on `monday`, as far as they lie within the period. */
export function weekWithin(monday: string, period: Period): Period {
  const within: { from: string; to: string } = { ...weekFrom(monday) };
  if (within.from < period.from) within.from = period.from;
  if (within.to > period.to) within.to = period.to;
  return within;
}

function choiceOf({ by, key }: Row): Partial<QueueFilter> | null {
  switch (by) {
    case null:
      return null;
    case 'unit':
      return { unitId: key };
    case 'town':
      return { townId: key };
    case 'measure':
      return { measureId: key };
    case 'problem':
      return { problemId: key };
    case 'kind':
      return caseKinds.some((known) => known === key) ? { kind: key as CaseKind } : null;
  }
}
