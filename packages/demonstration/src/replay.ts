import type { Actor, CaseFacts } from '@huiyin/domain/case/actor';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import { decide } from '@huiyin/domain/case/decide';
import { mayAct } from '@huiyin/domain/case/policy';
import { actingIn } from './acting.ts';
import type { Scenario, Step } from './scenario.ts';
import { type StaffKey, staff } from './staff.ts';
import { type UnitKey, units } from './units.ts';

/**
 * The facts of a case after all its steps, each judged by the domain's own policy and transition table.
 * Throws with the scenario's key and the step where the domain would not have allowed it. For tests.
 */
export function replay(scenario: Scenario): CaseFacts {
  let facts = factsAtReceipt(scenario);
  for (const [index, step] of scenario.steps.entries()) {
    const actor = actorOf(step, facts);
    const where = `${scenario.key}, step ${index + 1} (${step.do})`;
    if (!mayAct(actor, step.do, facts)) throw new Error(`${where}: ${actor.kind} may not`);
    const decision = decide(facts, commandOf(step));
    if (!decision.ok) throw new Error(`${where}: ${decision.refusal.code}`);
    facts = after(step, actor, { ...facts, state: decision.state, resumeState: decision.resumeState });
  }
  return facts;
}

function factsAtReceipt({ key, submit }: Scenario): CaseFacts {
  return {
    id: key,
    state: 'received',
    version: 1,
    resumeState: null,
    unitId: null,
    sectionId: null,
    handedToDiscipline: false,
    unrelatedToMeasures: false,
    linkCount: submit.fromMeasure === undefined ? 0 : 1,
    objectionRuled: false,
    refusalContested: false,
    dangerWords: [],
    reworkCount: 0,
    extensionCount: 0,
    ratedRound: 0,
    formerHandlers: [],
    draft: null,
    publication: 'none',
    mayPublish: submit.mayPublish,
    answerDueOn: null,
    participantUnitIds: [],
    dispatchedOn: null,
    callBackOpen: false,
    supervisedUntil: null,
    awaitsInstruction: false,
    joinedInto: null,
    handlers: [],
    byPaper: false,
    openPromises: 0,
    clockProfile: 'feedback',
    firstAnswerDueOn: null,
    pausedOn: null,
    clockChange: null,
    identity: { mode: submit.identityMode, forUnit: false, askedBy: null },
    excluded: { unitIds: [], staffIds: [], toBeNamed: false },
  };
}

function actorOf(step: Step, facts: CaseFacts): Actor {
  const acting = actingIn(step, unitKey(facts.unitId));
  if (acting.kind === 'citizen') return { kind: 'receiptHolder', caseId: facts.id };
  if (acting.kind === 'system') return { kind: 'system', job: 'clock' };
  return staffActor(acting.staff);
}

function staffActor(key: StaffKey): Actor {
  const member = staff.find((one) => one.key === key);
  if (!member) throw new RangeError(`no member of staff ${key}`);
  if (member.role === 'unitHandler' || member.role === 'unitHead') {
    return { kind: member.role, staffId: key, unitId: member.unit, sectionId: null };
  }
  return { kind: member.role, staffId: key, unitId: null };
}

function commandOf(step: Step): CaseCommand {
  switch (step.do) {
    case 'link':
      return { do: 'link', measureId: String(step.measure), why: step.why };
    case 'markUnrelated':
      return { do: 'markUnrelated', unrelated: true };
    case 'dispatch':
      return { do: 'dispatch', unitId: step.unit, sectionId: null, instruction: step.instruction ?? '' };
    case 'join':
      return { do: 'join', intoCaseId: step.into };
    case 'rate':
      return { do: 'rate', solved: step.solved, satisfied: step.satisfied, words: step.words ?? '' };
    case 'withdraw':
      return { do: 'withdraw', pressed: step.pressed, reason: step.reason ?? '' };
    case 'draftReply': {
      const { final, text, outcome, outcomeReason = null, surname, telephone } = step;
      const outcomeDate = step.outcomeDate ? `day ${step.outcomeDate.daysAhead}` : null;
      return {
        do: 'draftReply',
        reply: { final, text, outcome, outcomeDate, outcomeReason, surname, telephone },
      };
    }
    default:
      return step;
  }
}

/** The handler who signs for a case handles it, unless it was theirs in an earlier round. */
function handlersAfter(facts: CaseFacts, actor: Actor): readonly string[] {
  const fresh = actor.kind === 'unitHandler' && !facts.formerHandlers.includes(actor.staffId);
  return fresh ? [actor.staffId] : facts.handlers;
}

function after(step: Step, actor: Actor, facts: CaseFacts): CaseFacts {
  const staffId = 'staffId' in actor ? actor.staffId : '';
  switch (step.do) {
    case 'dispatch':
      return { ...facts, unitId: step.unit, handlers: [] };
    case 'acknowledge':
      return { ...facts, handlers: handlersAfter(facts, actor) };
    case 'ruleOnObjection':
      return { ...facts, objectionRuled: true, unitId: step.upheld ? null : facts.unitId };
    case 'askExtension':
      return {
        ...facts,
        clockChange: { change: 'extend', days: step.days, reason: step.reason, askedBy: staffId },
      };
    case 'extend':
      return { ...facts, extensionCount: facts.extensionCount + 1, clockChange: null };
    case 'draftReply':
      return {
        ...facts,
        draft: {
          ...{ draftedBy: staffId, writtenBy: [...(facts.draft?.writtenBy ?? []), staffId] },
          ...{ signedBy: facts.draft?.signedBy ?? [], unitId: facts.unitId ?? '', final: step.final },
        },
      };
    case 'signReply':
      return {
        ...facts,
        draft: facts.draft && { ...facts.draft, signedBy: [...facts.draft.signedBy, staffId] },
      };
    case 'approveReply':
      return {
        ...facts,
        formerHandlers: formerHandlers(facts, staffId),
        publication: facts.draft?.final ? 'none' : facts.publication,
      };
    case 'requestRework':
      return { ...facts, reworkCount: facts.reworkCount + 1, draft: null, handlers: [] };
    case 'handToDiscipline':
      return { ...facts, handedToDiscipline: true };
    case 'proposePublicAnswer':
      return { ...facts, publication: 'proposed' };
    case 'agreePublicAnswer':
      return { ...facts, publication: 'agreed' };
    case 'declinePublicAnswer':
      return { ...facts, publication: 'declined' };
    case 'publishAnswer':
      return { ...facts, publication: 'published' };
    default:
      return facts;
  }
}

/** Only a final answer ends a round; who worked on an interim one goes on with the case. */
function formerHandlers(facts: CaseFacts, reviewer: string): readonly string[] {
  if (!facts.draft?.final) return facts.formerHandlers;
  return [...facts.formerHandlers, facts.draft.draftedBy, reviewer];
}

function unitKey(unitId: string | null): UnitKey | null {
  return units.find(({ key }) => key === unitId)?.key ?? null;
}
