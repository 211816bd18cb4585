import type { Database } from '@huiyin/db/client';

/** What makes a database unfit for production: how many accounts and which jurisdictions are of the demonstration. */
export type DemonstrationTraces = { readonly accounts: number; readonly jurisdictions: readonly string[] };

/** Looks for demonstration accounts (their passwords are printed) and jurisdictions; null if there are none. */
export async function findDemonstration({ prisma }: Database): Promise<DemonstrationTraces | null> {
  const accounts = await prisma.staffMember.count({ where: { isDemonstration: true } });
  const found = await prisma.jurisdiction.findMany({
    where: { isDemonstration: true },
    select: { name: true },
  });
  return accounts + found.length === 0 ? null : { accounts, jurisdictions: found.map(({ name }) => name) };
}
