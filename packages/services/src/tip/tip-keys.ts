import type { TipKeysView, TipStart } from '@huiyin/contract/portal/tips';
import type { Prisma, PrismaClient } from '@huiyin/db/generated/client';
import { readOfficerKeys } from '@huiyin/db/sql/read-officer-keys';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { createWorkChallenge } from '../submission/proof-of-work.ts';

/** To whom a tip is sealed at this moment; null while no discipline officer has a key, or while there is no escrow. */
export async function readTipKeys(
  client: PrismaClient | Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<TipKeysView | null> {
  const officers = await readOfficerKeys(client, jurisdictionId);
  const escrow = await client.escrowKey.findFirst({
    where: { jurisdictionId, retiredOn: null },
    select: { id: true, recipient: true },
  });
  if (!escrow || officers.length === 0) return null;
  return { officers, escrow: { escrowId: escrow.id, recipient: escrow.recipient } };
}

/** What the page of sealed tips needs. It tells nothing about any tip. */
export async function startTip(services: Services): Promise<TipStart> {
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const { tipSuperior } = await tx.jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
      select: { tipSuperior: true },
    });
    const officers = await tx.staffMember.findMany({
      where: { jurisdictionId, role: 'disciplineOfficer', active: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    });
    return {
      keys: await readTipKeys(tx, jurisdictionId),
      officers: officers.map(({ id, name }) => ({ staffId: id, name })),
      challenge: await createWorkChallenge(services, now),
      superior: tipSuperior,
    };
  });
}
