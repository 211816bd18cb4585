import { addDays, type CivilDate } from '../clock/civil-date.ts';

/** Calendar days after the decision at which a closed measure may be looked at again. */
export const lookBackStages = [30, 90, 180] as const;
export type LookBackStage = (typeof lookBackStages)[number];

/** A closed measure with the stages at which it was already in a draw, chosen or not. */
export type ClosedMeasure = {
  readonly measureId: string;
  readonly closedOn: CivilDate;
  readonly drawnStages: readonly number[];
};

export type DrawnEntry = { readonly measureId: string; readonly stage: LookBackStage };

/**
 * Which measures stand in a draw on `on`: each closed one whose 30, 90 or 180 days are over and that was in no draw for them
 * yet, at the latest such stage. Sorted by id, so that everybody lists them alike.
 */
export function dueForLookBack(closed: readonly ClosedMeasure[], on: CivilDate): DrawnEntry[] {
  return closed
    .flatMap(({ measureId, closedOn, drawnStages }) => {
      const stage = lookBackStages.findLast((days) => addDays(closedOn, days) <= on);
      return stage === undefined || drawnStages.some((drawn) => drawn >= stage) ? [] : [{ measureId, stage }];
    })
    .sort((one, other) => (one.measureId < other.measureId ? -1 : 1));
}

/** How many of a list are looked at: a third, at least five, never more than there are. */
export function sampleSize(listed: number): number {
  return Math.min(listed, Math.max(5, Math.ceil(listed / 3)));
}

/** The line that stands for one entry of a draw; the draw orders entries by the HMAC of exactly these bytes. */
export function drawLine({ measureId, stage }: DrawnEntry): string {
  return `${measureId} ${stage}`;
}
