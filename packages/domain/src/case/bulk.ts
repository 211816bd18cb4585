import type { Actor, CaseFacts } from './actor.ts';
import type { CaseCommand } from './commands.ts';
import { decide } from './decide.ts';
import { mayAct } from './policy.ts';
import type { Refusal } from './refusals.ts';
import type { CaseKind, CaseState } from './states.ts';

/** What can be done to many cases at once (批量办理). */
export const bulkNames = [
  'accept',
  'link',
  'markUnrelated',
  'classify',
  'dispatch',
  'join',
  'addNote',
] as const;
export type BulkName = (typeof bulkNames)[number];
export type BulkCommand = Exclude<
  Extract<CaseCommand, { readonly do: BulkName }>,
  { readonly do: 'markUnrelated'; readonly unrelated: false }
>;

/** At most so many cases in one operation. */
export const bulkLimit = 200;
/** For so many minutes an operation can be taken back by the person who carried it out. */
export const undoMinutes = 10;

/** A case as far as a plan needs it: the facts of every decision, and what may be so already. */
export type BulkSubject = {
  readonly facts: CaseFacts;
  readonly kind: CaseKind | null;
  readonly measureIds: readonly string[];
};

/** How far an operation can be taken back: wholly, all but the acceptance, or not at all. */
export const undoReaches = ['whole', 'partly', 'none'] as const;
export type UndoReach = (typeof undoReaches)[number];

export type BulkPlan =
  | {
      readonly will: 'change';
      readonly steps: readonly CaseCommand[];
      readonly to: CaseState;
      /** What takes the steps back, in order; empty where nothing does. */
      readonly undo: readonly CaseCommand[];
      readonly undoReach: UndoReach;
    }
  /** `target`: the case that the others are joined to. */
  | { readonly will: 'stay'; readonly why: 'already' | 'target' }
  /** Without a refusal: it is not for this actor to do. */
  | { readonly will: 'fail'; readonly refusal: Refusal | null };

/**
 * What an operation will do to one case, step by step, and what would take it back; or why it does nothing. Pure; the same
 * `mayAct` and `decide` answer when it is carried out. A case that was only received is accepted before it is dispatched.
 */
export function planBulk(actor: Actor, subject: BulkSubject, command: BulkCommand): BulkPlan {
  const { facts } = subject;
  if (command.do === 'join' && command.intoCaseId === facts.id) return { will: 'stay', why: 'target' };
  if (isSoAlready(subject, command)) return { will: 'stay', why: 'already' };
  const accepts = command.do === 'dispatch' && facts.state === 'received';
  const steps: CaseCommand[] = accepts ? [{ do: 'accept' }, command] : [command];
  const walked = walk(actor, facts, steps);
  if (!walked.ok) return { will: 'fail', refusal: walked.refusal };
  const undo = undoOf(subject, command);
  const undoReach = undo.length === 0 ? 'none' : accepts ? 'partly' : 'whole';
  return { will: 'change', steps, to: walked.state, undo, undoReach };
}

type Walk =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly refusal: Refusal | null };

/** Whether the actor may take all of these steps one after the other, and where they lead. */
export function walk(actor: Actor, facts: CaseFacts, steps: readonly CaseCommand[]): Walk {
  let now = facts;
  for (const step of steps) {
    if (!mayAct(actor, step.do, now)) return { ok: false, refusal: null };
    const decision = decide(now, step);
    if (!decision.ok) return decision;
    now = { ...now, state: decision.state, resumeState: decision.resumeState };
  }
  return { ok: true, state: now.state };
}

function isSoAlready({ facts, kind, measureIds }: BulkSubject, command: BulkCommand): boolean {
  switch (command.do) {
    case 'accept':
      return facts.state === 'accepted';
    case 'link':
      return measureIds.includes(command.measureId);
    case 'classify':
      return kind === command.kind;
    case 'markUnrelated':
      return facts.unrelatedToMeasures;
    default:
      return false;
  }
}

/** An acceptance starts a clock and a note was read: neither has an inverse. */
function undoOf({ facts, kind, measureIds }: BulkSubject, command: BulkCommand): CaseCommand[] {
  switch (command.do) {
    case 'link': {
      const unlink = { do: 'unlink', measureId: command.measureId } as const;
      return facts.unrelatedToMeasures ? [unlink, { do: 'markUnrelated', unrelated: true }] : [unlink];
    }
    case 'markUnrelated':
      return [
        { do: 'markUnrelated', unrelated: false },
        ...measureIds.map((measureId) => ({ do: 'link', measureId, why: '' }) as const),
      ];
    case 'classify':
      return [{ do: 'classify', kind }];
    case 'dispatch':
      return [{ do: 'recall', reason: undoReason }];
    case 'join':
      return [{ do: 'unjoin', reason: undoReason }];
    default:
      return [];
  }
}

/** Stands in the history of a case, for the citizen too. */
const undoReason = '操作有误，已撤销。';
