import type { CivilDate } from '../clock/civil-date.ts';
import type { CloseOutCommand } from './commands.ts';
import type { CloseOutState } from './states.ts';
import { type CloseOutEventType, closeOutTransitions } from './transitions.ts';

/** What a decision about a measure's close-out needs to know of it. */
export type CloseOutFacts = {
  readonly measureId: string;
  readonly state: CloseOutState;
  readonly version: number;
  readonly leadUnitId: string | null;
  readonly participantUnitIds: readonly string[];
  /** Who put forward each piece of evidence since the criterion was set. */
  readonly evidenceBy: readonly string[];
  /** Who applied since then, and who passed it in a check: all of them, also where it was sent back after. */
  readonly appliedBy: readonly string[];
  readonly checkedBy: readonly string[];
  readonly closedBy: string | null;
  /** Calendar days that a notice stands at least. */
  readonly leastNoticeDays: number;
  readonly dueOn: CivilDate | null;
  /** The last day on which anybody may object. */
  readonly noticeEndsOn: CivilDate | null;
  /** Objections that nobody has answered. */
  readonly openObjections: number;
  /** The report's wording was changed after the decision. */
  readonly isWordingChanged: boolean;
  /** Draws that chose this measure and wait for a result. */
  readonly dueLookBacks: readonly string[];
};

export const closeOutRefusalCodes = [
  'wrongCloseOutState',
  'wordsMissing',
  'evidenceMissing',
  'evidenceInFuture',
  'noticeTooShort',
  'noticeRunning',
  'noticeEnded',
  'objectionsOpen',
  'lookBackNotDue',
  'wordingUnchanged',
] as const;
export type CloseOutRefusalCode = (typeof closeOutRefusalCodes)[number];
export type CloseOutRefusal = { readonly code: CloseOutRefusalCode; readonly field: string | null };

export type CloseOutDecision =
  | { readonly ok: true; readonly state: CloseOutState; readonly event: CloseOutEventType }
  | { readonly ok: false; readonly refusal: CloseOutRefusal };

/** What a command does to a measure's close-out on the civil date `today`. Pure; whether the actor may do it comes before. */
export function decideCloseOut(
  facts: CloseOutFacts,
  command: CloseOutCommand,
  today: CivilDate,
): CloseOutDecision {
  const { from, to, event } = closeOutTransitions[command.do];
  if (!from.includes(facts.state)) return refuse('wrongCloseOutState');
  const refusal = refusalOf(facts, command, today);
  if (refusal) return refusal;
  return { ok: true, state: to === 'same' || to === 'decided' ? stayOr(facts, command) : to, event };
}

/** An objection that is upheld sends the matter back to those who are to do it; nothing else moves by itself. */
function stayOr({ state }: CloseOutFacts, command: CloseOutCommand): CloseOutState {
  return command.do === 'answerObjection' && command.upheld ? 'criterionSet' : state;
}

function refuse(code: CloseOutRefusalCode, field: string | null = null): CloseOutDecision & { ok: false } {
  return { ok: false, refusal: { code, field } };
}

/** A duty may be written down without a word; a deadline that was set is not moved without one. */
function mayBeSilent({ dueOn }: CloseOutFacts, command: CloseOutCommand): boolean {
  return command.do === 'setDuty' && (dueOn === null || dueOn === command.dueOn);
}

function refusalOf(
  facts: CloseOutFacts,
  command: CloseOutCommand,
  today: CivilDate,
): (CloseOutDecision & { ok: false }) | null {
  if (command.words.trim() === '' && !mayBeSilent(facts, command)) return refuse('wordsMissing', 'words');
  switch (command.do) {
    case 'addEvidence':
      return command.happenedOn > today ? refuse('evidenceInFuture', 'happenedOn') : null;
    case 'apply':
      return facts.evidenceBy.length === 0 ? refuse('evidenceMissing') : null;
    case 'openNotice':
      return command.days < facts.leastNoticeDays ? refuse('noticeTooShort', 'days') : null;
    case 'object':
      return facts.noticeEndsOn !== null && facts.noticeEndsOn < today ? refuse('noticeEnded') : null;
    case 'close':
      if (facts.noticeEndsOn === null || facts.noticeEndsOn >= today) return refuse('noticeRunning');
      return facts.openObjections > 0 ? refuse('objectionsOpen') : null;
    case 'lookBack':
      return facts.dueLookBacks.includes(command.drawId) ? null : refuse('lookBackNotDue');
    case 'confirmWording':
      return facts.isWordingChanged ? null : refuse('wordingUnchanged');
    default:
      return null;
  }
}
