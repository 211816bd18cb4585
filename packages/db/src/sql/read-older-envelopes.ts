import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { notExcluded } from './visible-to.ts';

export type OlderEnvelopeRow = { caseId: string; sealed: Uint8Array };

/**
 * Envelopes that are sealed to `keyId` and not to all of `present`, but for cases that are kept from the actor; in the order of their
 * cases.
 */
export async function readOlderEnvelopes(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; keyId: string; present: readonly string[]; limit: number },
): Promise<OlderEnvelopeRow[]> {
  return tx.$queryRaw<OlderEnvelopeRow[]>`
    SELECT e.case_id AS "caseId", e.sealed FROM identity_envelope e
    JOIN case_file c ON c.jurisdiction_id = e.jurisdiction_id AND c.id = e.case_id
    WHERE e.jurisdiction_id = ${of.jurisdictionId} AND ${of.keyId}::uuid = ANY (e.key_ids)
      AND NOT e.key_ids @> ${[...of.present]}::uuid[] AND ${notExcluded(of.actor)}
    ORDER BY e.case_id LIMIT ${of.limit}`;
}

/** How many there are. */
export async function countOlderEnvelopes(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; keyId: string; present: readonly string[] },
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM identity_envelope e
    JOIN case_file c ON c.jurisdiction_id = e.jurisdiction_id AND c.id = e.case_id
    WHERE e.jurisdiction_id = ${of.jurisdictionId} AND ${of.keyId}::uuid = ANY (e.key_ids)
      AND NOT e.key_ids @> ${[...of.present]}::uuid[] AND ${notExcluded(of.actor)}`;
  return row?.count ?? 0;
}
