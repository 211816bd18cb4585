import type { Actor } from '@huiyin/domain/case/actor';
import type { Prisma } from '../generated/client.ts';
import { visibleTo } from './visible-to.ts';

/** Rows of an import whose case is kept from somebody, by what came of them. */
export type KeptRows = { importId: string; made: number; known: number; finished: number };

/** Of these imports, how many rows belong to cases that are kept from the actor; an import without such a row is left out. One statement. */
export async function countKeptRows(
  tx: Prisma.TransactionClient,
  of: { actor: Actor; jurisdictionId: string; importIds: readonly string[] },
): Promise<KeptRows[]> {
  return tx.$queryRaw<KeptRows[]>`
    WITH kept AS MATERIALIZED (
      SELECT c.id, EXISTS (SELECT FROM case_event e WHERE e.jurisdiction_id = c.jurisdiction_id AND e.case_id = c.id
        AND e.number = 2 AND e.type = 'closed' AND e.payload ->> 'reason' = 'settledAtSource') AS settled
      FROM case_file c WHERE c.jurisdiction_id = ${of.jurisdictionId} AND (c.excludes OR c.handed_to_discipline)
        AND c.erased_on IS NULL AND NOT ${visibleTo(of.actor)})
    SELECT r.import_id AS "importId", count(*) FILTER (WHERE r.outcome = 'made' AND NOT kept.settled)::int AS made,
      count(*) FILTER (WHERE r.outcome = 'known')::int AS known,
      count(*) FILTER (WHERE r.outcome = 'made' AND kept.settled)::int AS finished
    FROM import_row r JOIN kept ON kept.id = r.case_id
    WHERE r.jurisdiction_id = ${of.jurisdictionId} AND r.import_id = ANY (${[...of.importIds]}::uuid[])
    GROUP BY r.import_id`;
}
