import type { DraftProposalInput, EditProposalInput } from '@huiyin/contract/desk/proposals';
import { Prisma } from '@huiyin/db/generated/client';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { maySeeProposal } from '@huiyin/domain/proposal/proposal';
import { alertsFor } from '../alerts/alerts-for.ts';
import { readableClue } from '../clue/readable-clues.ts';
import { forbidden, invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { findProposal, type ProposalResult, runProposal, writeProposalEvent } from './run-proposal.ts';

type Written = Omit<DraftProposalInput, 'proposalId'> & { readonly previousId: string | null };

/**
 * Begins a letter to a unit, at any step of the ladder, with the reason for this step. Nothing of it is known to the unit until it is served. The
 * same id again changes nothing. Fails with `forbidden` for everybody but discipline officers who are not of the unit, with `notFound` for an origin
 * that the actor may not know of, with `invalid` for a unit that is gone or a due date that has passed.
 */
export async function draftProposal(
  services: Services,
  actor: StaffActor,
  input: DraftProposalInput,
): Promise<ProposalResult> {
  return inTransaction(services, async (scene) => {
    if (!maySeeProposal(actor, { state: 'draft', unitId: input.unitId })) throw forbidden();
    const { proposalId } = input;
    if (await findProposal(scene, proposalId)) return { proposalId, version: 1 };
    await checkOrigin(scene, actor, input);
    await writeProposal(scene, actor, proposalId, { ...input, previousId: null });
    return { proposalId, version: 1 };
  });
}

/** Changes a draft before it is served. */
export function editProposal(
  services: Services,
  actor: StaffActor,
  { title, text, talk, items, ...on }: EditProposalInput,
): Promise<ProposalResult> {
  return runProposal(services, actor, { ...on, command: 'edit' }, async (scene, { id, kind }) => {
    const { tx, jurisdictionId, today } = scene;
    checkItems(items, today);
    checkTalk(kind, talk, today);
    await tx.proposalItem.deleteMany({ where: { jurisdictionId, proposalId: id } });
    await writeItems(scene, id, items);
    return { columns: { title, text, talk: talk ?? Prisma.DbNull, dueOn: lastDue(items) } };
  });
}

function checkTalk(kind: string, talk: DraftProposalInput['talk'], today: string): void {
  if ((kind === 'talk') !== (talk !== null)) throw invalid('heldOn', 'missing');
  if (talk && talk.heldOn > today) throw invalid('heldOn', 'expired');
}

/** Keeps a draft with its items and its first event. */
export async function writeProposal(
  scene: Scene,
  actor: StaffActor,
  proposalId: string,
  written: Written,
): Promise<void> {
  const { tx, jurisdictionId, today } = scene;
  const { kind, unitId, title, text, talk, origin, originId, previousId, stepReason, items } = written;
  const unit = await presentUnit(scene, unitId);
  checkItems(items, today);
  checkTalk(kind, talk, today);
  await tx.proposal.createMany({
    data: {
      ...{ jurisdictionId, id: proposalId, kind, unitId, unitName: unit.name, title, text },
      ...{ talk: talk ?? Prisma.DbNull, origin, originId, previousId, stepReason },
      ...{ stepOn: new Date(today), state: 'draft', dueOn: lastDue(items), draftedBy: actor.staffId },
    },
  });
  await writeItems(scene, proposalId, items);
  await writeProposalEvent(scene, actor, { proposalId, type: 'drafted', words: stepReason });
}

type Items = DraftProposalInput['items'];

const lastDue = (items: Items): Date =>
  new Date(
    items
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? '',
  );

/** A due date lies ahead on the day it is set. */
function checkItems(items: Items, today: string): void {
  for (const [at, { dueOn }] of items.entries())
    if (dueOn <= today) throw invalid(`dueOn-${at + 1}`, 'expired');
}

async function writeItems({ tx, jurisdictionId }: Scene, proposalId: string, items: Items): Promise<void> {
  await tx.proposalItem.createMany({
    data: items.map(({ text, dueOn }, at) => ({
      ...{ jurisdictionId, proposalId, number: at + 1, text, dueOn: new Date(dueOn) },
    })),
  });
}

export async function presentUnit({ tx, jurisdictionId }: Scene, unitId: string): Promise<{ name: string }> {
  const unit = await tx.unit.findFirst({
    where: { jurisdictionId, id: unitId, active: true },
    select: { name: true },
  });
  if (!unit) throw invalid('unitId', 'unknown');
  return unit;
}

/** What gave rise to it is something that the actor may know of. */
async function checkOrigin(
  scene: Scene,
  actor: StaffActor,
  { origin, originId }: Pick<DraftProposalInput, 'origin' | 'originId'>,
): Promise<void> {
  if ((origin === 'none') !== (originId === null)) throw invalid('originId', 'malformed');
  if (originId === null) return;
  const { tx, jurisdictionId } = scene;
  if (origin === 'clue') await readableClue(scene, actor, originId);
  const known =
    origin === 'alert'
      ? (await alertsFor(scene, actor, { id: originId, limit: 1 })).length > 0
      : origin !== 'measure' || (await tx.measure.count({ where: { jurisdictionId, id: originId } })) > 0;
  if (!known) throw notFound();
}
