import type { Prisma } from '../generated/client.ts';

export type SceneRow = { now: Date; timeZone: string };

/** The database's clock and the jurisdiction's time zone; null for an unknown jurisdiction. */
export async function readScene(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<SceneRow | null> {
  const rows = await tx.$queryRaw<SceneRow[]>`/* planned once */
    SELECT now() AS now, time_zone AS "timeZone" FROM jurisdiction WHERE id = ${jurisdictionId}`;
  return rows[0] ?? null;
}
