import type { SealingKeys } from '@huiyin/contract/case/submit-case';
import { readCurrentKeys } from '@huiyin/db/sql/read-current-keys';
import type { Services } from '../services.ts';

/** To whom a confidential contact is sealed now; null while no custodian has a key, and then the mode is not offered. */
export async function sealingKeys(services: Services): Promise<SealingKeys | null> {
  const { database, jurisdictionId, noticeKey } = services;
  if (!noticeKey) return null;
  const custodians = await readCurrentKeys(database.prisma, { jurisdictionId, purpose: 'custodian' });
  return custodians.length === 0 ? null : { custodians, notice: noticeKey.recipient };
}
