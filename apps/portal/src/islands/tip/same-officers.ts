import type { TipKeys } from '@huiyin/sealing/tip';

/** Keys that were fetched again, without those of officers who came since the list was shown: it was not asked whether a tip is about them. */
export function sameOfficers({ officers, escrow }: TipKeys, listed: readonly string[]): TipKeys {
  return { officers: officers.filter(({ staffId }) => listed.includes(staffId)), escrow };
}
