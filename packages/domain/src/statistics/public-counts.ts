import { isSmall, shownParts, steadied } from './small-groups.ts';

/** Why answers are not public, which together with the published ones make up all that was answered. */
export const unpublishedReasons = ['declined', 'awaitingCitizen', 'notYetReviewed'] as const;

/** What was counted under a key, and what the public was last shown of it; null for nothing. */
export interface Counted {
  readonly key: string;
  readonly received: number;
  readonly answered: number;
  /** Cases whose answer anybody can read, and so count. */
  readonly known: number;
  readonly shownReceived: number | null;
  readonly shownAnswered: number | null;
}

export interface ShownCount {
  readonly key: string;
  readonly received: number | null;
  readonly answered: number | null;
}

/**
 * What the public is shown of the daily counts; null is a count that is not shown. Three things are published about the same cases:
 * how many were received and answered in all, why answered ones are not public, and the published ones themselves, which anybody can
 * count. A count is shown when it is no small group, when nothing that is left of it after what else is shown is one, and it moves
 * by five or more. Pure.
 */
export function publicCounts(counted: readonly Counted[]): ShownCount[] {
  const isReason = (key: string) => unpublishedReasons.some((reason) => reason === key);
  const measures = counted.filter(({ key }) => key !== 'all' && !isReason(key)).map(ofMeasure);
  const all = counted.find(({ key }) => key === 'all');
  const reasons = counted.filter(({ key }) => isReason(key));
  return [...(all ? ofWhole(all, reasons) : []), ...measures].filter(
    ({ received, answered }) => received !== null || answered !== null,
  );
}

/** Cases about a measure: what is left after the published ones are those of people who did not want to be read. */
function ofMeasure({ key, received, known, shownReceived }: Counted): ShownCount {
  const shown = steadied(shownReceived, received);
  return { key, received: shown === null || isSmall(shown - known) ? null : shown, answered: null };
}

function ofWhole(all: Counted, reasons: readonly Counted[]): ShownCount[] {
  const received = steadied(all.shownReceived, all.received);
  const answered = steadied(all.shownAnswered, all.answered);
  const waitingIsSmall = received !== null && answered !== null && isSmall(received - answered);
  const parts = Object.fromEntries(
    unpublishedReasons.map((reason) => {
      const row = reasons.find(({ key }) => key === reason);
      return [reason, row ? (steadied(row.shownAnswered, row.answered) ?? row.answered) : 0];
    }),
  );
  const shown = shownParts({ total: answered ?? all.answered, known: all.known, parts });
  return [
    { key: 'all', received, answered: shown === null || waitingIsSmall ? null : answered },
    ...(shown ?? []).map((key) => ({ key, received: null, answered: parts[key] ?? null })),
  ];
}
