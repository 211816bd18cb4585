import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import { findAccused } from '@huiyin/db/sql/find-accused';
import type { NewAccused } from '@huiyin/db/sql/insert-case';
import { invalid } from '../failure.ts';
import type { Services } from '../services.ts';

/**
 * Whom a new case is about, if anybody: the units that were picked and, so that nobody sees it before triage has read it, all
 * whose full name stands in the citizen's words. Rather one too many: triage puts it right. Fails with `invalid` for a unit
 * that is not there.
 */
export async function accusedOf(services: Services, { accused }: SubmitForm): Promise<NewAccused | null> {
  const words = accused?.words.trim() ?? '';
  if (!accused || (accused.unitIds.length === 0 && words === '')) return null;
  const { database, jurisdictionId } = services;
  const { unitIds } = accused;
  const found = await findAccused(database.prisma, { jurisdictionId, unitIds, words });
  if (!unitIds.every((unitId) => found.unitIds.includes(unitId))) throw invalid('accused', 'unknown');
  return { words, ...found, toBeNamed: words !== '' };
}
