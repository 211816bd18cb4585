import type { RuleProposalInput } from '@huiyin/contract/desk/proposals';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { isApprovedByAnother, maySeeProposal, recheckDueOn } from '@huiyin/domain/proposal/proposal';
import { forbidden, invalid } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { presentUnit } from './draft-proposal.ts';
import { type OnProposal, type ProposalResult, runProposal } from './run-proposal.ts';

/**
 * Serves a letter on the unit, with the name of who approved it; it takes the next number of its kind and year, and the unit's name of today. Fails
 * with `invalid` on `approvedBy` (`taken`) for a name of somebody who drafted or changed it.
 */
export function serveProposal(
  services: Services,
  actor: StaffActor,
  { approvedBy, ...on }: OnProposal & { approvedBy: string },
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...on, command: 'serve' }, async (scene, row) => {
    const { tx, jurisdictionId, today } = scene;
    if (row.dueOn.toISOString().slice(0, 10) <= today) throw invalid('dueOn', 'expired');
    if (!isApprovedByAnother(approvedBy, await writersOf(scene, row.id)))
      throw invalid('approvedBy', 'taken');
    const unit = await presentUnit(scene, row.unitId);
    const year = Number(today.slice(0, 4));
    const { kind } = row;
    const key = `proposal:${jurisdictionId}:${kind}:${year}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const last = await tx.proposal.aggregate({
      where: { jurisdictionId, kind, year },
      _max: { number: true },
    });
    const number = (last._max.number ?? 0) + 1;
    return { columns: { approvedBy, year, number, unitName: unit.name, servedOn: new Date(today) } };
  });
}

/** The names of all who drafted or changed a letter. */
async function writersOf({ tx, jurisdictionId }: Scene, proposalId: string): Promise<string[]> {
  const steps = await tx.proposalEvent.findMany({
    where: { jurisdictionId, proposalId, type: { in: ['drafted', 'edit'] } },
    select: { actorId: true },
  });
  const ids = steps.flatMap(({ actorId }) => actorId ?? []);
  const writers = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: ids } },
    select: { name: true },
  });
  return writers.map(({ name }) => name);
}

/** 签收 by the unit's head. Its dates run whether it is done or not. */
export function acknowledgeProposal(
  services: Services,
  actor: StaffActor,
  on: OnProposal,
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...on, command: 'acknowledge' }, async ({ today }) => ({
    columns: { acknowledgedOn: new Date(today) },
  }));
}

type Replies = readonly { readonly number: number; readonly reply: string }[];

/** The unit's written reply, to every item. Fails with `invalid` where one is left out. */
export function replyProposal(
  services: Services,
  actor: StaffActor,
  { replies, ...on }: OnProposal & { replies: Replies },
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...on, command: 'reply' }, async (scene, { id: proposalId }) => {
    const { tx, jurisdictionId, today } = scene;
    const items = await tx.proposalItem.findMany({
      where: { jurisdictionId, proposalId },
      select: { number: true },
    });
    for (const { number } of items) {
      const given = replies.find((one) => one.number === number);
      if (!given) throw invalid(`reply-${number}`, 'missing');
      await tx.proposalItem.updateMany({
        where: { jurisdictionId, proposalId, number },
        data: { reply: given.reply },
      });
    }
    return { columns: { repliedOn: new Date(today) } };
  });
}

/** Takes a reply, and has it looked at again after ninety days; or returns it with the reason and a new date. */
export function ruleOnProposal(
  services: Services,
  actor: StaffActor,
  input: RuleProposalInput,
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...input, command: input.ruling }, async ({ today }) => {
    const { words } = input;
    if (input.ruling === 'accept') {
      const recheck = new Date(recheckDueOn(today));
      return { columns: { acceptedOn: new Date(today), recheckDueOn: recheck }, words };
    }
    if (input.dueOn <= today) throw invalid('dueOn', 'expired');
    return { columns: { dueOn: new Date(input.dueOn) }, words };
  });
}

/** What was found on looking again: it holds, or it does not, and then the next step of the ladder can be taken. */
export function recheckProposal(
  services: Services,
  actor: StaffActor,
  { result, words, ...on }: OnProposal & { result: 'held' | 'relapsed'; words: string },
): Promise<ProposalResult> {
  const command = result === 'held' ? 'recheckHeld' : 'recheckRelapsed';
  return runProposal(services, actor, { ...on, command }, async ({ today }) => ({
    ...{ columns: { recheckedOn: new Date(today) }, words },
  }));
}

/** What a unit owed that was merged into another goes on to that one, is served anew, and keeps its dates. */
export function readdressProposal(
  services: Services,
  actor: StaffActor,
  { unitId, words, ...on }: OnProposal & { unitId: string; words: string },
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...on, command: 'readdress' }, async (scene, row) => {
    if (row.unitId === unitId) throw invalid('unitId', 'taken');
    if (!maySeeProposal(actor, { state: 'served', unitId })) throw forbidden();
    const unit = await presentUnit(scene, unitId);
    const served = { servedOn: new Date(scene.today), acknowledgedOn: null };
    return {
      columns: { unitId, unitName: unit.name, ...served },
      words: `${row.unitName} → ${unit.name}：${words}`,
    };
  });
}

const job: Actor = { kind: 'system', job: 'raise-rechecks' };

/** Raises what has to be looked at again, each once; answers with how many there were. */
export async function raiseRechecks(services: Services): Promise<number> {
  const due = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
    tx.proposal.findMany({
      where: { jurisdictionId, state: 'accepted', recheckDueOn: { lte: new Date(today) } },
      select: { id: true, version: true },
    }),
  );
  for (const { id, version } of due)
    await runProposal(services, job, { proposalId: id, version, command: 'raiseRecheck' });
  return due.length;
}
