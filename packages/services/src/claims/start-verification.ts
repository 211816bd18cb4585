import type { VerifyStart } from '@huiyin/contract/portal/verify';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { createWorkChallenge } from '../submission/proof-of-work.ts';
import { deviceMark } from './device-mark.ts';
import { verifiedItem } from './verified-item.ts';

type Asked = { measureId: string; claimStart: number | null; deviceKey: string | null };

/** Everything the question about a measure or one of its figures needs. Fails with `notFound`. */
export async function startVerification(services: Services, asked: Asked): Promise<VerifyStart> {
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const { measureId, claimStart, deviceKey } = asked;
    const { reportId, wording, claim } = await verifiedItem(services, tx, asked);
    const towns = await tx.town.findMany({
      where: { jurisdictionId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    });
    const before =
      deviceKey === null
        ? 0
        : await tx.verification.count({
            where: {
              ...{ jurisdictionId, state: 'counted' },
              deviceMark: deviceMark(services, deviceKey, { measureId, reportId, claimStart }),
            },
          });
    const { number, title, text, starts } = wording;
    return {
      ...{ measure: { measureId, number, title }, reportId, text, start: starts },
      claim: claim && { start: claim.start, end: claim.end, text: claim.text },
      towns: towns.map(({ id, name }) => ({ townId: id, name })),
      formToken: createFormToken(services, now),
      challenge: await createWorkChallenge(services, now),
      answeredBefore: before > 0,
    };
  });
}
