import {
  longestRetention,
  type RetentionKind,
  retentionKinds,
  shortestRetention,
} from '@huiyin/domain/retention/retention';
import { invalid } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

export type RetentionRule = { readonly kind: RetentionKind; readonly days: number | null };

/** For how many days each kind is kept after the last that happened to a case; null for good. */
export function readRetention(services: Services): Promise<RetentionRule[]> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const rows = await tx.retentionRule.findMany({ where: { jurisdictionId } });
    return retentionKinds.map((kind) => ({
      kind,
      days: rows.find((row) => row.kind === kind)?.days ?? null,
    }));
  });
}

/** Sets for how long a kind is kept, null for good; by the operator, in the audit trail. Fails with `invalid` outside 30 days to a century. */
export async function setRetention(services: Services, { kind, days }: RetentionRule): Promise<void> {
  const isAllowed =
    days === null || (Number.isInteger(days) && days >= shortestRetention && days <= longestRetention);
  if (!isAllowed) throw invalid('days', 'malformed');
  await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    await tx.retentionRule.deleteMany({ where: { jurisdictionId, kind } });
    if (days !== null) await tx.retentionRule.createMany({ data: { jurisdictionId, kind, days } });
    await tx.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: now, actorKind: 'system', actorId: 'operator', action: 'retention.set' },
        ...{ subjectKind: 'retention', subjectId: kind, detail: { days } },
      },
    });
  });
}
