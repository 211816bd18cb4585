import { type BulkReason, type BulkResult, bulkReasons } from '@huiyin/contract/desk/bulk';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import type { CaseState } from '@huiyin/domain/case/states';
import { Failure } from '../failure.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readSubjects, type SubjectRow } from './bulk-subjects.ts';
import { carryOut } from './carry-out.ts';

export type Operation = { readonly id: string; readonly actor: StaffActor };
export type ResultRow = BulkResult['rows'][number];

/** What is to be done to one case now; `seen` is the version that was shown when it was asked for. */
export type CasePlan =
  | { readonly steps: readonly CaseCommand[]; readonly undo: readonly CaseCommand[] }
  | { readonly outcome: 'stayed' | 'failed'; readonly reason: BulkReason };

type OneCase = {
  readonly caseId: string;
  readonly seen: number | null;
  readonly plan: (subject: SubjectRow) => CasePlan;
};

/**
 * One case of an operation in one transaction of its own: what came of it is kept together with the change itself, so that the
 * same operation sent again finds it done. A case that failed is told and changes nothing; the others go on.
 */
export async function doOneCase(services: Services, operation: Operation, one: OneCase): Promise<ResultRow> {
  try {
    return await inOneTransaction(services, { seconds: 30 }, async (inner) => {
      const [before, subject] = await inTransaction(inner, async (scene) => [
        await knownOutcome(scene, operation, one.caseId),
        (await readSubjects(scene, operation.actor, [one.caseId]))[0],
      ]);
      if (before) return rowOf(one.caseId, subject, before);
      return carryOutPlan(inner, operation, { ...one, subject });
    });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return keepFailure(services, operation, { caseId: one.caseId, reason: reasonOfFailure(error) });
  }
}

async function carryOutPlan(
  inner: Services,
  operation: Operation,
  { caseId, seen, plan, subject }: OneCase & { readonly subject: SubjectRow | undefined },
): Promise<ResultRow> {
  const keep = (outcome: Outcome) => inTransaction(inner, (scene) => keepOutcome(scene, operation, outcome));
  if (!subject) return rowOf(caseId, subject, await keep({ caseId, outcome: 'failed', reason: 'notFound' }));
  const { version } = subject.facts;
  if (seen !== null && seen !== version)
    return rowOf(caseId, subject, await keep({ caseId, outcome: 'failed', reason: 'conflict' }));
  const planned = plan(subject);
  if ('outcome' in planned) return rowOf(caseId, subject, await keep({ caseId, ...planned }));
  const { steps, undo } = planned;
  const done = { caseId, outcome: 'done', reason: null, undo, version: version + steps.length } as const;
  const kept = await keep(done);
  if (kept.repeated) return rowOf(caseId, subject, kept);
  let state: CaseState = subject.facts.state;
  for (const [place, step] of steps.entries()) {
    const at = { actor: operation.actor, caseId, version: version + place };
    ({ state } = await carryOut(inner, at, step));
  }
  return { ...rowOf(caseId, subject, kept), state };
}

type Outcome =
  | { readonly caseId: string; readonly outcome: 'stayed' | 'failed'; readonly reason: BulkReason }
  | {
      readonly caseId: string;
      readonly outcome: 'done';
      readonly reason: null;
      readonly undo: readonly CaseCommand[];
      readonly version: number;
    };
type Kept = Pick<ResultRow, 'outcome' | 'reason'>;

/** Of two at once for the same case the second waits here for the first, and is told what the first did. */
async function keepOutcome(
  scene: Scene,
  operation: Operation,
  outcome: Outcome,
): Promise<Kept & { readonly repeated: boolean }> {
  const { tx, jurisdictionId } = scene;
  const undo = outcome.outcome === 'done' ? outcome.undo.map((step) => ({ ...step })) : [];
  const { count } = await tx.bulkCase.createMany({
    data: { jurisdictionId, operationId: operation.id, ...outcome, undo },
    skipDuplicates: true,
  });
  const known = count === 0 ? await knownOutcome(scene, operation, outcome.caseId) : null;
  return { outcome: outcome.outcome, reason: outcome.reason, ...known, repeated: known !== null };
}

async function knownOutcome(
  { tx, jurisdictionId }: Scene,
  { id: operationId }: Operation,
  caseId: string,
): Promise<Kept | null> {
  const row = await tx.bulkCase.findUnique({
    where: { jurisdictionId_operationId_caseId: { jurisdictionId, operationId, caseId } },
    select: { outcome: true, reason: true },
  });
  return row as Kept | null;
}

/** The attempt itself was undone as a whole, its row with it. */
async function keepFailure(
  services: Services,
  operation: Operation,
  failed: { readonly caseId: string; readonly reason: BulkReason },
): Promise<ResultRow> {
  return inTransaction(services, async (scene) => {
    const kept = await keepOutcome(scene, operation, { ...failed, outcome: 'failed' });
    const [subject] = await readSubjects(scene, operation.actor, [failed.caseId]);
    return rowOf(failed.caseId, subject, kept);
  });
}

function rowOf(caseId: string, subject: SubjectRow | undefined, { outcome, reason }: Kept): ResultRow {
  const { caseNumber = '', facts } = subject ?? {};
  return { caseId, caseNumber, state: facts?.state ?? null, outcome, reason };
}

function reasonOfFailure({ publicError }: Failure): BulkReason {
  const refusal = bulkReasons.find((reason) => reason === publicError.refusal);
  if (refusal) return refusal;
  const { code } = publicError;
  return code === 'conflict' || code === 'forbidden' || code === 'notFound' ? code : 'invalid';
}
