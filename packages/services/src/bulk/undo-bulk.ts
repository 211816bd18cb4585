import type { BulkRecent, BulkResult } from '@huiyin/contract/desk/bulk';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { bulkNames, undoMinutes, walk } from '@huiyin/domain/case/bulk';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import { notFound, refused } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type CasePlan, doOneCase, type ResultRow } from './bulk-operation.ts';
import { beginOperation } from './run-bulk.ts';
import { readUndoSteps } from './undo-steps.ts';

/** A moment before which an operation can no longer be taken back at `now`. */
const earliest = (now: Date): Date => new Date(now.getTime() - undoMinutes * 60_000);

/**
 * Takes an operation back, case by case, by the commands that the life of a case has for it. Only by who carried it out, and only
 * for some minutes: `notFound` or `undoTooLate`. A case that changed since, or that has no way back, is told and left as it is.
 */
export async function undoBulk(
  services: Services,
  actor: StaffActor,
  { operationId, undoes }: { operationId: string; undoes: string },
): Promise<BulkResult> {
  const done = await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const operation = await tx.bulkOperation.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id: undoes } },
      select: { actorId: true, command: true, undoes: true, at: true },
    });
    if (operation?.actorId !== actor.staffId || operation.undoes !== null) throw notFound();
    if (operation.at < earliest(now)) throw refused({ code: 'undoTooLate', field: null });
    await beginOperation(scene, actor, { id: operationId, command: operation.command, undoes });
    return tx.bulkCase.findMany({
      where: { jurisdictionId, operationId: undoes, outcome: 'done' },
      select: { caseId: true, undo: true, version: true },
      orderBy: { caseId: 'asc' },
    });
  });
  const rows: ResultRow[] = [];
  for (const { caseId, undo, version } of done) {
    const steps = readUndoSteps(undo);
    const plan = planUndo(actor, steps);
    rows.push(
      await doOneCase(
        services,
        { id: operationId, actor },
        { caseId, seen: steps.length ? version : null, plan },
      ),
    );
  }
  return { operationId, rows };
}

function planUndo(actor: StaffActor, steps: readonly CaseCommand[]) {
  return ({ facts }: { readonly facts: Parameters<typeof walk>[1] }): CasePlan => {
    if (steps.length === 0) return { outcome: 'stayed', reason: 'noInverse' };
    const walked = walk(actor, facts, steps);
    if (walked.ok) return { steps, undo: [] };
    return { outcome: 'failed', reason: walked.refusal?.code ?? 'forbidden' };
  };
}

/** The actor's own last operation, as long as it can be taken back and was not; null otherwise. */
export async function recentBulk(services: Services, actor: StaffActor): Promise<BulkRecent> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const last = await tx.bulkOperation.findFirst({
      where: { jurisdictionId, actorId: actor.staffId, at: { gte: earliest(now) } },
      select: { id: true, command: true, undoes: true, at: true },
      orderBy: { at: 'desc' },
    });
    const command = bulkNames.find((name) => name === last?.command);
    if (!last || last.undoes !== null || !command) return null;
    const { done, undoable } = await countDone(scene, last.id);
    const until = new Date(last.at.getTime() + undoMinutes * 60_000).toISOString();
    return done === 0 ? null : { operationId: last.id, command, until, done, undoable };
  });
}

async function countDone(
  { tx, jurisdictionId }: Scene,
  operationId: string,
): Promise<{ done: number; undoable: number }> {
  const where = { jurisdictionId, operationId, outcome: 'done' };
  const done = await tx.bulkCase.count({ where });
  return { done, undoable: await tx.bulkCase.count({ where: { ...where, NOT: { undo: { equals: [] } } } }) };
}
