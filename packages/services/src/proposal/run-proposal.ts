import type { Prisma } from '@huiyin/db/generated/client';
import type { Actor } from '@huiyin/domain/case/actor';
import {
  mayActOnProposal,
  maySeeProposal,
  nextProposalState,
  type ProposalCommand,
  type ProposalState,
} from '@huiyin/domain/proposal/proposal';
import { forbidden, invalid, notFound, overtaken } from '../failure.ts';
import { actorId, inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

export type OnProposal = { readonly proposalId: string; readonly version: number };
export type ProposalRowRead = NonNullable<Awaited<ReturnType<typeof findProposal>>>;
export type ProposalResult = { readonly proposalId: string; readonly version: number };

type Change = {
  readonly columns?: Prisma.ProposalUncheckedUpdateManyInput;
  /** What its event says; the unit reads it where the command is one of its own or addressed to it. */
  readonly words?: string;
};
type Effect = (scene: Scene, row: ProposalRowRead) => Promise<Change>;

export function findProposal({ tx, jurisdictionId }: Scene, proposalId: string) {
  return tx.proposal.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: proposalId } },
    select: {
      ...{ id: true, kind: true, year: true, number: true, unitId: true, unitName: true, title: true },
      ...{ text: true, talk: true, origin: true, originId: true, previousId: true, stepReason: true },
      ...{ stepOn: true, approvedBy: true, state: true, version: true, dueOn: true, servedOn: true },
      ...{ acceptedOn: true, recheckDueOn: true, repliedOn: true },
    },
  });
}

export function factsOf(row: { state: string; unitId: string }) {
  return { state: row.state as ProposalState, unitId: row.unitId };
}

/**
 * The one path by which a proposal changes: load, may this actor see it (`notFound`), is it the version the actor saw (`conflict`), may the actor do
 * it (`forbidden`), does its life allow it (`invalid`); then row, event and audit entry in one transaction.
 */
export async function runProposal(
  services: Services,
  actor: Actor,
  request: OnProposal & { readonly command: ProposalCommand },
  effect: Effect = async () => ({}),
): Promise<ProposalResult> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const { proposalId, version, command } = request;
    const row = await findProposal(scene, proposalId);
    if (!row || !maySeeProposal(actor, factsOf(row))) throw notFound();
    if (row.version !== version) throw overtaken();
    if (!mayActOnProposal(actor, command, factsOf(row))) throw forbidden();
    const state = nextProposalState(row.state as ProposalState, command);
    if (state === null) throw invalid('state', 'expired');
    const { columns = {}, words = '' } = await effect(scene, row);
    const { count } = await tx.proposal.updateMany({
      where: { jurisdictionId, id: proposalId, version },
      data: { ...columns, state, version: version + 1 },
    });
    if (count !== 1) throw overtaken();
    await writeProposalEvent(scene, actor, { proposalId, type: command, words });
    return { proposalId, version: version + 1 };
  });
}

/** What happened to a proposal, and its entry in the audit trail. The trail names the step and no word of it. */
export async function writeProposalEvent(
  { tx, jurisdictionId, now, today }: Scene,
  actor: Actor,
  { proposalId, type, words }: { proposalId: string; type: string; words: string },
): Promise<void> {
  const number = 1 + (await tx.proposalEvent.count({ where: { jurisdictionId, proposalId } }));
  const by = { actorKind: actor.kind, actorId: actorId(actor), at: now };
  await tx.proposalEvent.createMany({
    data: {
      ...{ jurisdictionId, proposalId, number, type, payload: words === '' ? {} : { words } },
      ...{ ...by, onDay: new Date(today) },
    },
  });
  await tx.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, ...by, action: `proposal.${type}`, detail: {} },
      ...{ subjectKind: 'proposal', subjectId: proposalId },
    },
  });
}
