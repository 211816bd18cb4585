import { clockStep } from '../clock/profiles.ts';
import type { DayKind } from '../clock/working-days.ts';
import type { CaseFacts } from './actor.ts';
import type { CaseCommand } from './commands.ts';
import type { Refusal } from './refusals.ts';
import { refusalOf } from './refusals.ts';
import type { CaseState } from './states.ts';
import { type EventType, transitions, withUnit } from './transitions.ts';

/** A dated fact about a case. `payload` holds what a reader of the timeline needs, never more. */
export type CaseEvent = {
  readonly type: EventType;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
};

export type Decision =
  | {
      readonly ok: true;
      readonly state: CaseState;
      readonly resumeState: CaseState | null;
      readonly event: CaseEvent;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * What a command does to a case. Pure: the same facts and command always give the same answer, and it never throws.
 * Whether the actor may do it at all is `mayAct`'s question and comes before.
 */
export function decide(facts: CaseFacts, command: CaseCommand): Decision {
  const transition = transitions[command.do];
  if (!transition.from.includes(facts.state)) {
    return { ok: false, refusal: { code: 'wrongState', field: null, state: facts.state } };
  }
  const refusal = refusalOf(facts, command);
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    state: nextState(facts, command),
    resumeState: nextResumeState(facts, command),
    event: { type: transition.event, payload: payloadOf(facts, command) },
  };
}

function nextState(facts: CaseFacts, command: CaseCommand): CaseState {
  const { to } = transitions[command.do];
  if (to === 'same') return facts.state;
  if (to === 'resume') return facts.resumeState ?? 'received';
  if (to !== 'decided') return to;
  if (command.do === 'ruleOnObjection') return command.upheld ? 'accepted' : 'dispatched';
  if (command.do === 'recall') return withoutUnit(facts);
  if (command.do === 'nameAccused') return leavesUnit(facts, command) ? withoutUnit(facts) : facts.state;
  return facts.draft?.final ? 'answered' : 'inProgress';
}

function withoutUnit({ reworkCount }: CaseFacts): CaseState {
  return reworkCount > 0 ? 'rework' : 'accepted';
}

/** Whether the case is taken from the unit that has it in hand, since it turned out to be about that unit. */
export function leavesUnit(
  { state, unitId }: CaseFacts,
  { unitIds }: Extract<CaseCommand, { do: 'nameAccused' }>,
): boolean {
  return (withUnit.includes(state) || state === 'objected') && unitId !== null && unitIds.includes(unitId);
}

function nextResumeState(facts: CaseFacts, command: CaseCommand): CaseState | null {
  if (command.do === 'requestInfo' || command.do === 'join') return facts.state;
  return transitions[command.do].to === 'same' || command.do === 'nameAccused' ? facts.resumeState : null;
}

/** Words that belong to the case itself (a fact, a note, a reply) are stored in their own tables, not in the event. */
function payloadOf(facts: CaseFacts, command: CaseCommand): CaseEvent['payload'] {
  switch (command.do) {
    case 'addFact':
    case 'addNote':
    case 'supplyInfo':
    case 'requestInfo':
    case 'proposePublicAnswer':
    case 'contribute':
    case 'declareConflict':
      return {};
    // Who it is stands beside the case, where those it is about never look.
    case 'nameAccused':
      return { units: command.unitIds.length, persons: command.staffIds.length };
    case 'recordContact':
      return { way: command.way, on: command.on };
    case 'endSupervision':
      return { words: command.result };
    case 'submitForInstruction':
      return { leader: command.leader };
    case 'recordInstruction':
      return { leader: command.leader, on: command.on };
    case 'dispatch': {
      const { unitId, sectionId, instruction, participantUnitIds = [] } = command;
      return { unitId, sectionId, instruction, participants: participantUnitIds.length };
    }
    case 'approveReply':
      return { final: facts.draft?.final ?? true };
    case 'returnReply':
      return { grounds: command.grounds.join(','), reason: command.reason };
    case 'recordCallBack':
      return { outcome: command.outcome };
    case 'editPublicAnswer':
      return { reason: command.reason };
    case 'keepPromise':
      return { promiseId: command.promiseId };
    case 'askExtension':
      return { days: command.days, kind: daysOfExtension(facts), reason: command.reason };
    case 'extend':
      return {
        days: facts.clockChange?.days ?? 0,
        kind: daysOfExtension(facts),
        reason: facts.clockChange?.reason ?? '',
      };
    case 'pause':
      return { reason: facts.clockChange?.reason ?? '' };
    case 'rate':
      return { solved: command.solved, satisfied: command.satisfied };
    case 'draftReply':
    case 'recordPaperReturn':
      return { final: command.reply.final, outcome: command.reply.outcome };
    default: {
      const { do: _, ...rest } = command;
      return rest as CaseEvent['payload'];
    }
  }
}

/** Whether an extension is counted in working days or in those of the calendar. */
function daysOfExtension({ clockProfile }: CaseFacts): DayKind {
  return clockStep(clockProfile, 'answer')?.extension?.kind ?? 'working';
}
