import type { ProposalList, ProposalView } from '@huiyin/contract/desk/proposals';
import type { StaffActor } from '@huiyin/domain/case/actor';
import {
  mayActOnProposal,
  mayListProposals,
  maySeeProposal,
  nextProposalState,
  type ProposalOrigin,
  type ProposalState,
  proposalCommands,
} from '@huiyin/domain/proposal/proposal';
import { alertsFor } from '../alerts/alerts-for.ts';
import { namesOf, readableIds } from '../clue/readable-clues.ts';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { dayOf } from '../tip/tip-days.ts';
import { proposalRowOf } from './proposal-rows.ts';
import { factsOf, findProposal, type ProposalRowRead } from './run-proposal.ts';

const most = 500;

/** Letters that the actor may know of, those that wait first; for officers with the units a new one may go to. */
export async function listProposals(services: Services, actor: StaffActor): Promise<ProposalList> {
  if (!mayListProposals(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    const isOfficer = actor.kind === 'disciplineOfficer';
    const rows = await tx.proposal.findMany({
      where: {
        jurisdictionId,
        ...(isOfficer ? {} : { unitId: actor.unitId ?? '', state: { not: 'draft' } }),
      },
      orderBy: [{ stepOn: 'desc' }, { id: 'asc' }],
      take: most,
      select: {
        ...{ id: true, version: true, kind: true, year: true, number: true, unitId: true, unitName: true },
        ...{ title: true, state: true, dueOn: true, servedOn: true, recheckDueOn: true },
      },
    });
    const units = isOfficer
      ? await tx.unit.findMany({
          where: { jurisdictionId, active: true },
          orderBy: [{ position: 'asc' }, { name: 'asc' }],
          select: { id: true, name: true },
        })
      : [];
    return {
      proposals: rows
        .filter((row) => maySeeProposal(actor, factsOf(row)))
        .map((row) => proposalRowOf(row, today)),
      units: units
        .filter(({ id }) => maySeeProposal(actor, { state: 'draft', unitId: id }))
        .map(({ id, name }) => ({ unitId: id, name })),
    };
  });
}

/** One letter; `notFound` for who may not know of it. The unit reads neither what gave rise to it nor why this step was taken. */
export async function readProposal(
  services: Services,
  actor: StaffActor,
  proposalId: string,
): Promise<ProposalView> {
  return inTransaction(services, async (scene) => {
    const row = await findProposal(scene, proposalId);
    if (!row || !maySeeProposal(actor, factsOf(row))) throw notFound();
    return proposalViewOf(scene, actor, row);
  });
}

async function proposalViewOf(scene: Scene, actor: StaffActor, row: ProposalRowRead): Promise<ProposalView> {
  const { tx, jurisdictionId, today } = scene;
  const unit = await tx.unit.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: row.unitId } },
    select: { name: true, active: true },
  });
  const items = await tx.proposalItem.findMany({
    where: { jurisdictionId, proposalId: row.id },
    orderBy: { number: 'asc' },
    select: { number: true, text: true, dueOn: true, reply: true },
  });
  const state = row.state as ProposalState;
  return {
    proposal: proposalRowOf(row, today),
    unitId: row.unitId,
    nowCalled: unit && unit.name !== row.unitName ? unit.name : null,
    unitGone: unit?.active !== true,
    ...{ text: row.text, talk: row.talk as ProposalView['talk'], approvedBy: row.approvedBy },
    items: items.map(({ dueOn, ...item }) => ({ ...item, dueOn: dayOf(dueOn) })),
    may: proposalCommands.filter(
      (command) =>
        command !== 'edit' &&
        mayActOnProposal(actor, command, factsOf(row)) &&
        nextProposalState(state, command) !== null &&
        !(command === 'escalate' && row.kind === 'recommendation'),
    ),
    inside: actor.kind === 'disciplineOfficer' ? await insideOf(scene, actor, row) : null,
    events: await eventsFor(scene, actor, row.id),
  };
}

/** For officers; a clue or an alert that is kept from the reader leaves no trace here. */
async function insideOf(
  scene: Scene,
  actor: StaffActor,
  row: ProposalRowRead,
): Promise<ProposalView['inside']> {
  const { tx, jurisdictionId } = scene;
  const next = await tx.proposal.findFirst({
    where: { jurisdictionId, previousId: row.id },
    select: { id: true },
  });
  const { stepReason, stepOn, previousId, originId } = row;
  const origin = (await isKept(scene, actor, row))
    ? { origin: 'none' as const, originId: null }
    : { origin: row.origin as ProposalOrigin, originId };
  return { ...origin, stepReason, stepOn: dayOf(stepOn), previousId, nextId: next?.id ?? null };
}

/** Whether what gave rise to a letter is something that the reader may not know of. */
async function isKept(scene: Scene, actor: StaffActor, { origin, originId }: ProposalRowRead) {
  if (originId === null) return false;
  if (origin === 'clue') return (await readableIds(scene, actor, [originId])).length === 0;
  return origin === 'alert' && (await alertsFor(scene, actor, { id: originId, limit: 1 })).length === 0;
}

/** Steps that a unit reads: its own, and what is said to it. */
const toldToUnit = [
  'serve',
  'acknowledge',
  'reply',
  'accept',
  'return',
  'readdress',
  'recheckHeld',
  'recheckRelapsed',
];

async function eventsFor(
  scene: Scene,
  actor: StaffActor,
  proposalId: string,
): Promise<ProposalView['events']> {
  const { tx, jurisdictionId } = scene;
  const isOfficer = actor.kind === 'disciplineOfficer';
  const rows = await tx.proposalEvent.findMany({
    where: { jurisdictionId, proposalId, ...(isOfficer ? {} : { type: { in: toldToUnit } }) },
    orderBy: { number: 'asc' },
    select: { type: true, onDay: true, actorId: true, actorKind: true, payload: true },
  });
  const staff = rows.flatMap(({ actorId, actorKind }) =>
    actorKind === 'system' || !actorId ? [] : [actorId],
  );
  const nameOf = await namesOf(scene, staff);
  return rows.map(({ type, onDay, actorId, actorKind, payload }) => ({
    ...{ type, on: dayOf(onDay) },
    by: actorKind === 'system' || !actorId ? null : nameOf(actorId),
    words: (payload as { words?: string }).words ?? '',
  }));
}
