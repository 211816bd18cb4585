import type { ModerateProposalInput } from '@huiyin/contract/desk/topic-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayModerateCalls } from '@huiyin/domain/topic-call/topic-call';
import { forbidden, notFound, overtaken } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { lockCall, writeCallEvent } from './run-call.ts';

/**
 * Publishes a proposal, with what would tell who somebody is taken out, or refuses it for a reason that is counted in public; also one that
 * was decided before, should that have been a mistake. Fails with `forbidden` for everybody but reviewers, with `notFound`, or with
 * `conflict` when somebody else has decided meanwhile.
 */
export async function moderateProposal(
  services: Services,
  actor: StaffActor,
  input: ModerateProposalInput,
): Promise<void> {
  if (!mayModerateCalls(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const { callId, proposalId, seen, decision } = input;
    await lockCall(scene, callId);
    const row = await tx.topicCallProposal.findFirst({
      where: { jurisdictionId, callId, id: proposalId },
      select: { state: true, number: true },
    });
    if (!row) throw notFound();
    if (row.state !== seen) throw overtaken();
    await tx.topicCallProposal.updateMany({
      where: { jurisdictionId, id: proposalId },
      data:
        decision === 'publish'
          ? { state: 'published', publicText: input.publicText.trim(), reason: null }
          : { state: 'refused', publicText: '', reason: input.reason, groupId: null },
    });
    const payload = { number: row.number, ...(decision === 'refuse' && { reason: input.reason }) };
    await writeCallEvent(scene, actor, { callId, type: `proposal.${decision}`, payload });
  });
}
