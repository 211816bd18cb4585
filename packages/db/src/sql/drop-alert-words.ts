import { Prisma } from '../generated/client.ts';

/**
 * What alerts hold in words goes with the cases it came from, once a case and those joined into it are destroyed: a word that no case left of its days
 * holds, and the reason that was written down where no case is left of all the days of the alert. Figures stay. The place of a word
 * is taken by a mark that begins with `-`, since it stands in the key.
 */
export async function dropAlertWords(
  tx: Prisma.TransactionClient,
  { jurisdictionId, caseId }: { jurisdictionId: string; caseId: string },
): Promise<void> {
  const ofGone = (from: Prisma.Sql, to: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM case_file g
    WHERE g.jurisdiction_id = ${jurisdictionId} AND (g.id = ${caseId}::uuid OR g.joined_into_id = ${caseId}::uuid)
      AND g.received_on BETWEEN ${from} AND ${to})`;
  const [first, last] = [Prisma.sql`r.starts`, Prisma.sql`r.starts + r.days - 1`];
  await tx.$executeRaw`
    UPDATE alert_rise r SET key = '-' || gen_random_uuid()
    WHERE r.jurisdiction_id = ${jurisdictionId} AND r.dimension = 'word' AND r.key NOT LIKE '-%' AND ${ofGone(first, last)}
      AND NOT EXISTS (SELECT FROM case_file c WHERE c.jurisdiction_id = ${jurisdictionId}
        AND c.received_on BETWEEN ${first} AND ${last} AND c.erased_on IS NULL AND strpos(lower(c.text), r.key) > 0)`;
  await tx.$executeRaw`
    UPDATE alert a SET key = '' WHERE a.jurisdiction_id = ${jurisdictionId} AND a.dimension = 'word' AND a.key <> ''
      AND NOT EXISTS (SELECT FROM alert_rise r WHERE r.jurisdiction_id = ${jurisdictionId} AND r.alert_id = a.id
        AND r.dimension = 'word' AND r.key = a.key)`;
  await tx.$executeRaw`
    UPDATE alert a SET reason = '' WHERE a.jurisdiction_id = ${jurisdictionId} AND a.reason <> ''
      AND ${ofGone(Prisma.sql`a.since`, Prisma.sql`a.last_day`)}
      AND NOT EXISTS (SELECT FROM case_file c WHERE c.jurisdiction_id = ${jurisdictionId}
        AND c.received_on BETWEEN a.since AND a.last_day AND c.erased_on IS NULL)`;
}
