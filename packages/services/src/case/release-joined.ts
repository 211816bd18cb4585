import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import type { OnCase } from './run-command.ts';
import { unjoinCase } from './unjoin-case.ts';

/** Says nothing of what became of the other case: units read it too. */
const reason = '改为单独办理。';

/**
 * Takes a step after which nobody answers a case at this desk. Whoever was joined to it goes on alone in the same transaction, each where
 * it stood before, for the answer that they wait for would never come.
 */
export function endUnanswered<Result>(
  services: Services,
  { caseId }: OnCase,
  step: (inside: Services) => Promise<Result>,
): Promise<Result> {
  return inOneTransaction(services, { seconds: 30 }, async (inside) => {
    const result = await step(inside);
    for (const joined of await joinedTo(inside, caseId)) await unjoinCase(inside, bySystem(joined), reason);
    return result;
  });
}

/** The cases that are joined to this one, the earliest first. */
export function joinedTo(services: Services, caseId: string): Promise<readonly string[]> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await tx.caseFile.findMany({
      where: { jurisdictionId, joinedIntoId: caseId, state: 'joined' },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
}

/** On a case that moves along with another, whoever took that step. */
export function bySystem(caseId: string): OnCase {
  return { actor: { kind: 'system', job: 'joined-cases' }, caseId, version: null };
}
