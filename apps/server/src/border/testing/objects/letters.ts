import { randomUUID } from 'node:crypto';
import type { ProposalKind, ProposalState } from '@huiyin/domain/proposal/proposal';
import { draftProposal } from '@huiyin/services/proposal/draft-proposal';
import { ahead, type Given, type Listed, type Objects, over, type Place } from './object.ts';

/** Letters of supervision to the unit of the head, one in each state that a step needs. */
export async function arrangeLetters(place: Place) {
  const letter = (state: ProposalState, kind?: ProposalKind) => arrangeLetter(place, state, kind);
  const draft = await letter('draft');
  const served = await letter('served');
  const to = (proposalId: string, given: Given = {}) => ({ given: { proposalId, version: 1, ...given } });
  const ofDraft = { ...to(draft), row: 'hidden discipline -=namedDiscipline' };
  const objects: Objects = {
    'proposal.read': [to(served), ofDraft],
    'proposal.letter': [to(served), ofDraft],
    'proposal.edit': [to(draft, { dueOn: ahead })],
    'proposal.serve': [to(draft, { approvedBy: '李书记' })],
    'proposal.acknowledge': [to(served), { ...to(draft), row: 'hidden !discipline -=namedDiscipline' }],
    'proposal.readdress': [to(served)],
    'proposal.escalate': [to(await letter('served', 'talk'), { nextId: randomUUID(), dueOn: ahead })],
    'proposal.reply': [to(await letter('acknowledged'), { number: 1 })],
    'proposal.rule': [to(await letter('replied'))],
    'proposal.recheck': [to(await letter('recheckDue'))],
  };
  const listed: Listed = [
    ['proposal.list', draft, ['discipline']],
    ['proposal.list', served, ['discipline', 'head']],
  ];
  return { objects, listed };
}

async function arrangeLetter({ test, world }: Place, state: ProposalState, kind: ProposalKind = 'reminder') {
  const { jurisdictionId } = test.services;
  const proposalId = randomUUID();
  const talk = { heldOn: over, place: '会议室', interviewers: '某人', interviewed: '某人' };
  await draftProposal(test.services, world.actors.discipline, {
    ...{ proposalId, kind, unitId: world.units.own, title: '提醒函', text: '请核查。' },
    ...{ talk: kind === 'talk' ? talk : null, origin: 'none', originId: null, stepReason: '来件增多' },
    items: [{ text: '逐户核查', dueOn: ahead }],
  });
  if (state === 'draft') return proposalId;
  const { proposal } = test.database.owner.prisma;
  const number = 1 + (await proposal.count({ where: { jurisdictionId, kind, number: { not: null } } }));
  await proposal.updateMany({
    where: { jurisdictionId, id: proposalId },
    data: { state, year: 2026, number, approvedBy: '李书记', servedOn: new Date(over) },
  });
  return proposalId;
}
