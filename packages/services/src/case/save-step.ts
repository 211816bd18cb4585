import { PINNED, SUPERVISED } from '@huiyin/db/sql/pinned';
import { nextLogNumber } from '@huiyin/db/sql/read-logged-events';
import type { CaseFacts } from '@huiyin/domain/case/actor';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import type { Decision } from '@huiyin/domain/case/decide';
import { type CaseState, owedStates } from '@huiyin/domain/case/states';
import { withUnit } from '@huiyin/domain/case/transitions';
import { conflict } from '../failure.ts';
import { logStep } from '../log/log-step.ts';
import { loggedTypeOf } from '../log/logged-type.ts';
import { actorId } from '../scene.ts';
import type { CaseChange, Step } from './step.ts';

/** Writes one step of a case: the row (only if nobody was quicker), its event and log leaf, its audit entry, its outbox row. */
export async function saveStep(
  step: Step<CaseCommand>,
  decision: Extract<Decision, { ok: true }>,
  change: CaseChange,
): Promise<void> {
  const { scene, actor, facts, number } = step;
  const { tx, jurisdictionId, now, today } = scene;
  const saved = await tx.caseFile.updateMany({
    where: { jurisdictionId, id: facts.id, version: facts.version },
    data: {
      ...rank(decision.state, facts),
      ...change,
      state: decision.state,
      resumeState: decision.resumeState,
      version: number,
    },
  });
  if (saved.count !== 1) throw conflict(facts.state);
  if (facts.clockChange && !keepsAsking.includes(decision.state)) await dropAsked(step);
  const who = { actorKind: actor.kind, actorId: actorId(actor) };
  const unitId = typeof change.unitId === 'string' ? change.unitId : facts.unitId;
  const isLogged = scene.log !== null && loggedTypeOf(decision.event.type, decision.state) !== null;
  const logNumber = isLogged ? await nextLogNumber(tx, { jurisdictionId, caseId: facts.id }) : null;
  await tx.caseEvent.create({
    data: {
      jurisdictionId,
      caseId: facts.id,
      number,
      type: decision.event.type,
      payload: decision.event.payload,
      ...who,
      unitId,
      round: facts.round,
      at: now,
      onDay: new Date(today),
      logNumber,
    },
    select: { number: true },
  });
  if (isLogged) await logStep(scene, { caseId: facts.id, number, state: decision.state });
  await tx.auditEntry.createMany({
    data: {
      jurisdictionId,
      at: now,
      ...who,
      action: `case.${step.command.do}`,
      subjectKind: 'case',
      subjectId: facts.id,
    },
  });
  await tx.outbox.createMany({
    data: {
      jurisdictionId,
      topic: `case.${decision.event.type}`,
      payload: { caseId: facts.id, number },
      createdAt: now,
    },
  });
  await tx.trendStaleDay.createMany({
    data: { jurisdictionId, onDay: new Date(facts.receivedOn) },
    skipDuplicates: true,
  });
}

/** States in which what a unit asked about the clock still waits for a decision. */
const keepsAsking: readonly CaseState[] = [...withUnit, 'objected'];

/** The next unit is not kept from asking, or given more days, by what the one before asked for. */
async function dropAsked({ scene, facts }: Step<CaseCommand>): Promise<void> {
  const { tx, jurisdictionId, today } = scene;
  await tx.clockChange.updateMany({
    where: { jurisdictionId, caseId: facts.id, decidedOn: null },
    data: { granted: false, decidedOn: new Date(today) },
  });
}

/** What nobody owes any more does not stay at the top of the queue; what tells of danger to life, or is supervised, is back there with its next step. */
export function rank(
  state: CaseState,
  { dangerWords, supervisedUntil }: Pick<CaseFacts, 'dangerWords' | 'supervisedUntil'>,
): CaseChange {
  if (!owedStates.includes(state)) return { raised: 0 };
  if (dangerWords.length > 0) return { raised: PINNED };
  return supervisedUntil === null ? {} : { raised: SUPERVISED };
}
