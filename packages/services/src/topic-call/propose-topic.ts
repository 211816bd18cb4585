import type { ProposalFate, ProposeTopicInput } from '@huiyin/contract/portal/topic-calls';
import { isOpenFor, type RefusalReason } from '@huiyin/domain/topic-call/topic-call';
import { invalid, notFound, unavailable } from '../failure.ts';
import { inTransaction, type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from '../submission/budget.ts';
import { proofHashOf, spendProof } from '../submission/check-proof.ts';
import { callFactsOf, findCall } from './run-call.ts';

const tries = 8;

/**
 * Keeps what somebody proposes, until a reviewer has read it; answers with the number under which they find out what became of it.
 * The proof is the key: sent again it changes nothing. Fails with `notFound`; with `invalid` on `call` when no proposals are taken, on `townId` and
 * `proof`; or with `unavailable`.
 */
export function proposeTopic(services: Services, input: ProposeTopicInput): Promise<{ number: number }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const proofHash = proofHashOf(input.proof);
    const before = await tx.topicCallProposal.findUnique({
      where: { jurisdictionId_proofHash: { jurisdictionId, proofHash } },
      select: { number: true },
    });
    if (before) return before;
    const row = await findCall(scene, { year: input.year });
    if (!row) throw notFound();
    if (!isOpenFor(callFactsOf(row), 'propose', today)) throw invalid('call', 'expired');
    const { townId } = input;
    if (townId !== null && (await tx.town.count({ where: { jurisdictionId, id: townId } })) === 0)
      throw invalid('townId', 'unknown');
    await spendProof(services, scene, input.proof);
    const number = await freeNumber(services, scene, row.id);
    await tx.topicCallProposal.createMany({
      data: {
        ...{ jurisdictionId, callId: row.id, number, text: input.text.trim(), townId, proofHash },
        ...{ givenAt: now, givenOn: new Date(today) },
      },
    });
    return { number };
  });
}

/** Six digits that are not taken: at random, since numbers in order would tell how many came between. */
async function freeNumber(
  services: Services,
  { tx, jurisdictionId }: Scene,
  callId: string,
): Promise<number> {
  for (let time = 0; time < tries; time += 1) {
    const bytes = services.randomBytes(4);
    const number = 100_000 + (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % 900_000);
    if ((await tx.topicCallProposal.count({ where: { jurisdictionId, callId, number } })) === 0)
      return number;
  }
  throw unavailable();
}

/** What became of a proposal. Fails with `notFound`, or `unavailable` while too many are asked for. */
export function proposalFateOf(
  services: Services,
  { year, number }: { year: number; number: number },
): Promise<ProposalFate> {
  return whileReading(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    if (!spend(services.budgets.lookUp, now)) throw unavailable();
    const call = await findCall(scene, { year });
    const row =
      call &&
      (await tx.topicCallProposal.findUnique({
        where: { jurisdictionId_callId_number: { jurisdictionId, callId: call.id, number } },
        select: { state: true, reason: true, groupId: true },
      }));
    if (!row) throw notFound();
    const topic =
      row.groupId === null
        ? null
        : await tx.topicCallGroup.findUnique({
            where: { jurisdictionId_id: { jurisdictionId, id: row.groupId } },
            select: { number: true, title: true },
          });
    return { state: row.state as ProposalFate['state'], reason: row.reason as RefusalReason | null, topic };
  });
}
