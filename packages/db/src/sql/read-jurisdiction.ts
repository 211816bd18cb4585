import type { Prisma, PrismaClient } from '../generated/client.ts';

export type JurisdictionRow = {
  name: string;
  nameEn: string;
  timeZone: string;
  isDemonstration: boolean;
  phone: string;
  mail: string;
  post: string;
  counter: string;
  tipPhone: string;
  tipPost: string;
  tipCounter: string;
  dataVersion: number;
  /** Through the end of which day the public counts go. */
  countedThrough: string | null;
};

/** Whose portal it is, null for an unknown one: asked for each page, also for one that is kept. */
export async function readJurisdiction(
  client: PrismaClient | Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<JurisdictionRow | null> {
  const rows = await client.$queryRaw<JurisdictionRow[]>`/* planned once */
    SELECT name, name_en AS "nameEn", time_zone AS "timeZone", is_demonstration AS "isDemonstration", phone, mail, post, counter,
      tip_phone AS "tipPhone", tip_post AS "tipPost", tip_counter AS "tipCounter", data_version AS "dataVersion",
      counted_through::text AS "countedThrough"
    FROM jurisdiction WHERE id = ${jurisdictionId}`;
  return rows[0] ?? null;
}
