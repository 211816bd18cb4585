import type { BulkResult } from '@huiyin/contract/desk/bulk';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { type BulkCommand, planBulk } from '@huiyin/domain/case/bulk';
import { notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type CasePlan, doOneCase, type ResultRow } from './bulk-operation.ts';
import { checkCommand, reasonOf } from './bulk-subjects.ts';

export type BulkRun = {
  readonly operationId: string;
  readonly command: BulkCommand;
  /** Each with the version that the officer was shown. */
  readonly cases: readonly { readonly caseId: string; readonly version: number }[];
};

/**
 * Carries out one operation on many cases, each in a transaction of its own: a case that changed meanwhile, or that cannot, is
 * told with its reason and the others go on. The same operation sent again goes on where it stopped and gives the same answer.
 * Fails with `invalid` where the operation itself is impossible, `notFound` for the id of somebody else's operation.
 */
export async function runBulk(services: Services, actor: StaffActor, run: BulkRun): Promise<BulkResult> {
  const { operationId, command, cases } = run;
  await inTransaction(services, async (scene) => {
    await checkCommand(scene, actor, command);
    await beginOperation(scene, actor, { id: operationId, command: command.do, undoes: null });
  });
  const operation = { id: operationId, actor };
  const rows: ResultRow[] = [];
  for (const { caseId, version } of cases) {
    const plan = (subject: Parameters<typeof planBulk>[1]): CasePlan => {
      const planned = planBulk(actor, subject, command);
      if (planned.will === 'change') return planned;
      const outcome = planned.will === 'stay' ? 'stayed' : 'failed';
      return { outcome, reason: reasonOf(planned) ?? 'forbidden' };
    };
    rows.push(await doOneCase(services, operation, { caseId, seen: version, plan }));
  }
  return { operationId, rows };
}

/** Enters the operation once, with its audit entry; the same again is no other. */
export async function beginOperation(
  { tx, jurisdictionId, now }: Scene,
  actor: StaffActor,
  operation: { readonly id: string; readonly command: string; readonly undoes: string | null },
): Promise<void> {
  const { id, command, undoes } = operation;
  const { count } = await tx.bulkOperation.createMany({
    data: { jurisdictionId, id, actorId: actor.staffId, command, undoes, at: now },
    skipDuplicates: true,
  });
  if (count === 0) {
    const known = await tx.bulkOperation.findUnique({
      where: { jurisdictionId_id: { jurisdictionId, id } },
      select: { actorId: true, command: true, undoes: true },
    });
    const same = known?.actorId === actor.staffId && known.command === command && known.undoes === undoes;
    if (!same) throw notFound();
    return;
  }
  await tx.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, at: now, actorKind: actor.kind, actorId: actor.staffId },
      ...{ action: undoes ? 'bulk.undo' : 'bulk.run', subjectKind: 'bulkOperation', subjectId: id },
      detail: { command },
    },
  });
}
