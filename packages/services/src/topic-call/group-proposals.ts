import type { SaveTopicInput, SuggestedGroups, TakeOutInput } from '@huiyin/contract/desk/topic-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayRunCalls } from '@huiyin/domain/topic-call/topic-call';
import { groupAlike } from '@huiyin/text/group-alike';
import { forbidden, invalid } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { callProposals, redacted } from './read-proposals.ts';
import { readableCall, runCall } from './run-call.ts';

/** So many are compared with each other at once, those that came first. */
const comparedAtOnce = 200;

/** Makes a topic, or gives it another title, and puts published proposals into it. Fails as `runCall`, or with `invalid` on `add`. */
export function saveTopic(services: Services, actor: StaffActor, input: SaveTopicInput) {
  const { groupId, title, add, ...on } = input;
  return runCall(services, actor, { ...on, command: 'group' }, async (scene, { id: callId }) => {
    const { tx, jurisdictionId } = scene;
    const at = { jurisdictionId, id: groupId };
    const known = await tx.topicCallGroup.findUnique({
      where: { jurisdictionId_id: at },
      select: { callId: true, number: true },
    });
    if (known && known.callId !== callId) throw invalid('add', 'unknown');
    if (!known && add.length === 0) throw invalid('add', 'missing');
    const number = known?.number ?? (await nextNumber(scene, callId));
    if (known) await tx.topicCallGroup.updateMany({ where: at, data: { title: title.trim() } });
    else
      await tx.topicCallGroup.createMany({
        data: { ...at, callId, number, title: title.trim() },
      });
    const members = [...new Set(add)];
    const { count } = await tx.topicCallProposal.updateMany({
      where: { jurisdictionId, callId, id: { in: members }, state: 'published' },
      data: { groupId },
    });
    if (count !== members.length) throw invalid('add', 'unknown');
    await removeEmpty(scene, callId, groupId);
    return { payload: { topic: number } };
  });
}

/** Takes proposals out of their topics; a topic that is left without any is gone. */
export function takeOut(services: Services, actor: StaffActor, { proposalIds, ...on }: TakeOutInput) {
  return runCall(services, actor, { ...on, command: 'group' }, async (scene, { id: callId }) => {
    const { tx, jurisdictionId } = scene;
    await tx.topicCallProposal.updateMany({
      where: { jurisdictionId, callId, id: { in: proposalIds } },
      data: { groupId: null },
    });
    await removeEmpty(scene, callId, null);
    return {};
  });
}

async function nextNumber({ tx, jurisdictionId }: Scene, callId: string): Promise<number> {
  const last = await tx.topicCallGroup.aggregate({
    where: { jurisdictionId, callId },
    _max: { number: true },
  });
  return (last._max.number ?? 0) + 1;
}

/** Topics without a proposal, all but `kept`. */
async function removeEmpty(
  { tx, jurisdictionId }: Scene,
  callId: string,
  kept: string | null,
): Promise<void> {
  const filled = await tx.topicCallProposal.groupBy({
    by: ['groupId'],
    where: { jurisdictionId, callId, groupId: { not: null } },
  });
  const ids = [...filled.flatMap(({ groupId }) => groupId ?? []), ...(kept ? [kept] : [])];
  await tx.topicCallGroup.deleteMany({ where: { jurisdictionId, callId, id: { notIn: ids } } });
}

/** Which of the proposals that are in no topic yet may ask for one thing, by how alike their words are. Only a suggestion. */
export async function suggestGroups(
  services: Services,
  actor: StaffActor,
  callId: string,
): Promise<SuggestedGroups> {
  if (!mayRunCalls(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    await readableCall(scene, actor, callId);
    const sent = await callProposals(scene, { callId, part: 'ungrouped' }, { skip: 0, take: comparedAtOnce });
    const rows = sent.map(redacted);
    return groupAlike(rows.map(({ publicText }) => publicText)).map(({ members, words }) => ({
      words: [...words],
      proposals: members.flatMap((at) => rows[at] ?? []),
    }));
  });
}
