import { type CivilDate, daysBetween } from '../clock/civil-date.ts';
import type { EventType } from './transitions.ts';

/** One dated step of a case, in order; `upheld` says how an objection was ruled on, `final` whether an answer ended the round. */
export type HoldingStep = {
  readonly type: EventType;
  readonly on: CivilDate;
  readonly upheld?: boolean;
  readonly final?: boolean;
  readonly unit?: string | null;
};

/** Who held a case from one day to another; null: no unit did. `to` is null while it lasts. */
export type Holding = {
  readonly holder: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly days: number;
};

/** From here on no unit holds the case. The rollup counts by the same two lists. */
export const holdingGaps: readonly EventType[] = [
  'received',
  'refusalContested',
  'unjoined',
  'recalled',
  'objected',
  'reworkRequested',
];
/** From here on nobody has anything left to do; so does an approved final answer. */
export const holdingEnds: readonly EventType[] = [
  'notAccepted',
  'notReaccepted',
  'redirected',
  'transferred',
  'joined',
  'withdrawn',
  'closed',
];

type Span = { holder: string | null; from: CivilDate; to: CivilDate | null };

/**
 * The ledger of a case: who held it, from when to when, in whole days. Nobody does from receipt to dispatch, from the request for
 * 重新办理 to the next dispatch, and from a unit's objection to the next dispatch or to the ruling that rejects it, and from a dispatch that was taken back to the next. What still
 * lasts is counted up to `until`.
 */
export function holdings(steps: readonly HoldingStep[], until: CivilDate): Holding[] {
  const spans: Span[] = [];
  let lastUnit = '';
  const take = (holder: string | null, on: CivilDate) => {
    const open = spans.at(-1);
    if (open?.to === null) {
      if (open.holder === null && holder === null) return;
      open.to = on;
    }
    spans.push({ holder, from: on, to: null });
  };
  for (const step of steps) {
    if (holdingGaps.includes(step.type)) take(null, step.on);
    else if (step.type === 'dispatched') {
      lastUnit = step.unit ?? '';
      take(lastUnit, step.on);
    } else if (step.type === 'objectionRuled' && step.upheld === false) take(lastUnit, step.on);
    else if (isEnd(step)) {
      const open = spans.at(-1);
      if (open?.to === null) open.to = step.on;
    }
  }
  return spans.map((span) => ({ ...span, days: Math.max(0, daysBetween(span.from, span.to ?? until)) }));
}

function isEnd({ type, final }: HoldingStep): boolean {
  return type === 'replyApproved' ? final === true : holdingEnds.includes(type);
}

/** Civil days in nobody's hands; 0 when each gap begins and ends on one day. */
export function daysUnheld(steps: readonly HoldingStep[], until: CivilDate): number {
  return holdings(steps, until)
    .filter(({ holder }) => holder === null)
    .reduce((sum, { days }) => sum + days, 0);
}
