import type { JurisdictionView } from '@huiyin/contract/portal/reading';
import { readJurisdiction as readRow } from '@huiyin/db/sql/read-jurisdiction';
import { unavailable } from '../failure.ts';
import type { Services } from '../services.ts';

/** Whose portal this is, how to reach it, and the data version that every reading page is cached by. */
export async function readJurisdiction(services: Services): Promise<JurisdictionView> {
  const row = await readRow(services.database.prisma, services.jurisdictionId);
  if (!row) throw unavailable();
  return row;
}
