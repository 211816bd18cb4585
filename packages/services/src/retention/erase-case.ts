import { dropAlertWords } from '@huiyin/db/sql/drop-alert-words';
import { nextLogNumber } from '@huiyin/db/sql/read-logged-events';
import { type ErasableCase, eraseCases, lockCaseGroup } from '@huiyin/db/sql/read-retention';
import { notFound } from '../failure.ts';
import { dueAt, leafOf } from '../log/log-writer.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * Destroys what a case holds, and those joined into it: words, contacts, envelopes, files and the key of its log leaves. The
 * fact enters the log as the last leaf of each, the audit trail keeps it without a word. The database itself looks whether the
 * case is due and not held: `notFound` if not.
 */
export async function eraseCase(services: Services, { job, caseId }: { job: string; caseId: string }) {
  const files = await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const group = await lockCaseGroup(tx, { jurisdictionId, caseId });
    const named = await eraseCases(tx, { jurisdictionId, caseId });
    if (named === null) throw notFound();
    await dropAlertWords(tx, { jurisdictionId, caseId });
    for (const one of group) await recordErased(scene, job, one);
    return named;
  });
  // A crash before this leaves files that no row names, which are swept.
  for (const name of files) await services.files.remove(name);
}

async function recordErased(scene: Scene, job: string, { id, version, logKey }: ErasableCase): Promise<void> {
  const { tx, jurisdictionId, now, today, log } = scene;
  const number = log && (await nextLogNumber(tx, { jurisdictionId, caseId: id }));
  await tx.caseEvent.createMany({
    data: {
      ...{ jurisdictionId, caseId: id, number: version + 1, type: 'deleted', payload: {} },
      ...{ actorKind: 'system', actorId: job, at: now, onDay: new Date(today), logNumber: number },
    },
  });
  if (log && number !== null) {
    const leaf = leafOf({ logKey, number, type: 'deleted', day: today, content: [] });
    await tx.logPending.createMany({ data: { jurisdictionId, leaf, clear: false, dueAt: dueAt(log, now) } });
  }
  await tx.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, at: now, actorKind: 'system', actorId: job },
      ...{ action: 'case.delete', subjectKind: 'case', subjectId: id },
    },
  });
}
