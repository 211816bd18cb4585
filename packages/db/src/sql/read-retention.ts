import type { Prisma, PrismaClient } from '../generated/client.ts';

/** A case whose time is over, with those that were joined into it. */
export type DueCase = {
  caseId: string;
  caseNumber: string;
  kind: string | null;
  state: string;
  /** Since when it is due, a civil date. */
  dueOn: string;
  held: boolean;
  /** It and the cases joined into it. */
  cases: number;
};

/** Cases that nobody needs to keep any more on `today`, those longest due first; the held ones only with `held`. One statement. */
export async function readDueCases(
  client: PrismaClient | Prisma.TransactionClient,
  at: { jurisdictionId: string; today: string; held: boolean; limit: number },
): Promise<DueCase[]> {
  return client.$queryRaw<DueCase[]>`
    SELECT c.id AS "caseId", c.case_number AS "caseNumber", c.kind, c.state, r.due_on::text AS "dueOn", r.held,
      cardinality(r.members)::int AS cases
    FROM (SELECT * FROM case_file f WHERE f.jurisdiction_id = ${at.jurisdictionId} AND f.joined_into_id IS NULL
      AND f.state IN ('archived', 'withdrawn', 'notAccepted', 'notReaccepted', 'redirected', 'transferred')
      AND f.erased_on IS NULL AND f.received_on + retention_days(f) <= ${at.today}::date OFFSET 0) c
    CROSS JOIN LATERAL retention_of(c.jurisdiction_id, c.id) r
    WHERE r.due_on <= ${at.today}::date AND (${at.held} OR NOT r.held)
    ORDER BY r.due_on, c.id LIMIT ${at.limit}`;
}

/** Until when the content of a case is kept at least; null while that is open, because it is under way, held, or kept for good. */
export async function readKeptUntil(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseId: string },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ dueOn: string | null }[]>`
    SELECT CASE WHEN NOT r.held THEN r.due_on::text END AS "dueOn" FROM case_file c
    CROSS JOIN LATERAL retention_of(c.jurisdiction_id, coalesce(c.joined_into_id, c.id)) r
    WHERE c.jurisdiction_id = ${at.jurisdictionId} AND c.id = ${at.caseId}::uuid`;
  return rows[0]?.dueOn ?? null;
}

export type ErasableCase = { id: string; version: number; logKey: Uint8Array };

/** A case and those joined into it, as they are before their content goes; locked until the end of the transaction. */
export async function lockCaseGroup(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseId: string },
): Promise<ErasableCase[]> {
  return tx.$queryRaw<ErasableCase[]>`
    SELECT id, version, log_key AS "logKey" FROM case_file
    WHERE jurisdiction_id = ${at.jurisdictionId} AND (id = ${at.caseId}::uuid OR joined_into_id = ${at.caseId}::uuid)
      AND erased_on IS NULL
    ORDER BY id FOR UPDATE`;
}

/** Destroys the content of a case and of those joined into it; names of their files, or null if they are not due or are held. */
export async function eraseCases(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseId: string },
): Promise<string[] | null> {
  const rows = await tx.$queryRaw<{ files: string[] | null }[]>`
    SELECT erase_cases(${at.jurisdictionId}, ${at.caseId}::uuid)::text[] AS files`;
  return rows[0]?.files ?? null;
}

/** Removes the closed tips whose time is over; names of their files. */
export async function eraseTips(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { files: string[] }[]
  >`SELECT erase_tips(${jurisdictionId})::text[] AS files`;
  return rows[0]?.files ?? [];
}
