import type { JurisdictionView } from '@huiyin/contract/portal/reading';
import { unavailable } from '../failure.ts';
import type { Services } from '../services.ts';

/** Whose portal this is, how to reach it, and the data version that every reading page is cached by. */
export async function readJurisdiction(services: Services): Promise<JurisdictionView> {
  const row = await services.database.prisma.jurisdiction.findUnique({
    where: { id: services.jurisdictionId },
    select: {
      ...{ name: true, nameEn: true, timeZone: true, isDemonstration: true, phone: true, mail: true },
      ...{ post: true, counter: true, tipPhone: true, tipPost: true, tipCounter: true },
      ...{ dataVersion: true, countedThrough: true },
    },
  });
  if (!row) throw unavailable();
  return { ...row, countedThrough: row.countedThrough?.toISOString().slice(0, 10) ?? null };
}
