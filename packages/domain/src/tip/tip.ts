import type { Actor } from '../case/actor.ts';
import type { CivilDate } from '../clock/civil-date.ts';
import { type ClockStepKey, clockStep } from '../clock/profiles.ts';
import { type Calendar, countDays } from '../clock/working-days.ts';

/** 已收到, 已阅看, 已转承办部门, 办结. Days only: at what time of the day something happened is known of no tip. */
export const tipStates = ['received', 'read', 'forwarded', 'closed'] as const;
export type TipState = (typeof tipStates)[number];

export const tipCommands = ['read', 'forward', 'close', 'reply'] as const;
export type TipCommand = (typeof tipCommands)[number];

const steps: Readonly<Record<TipCommand, { from: readonly TipState[]; to: TipState | 'same' }>> = {
  read: { from: ['received'], to: 'read' },
  forward: { from: ['read'], to: 'forwarded' },
  close: { from: ['read', 'forwarded'], to: 'closed' },
  reply: { from: ['read', 'forwarded', 'closed'], to: 'same' },
};

/** Where a command leads; null if it is not possible in this state. */
export function nextTipState(state: TipState, command: TipCommand): TipState | null {
  const { from, to } = steps[command];
  if (!from.includes(state)) return null;
  return to === 'same' ? state : to;
}

/** Who reads tips at all; which ones, the keys they are sealed to decide. */
export function mayReadTips(actor: Actor): boolean {
  return actor.kind === 'disciplineOfficer';
}

export type TipDays = {
  readonly realName: boolean;
  readonly receivedOn: CivilDate;
  readonly forwardedOn: CivilDate | null;
  readonly answeredOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly resultToldOn: CivilDate | null;
};

export type TipDeadline = { readonly key: ClockStepKey; readonly on: CivilDate; readonly overdue: boolean };

/**
 * What the office still owes: to forward the tip, and to somebody who gave a name, to tell whether it was accepted and what
 * came of it. 纪检监察机关处理检举控告工作规则 (2020) art. 16, 26 and 27.
 */
export function tipDeadlines(days: TipDays, { today, calendar }: { today: CivilDate; calendar: Calendar }) {
  const profile = days.realName ? 'realNameTip' : 'tip';
  const owed: [ClockStepKey, CivilDate | null, CivilDate | null][] = [
    ['forward', days.receivedOn, days.forwardedOn ?? days.closedOn],
    ['accept', days.receivedOn, days.answeredOn],
    ['tellResult', days.closedOn, days.resultToldOn],
  ];
  return owed.flatMap(([key, from, done]): TipDeadline[] => {
    const step = clockStep(profile, key);
    if (!step || from === null || done !== null) return [];
    const { on } = countDays(from, step, { calendar });
    return [{ key, on, overdue: on < today }];
  });
}
