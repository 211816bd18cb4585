import { type CivilDate, daysBetween } from '../clock/civil-date.ts';
import type { EventType } from './transitions.ts';

/** One dated step of a case, in order; `upheld` says how an objection was ruled on. */
export type HoldingStep = { readonly type: EventType; readonly on: CivilDate; readonly upheld?: boolean };

/** From here on no unit holds the case. */
const letsGo: readonly EventType[] = [
  'received',
  'refusalContested',
  'unjoined',
  'objected',
  'reworkRequested',
];
/** From here on a unit holds it, or nobody has anything left to do. */
const takesUp: readonly EventType[] = [
  'dispatched',
  'notAccepted',
  'notReaccepted',
  'redirected',
  'transferred',
  'joined',
  'withdrawn',
  'closed',
];

/**
 * Civil days in nobody's hands: from receipt to dispatch, from the request for 重新办理 to the next dispatch, and from a
 * unit's objection to the next dispatch or to the ruling that rejects it. A gap that is still open counts up to `until`.
 * The answer is a number of whole days, 0 when each gap begins and ends on one day.
 */
export function daysUnheld(steps: readonly HoldingStep[], until: CivilDate): number {
  let since: CivilDate | null = null;
  let days = 0;
  for (const step of steps) {
    if (letsGo.includes(step.type)) since ??= step.on;
    else if (since !== null && endsGap(step)) {
      days += daysBetween(since, step.on);
      since = null;
    }
  }
  return since === null ? days : days + Math.max(0, daysBetween(since, until));
}

function endsGap(step: HoldingStep): boolean {
  if (step.type === 'objectionRuled') return step.upheld === false;
  return takesUp.includes(step.type);
}
