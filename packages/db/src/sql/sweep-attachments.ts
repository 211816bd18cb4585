import type { Prisma } from '../generated/client.ts';

/** Forgets attachments that no case claimed, that belong to no mail waiting for a decision and no record of a measure, and that were staged before `before`; answers with the names of their files. */
export async function forgetUnclaimed(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; before: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ storedAs: string }[]>`
    DELETE FROM attachment
    WHERE jurisdiction_id = ${at.jurisdictionId} AND case_id IS NULL AND set_aside_id IS NULL AND record_id IS NULL AND verification_id IS NULL
      AND staged_at < ${at.before}
    RETURNING stored_as AS "storedAs"`;
  return rows.map(({ storedAs }) => storedAs);
}

/** Of these names, those that no attachment and no tip has: of no jurisdiction, since all keep their files in one folder. */
export async function unknownFiles(
  tx: Prisma.TransactionClient,
  names: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name::text FROM unnest(${[...names]}::uuid[]) AS name
    WHERE NOT EXISTS (SELECT FROM attachment WHERE stored_as = name)
      AND NOT EXISTS (SELECT FROM tip_message WHERE stored_as = name)`;
  return rows.map(({ name }) => name);
}
