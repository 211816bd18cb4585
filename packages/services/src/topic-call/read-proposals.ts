import type { CallProposal, ProposalPage, ProposalPageInput } from '@huiyin/contract/desk/topic-calls';
import { proposalPageSize } from '@huiyin/contract/desk/topic-calls';
import type { Prisma } from '@huiyin/db/generated/client';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayModerateCalls, mayReadProposals } from '@huiyin/domain/topic-call/topic-call';
import { findPersonalData, redact } from '@huiyin/text/personal-data';
import { forbidden } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readableCall } from './run-call.ts';

/** One page of a call's proposals, as they came. Fails with `forbidden` for units, with `notFound`. */
export async function readProposals(
  services: Services,
  actor: StaffActor,
  { page, ...of }: ProposalPageInput,
): Promise<ProposalPage> {
  if (!mayReadProposals(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    await readableCall(scene, actor, of.callId);
    const total = await scene.tx.topicCallProposal.count({ where: partOf(scene, of) });
    const at = { skip: page * proposalPageSize, take: proposalPageSize };
    const proposals = await callProposals(scene, of, at);
    return { total, proposals: mayModerateCalls(actor) ? proposals : proposals.map(redacted) };
  });
}

/** Only who decides what is published reads what was sent. */
export const redacted = (one: CallProposal): CallProposal => ({ ...one, text: one.publicText });

type Of = Pick<ProposalPageInput, 'callId' | 'part'>;

const parts = {
  ...{ pending: { state: 'pending' }, ungrouped: { state: 'published', groupId: null } },
  ...{ grouped: { groupId: { not: null } }, refused: { state: 'refused' } },
};

function partOf({ jurisdictionId }: Scene, { callId, part }: Of): Prisma.TopicCallProposalWhereInput {
  return { jurisdictionId, callId, ...parts[part] };
}

export async function callProposals(
  scene: Scene,
  of: Of,
  at: { skip: number; take: number },
): Promise<CallProposal[]> {
  const { tx, jurisdictionId } = scene;
  const rows = await tx.topicCallProposal.findMany({
    where: partOf(scene, of),
    orderBy: [{ groupId: 'asc' }, { givenAt: 'asc' }, { id: 'asc' }],
    ...at,
    select: {
      ...{ id: true, number: true, text: true, publicText: true, state: true, reason: true },
      ...{ groupId: true, townId: true },
    },
  });
  const towns = await tx.town.findMany({ where: { jurisdictionId }, select: { id: true, name: true } });
  return rows.map((row) => ({
    ...{ proposalId: row.id, number: row.number, text: row.text, groupId: row.groupId },
    publicText: row.publicText || redact(row.text, findPersonalData(row.text)),
    state: row.state as CallProposal['state'],
    reason: row.reason as CallProposal['reason'],
    town: towns.find(({ id }) => id === row.townId)?.name ?? null,
  }));
}
