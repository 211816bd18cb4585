import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { moveJoined } from './move-joined.ts';
import type { OnCase } from './run-command.ts';
import { unjoinCase } from './unjoin-case.ts';

/** Says nothing of what became of the other case: units read it too. */
const reason = '改为单独办理。';

/**
 * Takes a step after which nobody answers a case at this desk. Whoever is joined to it waits for an answer all the same: in one transaction
 * the first of them goes on where it stood before, and the others are joined to that one.
 */
export function endUnanswered<Result>(
  services: Services,
  { caseId }: OnCase,
  step: (inside: Services) => Promise<Result>,
): Promise<Result> {
  return inOneTransaction(services, { seconds: 30 }, async (inside) => {
    const result = await step(inside);
    const next = await inTransaction(inside, (scene) => firstJoined(scene, caseId));
    if (next === null) return result;
    const actor = { kind: 'system', job: 'joined-cases' } as const;
    await unjoinCase(inside, { actor, caseId: next, version: null }, reason);
    await inTransaction(inside, (scene) => moveJoined(scene, { from: caseId, to: next }));
    return result;
  });
}

async function firstJoined({ tx, jurisdictionId }: Scene, caseId: string): Promise<string | null> {
  const first = await tx.caseFile.findFirst({
    where: { jurisdictionId, joinedIntoId: caseId, state: 'joined' },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return first?.id ?? null;
}
