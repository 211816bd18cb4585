import type { StaffActor } from '@huiyin/domain/case/actor';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { arrangeKeys } from '@huiyin/services/testing/arrange-keys';
import { makeEscrow } from '@huiyin/services/tip/escrow';
import { readTipKeys } from '@huiyin/services/tip/tip-keys';
import type { Place } from './object.ts';

export type Officers = Awaited<ReturnType<typeof arrangeOfficers>>;

/** Keys of the discipline office and of the custodian, an escrow, and an officer who is nobody of the matrix. */
export async function arrangeOfficers({ test, world }: Place) {
  const { jurisdictionId } = test.services;
  const { prisma } = test.database.owner;
  const { discipline, namedDiscipline, custodian } = world.actors;
  const colleague = await arrangeDesk(test).staff('disciplineOfficer', null, '某同事');
  const keyring = arrangeKeys(test);
  for (const one of [discipline, namedDiscipline, colleague, custodian]) await keyring.give(one);
  await makeEscrow({ ...test.services, database: test.database.owner });
  const keys = await readTipKeys(prisma, jurisdictionId);
  if (!keys) throw new Error('There are no keys.');
  const keyOf = async ({ staffId }: StaffActor) =>
    prisma.staffKey.findFirstOrThrow({
      where: { jurisdictionId, staffId, retiredAt: null },
      select: { id: true, recipient: true },
    });
  return { colleague, keys, keyOf };
}
