import { randomUUID } from 'node:crypto';
import type { CallStage } from '@huiyin/domain/topic-call/topic-call';
import { createFormToken } from '@huiyin/services/submission/form-token';
import { ahead, type Objects, over, type Place } from './object.ts';

type Group = { unitId?: string; adopted?: boolean; answerState?: string; answeredBy?: string };
const later = new Date('2090-01-01');

/** A call for topics in each stage that a step needs, each in a year of its own. */
export async function arrangeCalls(place: Place) {
  const { world, test } = place;
  const { own } = world.units;
  const grouping = await arrangeCall(place, 2042, 'grouping');
  const pending = await propose(place, { ...grouping, state: 'pending', groupId: null });
  const loose = await propose(place, { ...grouping, state: 'published', groupId: null });
  const alike = await propose(place, { ...grouping, state: 'published', groupId: null });
  const ready = await arrangeCall(place, 2043, 'grouping', [{}, {}]);
  const proposing = await arrangeCall(place, 2041, 'proposing');
  const voting = await arrangeCall(place, 2044, 'voting', [{}, {}]);
  const adopting = await arrangeCall(place, 2045, 'adopting', [{}]);
  const adopted = { adopted: true, unitId: own };
  const drafted = { ...adopted, answerState: 'drafted', answeredBy: world.actors.head.staffId };
  const answering = await arrangeCall(place, 2046, 'answering', [adopted, drafted]);
  const done = { ...adopted, answerState: 'published' };
  const answered = await arrangeCall(place, 2047, 'answering', [done]);
  const rating = await arrangeCall(place, 2048, 'rating', [done]);
  const on = ({ callId }: { callId: string }) => ({ callId, version: 1, until: ahead });
  const topic = (at: number) => ({ callId: answering.callId, groupId: answering.groupIds[at] });
  const objects: Objects = {
    'topicCall.read': [{ given: on(grouping) }],
    'topicCall.proposals': [{ given: on(grouping) }],
    'topicCall.suggestGroups': [{ given: on(grouping) }],
    'topicCall.moderate': [
      { given: { ...on(grouping), proposalId: pending.id } },
      { given: { ...on(ready), proposalId: pending.id }, row: 'absent reviewer' },
    ],
    'topicCall.saveTopic': [{ given: { ...on(grouping), groupId: randomUUID(), add: [loose.id] } }],
    'topicCall.takeOut': [{ given: { ...on(grouping), proposalIds: [alike.id] } }],
    'topicCall.openVoting': [{ given: on(ready) }],
    'topicCall.adopt': [
      { given: { ...on(adopting), decisions: [{ groupId: adopting.groupIds[0], unitId: own, reason: '' }] } },
    ],
    'topicCall.openRating': [{ given: on(answered) }],
    'topicCall.extend': [{ given: on(proposing) }],
    'topicCall.answer': [{ given: topic(0) }],
    'topicCall.ruleOnAnswer': [{ given: topic(1) }],
  };
  const { services } = test;
  const proof = () => ({ by: 'formToken', token: createFormToken(services, new Date(Date.now() - 60_000)) });
  const none = { given: { year: 2099, proof: proof() }, row: 'absent anybody' };
  const atPortal: Objects = {
    'topicCall.read': [{ given: { year: 2042 } }, none],
    'topicCall.start': [{ given: { year: 2041 } }, none],
    'topicCall.propose': [{ given: { year: 2041, proof: proof() } }, none],
    'topicCall.fate': [
      { given: { year: 2042, number: pending.number } },
      { given: { year: 2041, number: pending.number }, row: 'absent anybody' },
    ],
    'topicCall.vote': [{ given: { year: 2044, proof: proof(), groupIds: [voting.groupIds[0]] } }, none],
    'topicCall.rate': [{ given: { year: 2048, proof: proof(), groupId: rating.groupIds[0] } }, none],
  };
  return { objects, atPortal };
}

async function arrangeCall(place: Place, year: number, stage: CallStage, groups: readonly Group[] = []) {
  const { prisma } = place.test.database.owner;
  const { jurisdictionId } = place.test.services;
  const callId = randomUUID();
  const days = { proposeUntil: later, voteUntil: later, answerUntil: later, rateUntil: later };
  await prisma.topicCall.create({
    data: { jurisdictionId, id: callId, year, title: '点题', stage, openedOn: new Date(over), ...days },
  });
  const groupIds: string[] = [];
  for (const [at, group] of groups.entries()) {
    const id = randomUUID();
    const row = {
      jurisdictionId,
      id,
      callId,
      number: at + 1,
      title: '路灯',
      unitName: group.unitId ? '住建局' : '',
    };
    await prisma.topicCallGroup.create({
      data: {
        ...row,
        ...group,
        answer: group.answerState ? '已修好。' : '',
        publishedOn: group.answerState === 'published' ? new Date(over) : null,
      },
    });
    await propose(place, { callId, state: 'published', groupId: id });
    groupIds.push(id);
  }
  return { callId, groupIds };
}

let numbers = 100_000;
type Proposed = { callId: string; state: string; groupId: string | null };

async function propose({ test }: Place, { callId, state, groupId }: Proposed) {
  const { jurisdictionId, randomBytes } = test.services;
  numbers += 1;
  const number = numbers;
  const text = '东门小学门口的路灯坏了';
  const { id } = await test.database.owner.prisma.topicCallProposal.create({
    data: {
      ...{
        jurisdictionId,
        callId,
        number,
        text,
        publicText: state === 'published' ? text : '',
        state,
        groupId,
      },
      ...{ proofHash: new Uint8Array(randomBytes(32)), givenAt: new Date(over), givenOn: new Date(over) },
    },
    select: { id: true },
  });
  return { id, number };
}
