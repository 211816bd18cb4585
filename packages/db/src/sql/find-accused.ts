import type { Prisma, PrismaClient } from '../generated/client.ts';

export type AccusedFound = { readonly unitIds: string[]; readonly staffIds: string[] };

/**
 * Units of `unitIds` that are there, and the units and staff whose full name (two characters at least) stands in `words`. One
 * statement.
 */
export async function findAccused(
  client: PrismaClient | Prisma.TransactionClient,
  of: { jurisdictionId: string; unitIds: readonly string[]; words: string },
): Promise<AccusedFound> {
  const rows = await client.$queryRaw<AccusedFound[]>`
    SELECT ARRAY(SELECT id::text FROM unit WHERE jurisdiction_id = ${of.jurisdictionId} AND (id = ANY (${[...of.unitIds]}::uuid[])
        OR (char_length(name) > 1 AND position(name IN ${of.words}) > 0))) AS "unitIds",
      ARRAY(SELECT id::text FROM staff_member WHERE jurisdiction_id = ${of.jurisdictionId}
        AND char_length(name) > 1 AND position(name IN ${of.words}) > 0) AS "staffIds"`;
  return rows[0] ?? { unitIds: [], staffIds: [] };
}
