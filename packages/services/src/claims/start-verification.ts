import type { VerifyStart } from '@huiyin/contract/portal/verify';
import { checkerOfSession, shownChecker } from '../checker/checker-session.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { createWorkChallenge } from '../submission/proof-of-work.ts';
import { itemMark } from './item-mark.ts';
import { verifiedItem } from './verified-item.ts';

type Asked = { measureId: string; claimStart: number | null; deviceKey: string | null };
type Asking = { readonly checkerKey: string | null };

/** Everything the question about a measure or one of its figures needs. Fails with `notFound`. */
export async function startVerification(
  services: Services,
  asked: Asked,
  { checkerKey }: Asking,
): Promise<VerifyStart> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const { measureId, claimStart } = asked;
    const checker = checkerKey === null ? null : await checkerOfSession(scene, checkerKey);
    const deviceKey = checker?.checkerId ?? asked.deviceKey;
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
              ...{ jurisdictionId, state: { in: ['counted', 'held'] } },
              deviceMark: itemMark(services, deviceKey, { measureId, reportId, claimStart }),
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
      checker: checker && shownChecker(checker),
    };
  });
}
