import { readLoggedEvents } from '@huiyin/db/sql/read-logged-events';
import type { CaseState } from '@huiyin/domain/case/states';
import type { Scene } from '../scene.ts';
import { dueAt, leafOf } from './log-writer.ts';
import { contentOf } from './logged-content.ts';
import { loggedTypeOf } from './logged-type.ts';

/**
 * Enters an event of a case, already written with its log number, in the transparency log: in the same transaction, so that
 * neither is without the other.
 */
export async function logStep(
  scene: Scene,
  event: { caseId: string; number: number; state: CaseState },
): Promise<void> {
  const { tx, jurisdictionId, now, log } = scene;
  if (!log) return;
  const { logKey, events } = await readLoggedEvents(tx, { jurisdictionId, caseId: event.caseId });
  const row = events.find(({ number }) => number === event.number);
  const type = row && loggedTypeOf(row.type, event.state);
  if (!row || !type) throw new Error(`Event ${event.number} was to be logged and is not there`);
  const leaf = leafOf({ logKey, number: row.logNumber, type, day: row.on, content: contentOf(type, row) });
  await tx.logPending.createMany({
    data: [{ jurisdictionId, leaf, clear: false, dueAt: dueAt(log, now) }],
  });
}
