import type { CallStart } from '@huiyin/contract/portal/topic-calls';
import { type CallPart, isOpenFor, untilOf } from '@huiyin/domain/topic-call/topic-call';
import { notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { createFormToken } from '../submission/form-token.ts';
import { createWorkChallenge } from '../submission/proof-of-work.ts';
import { voiceMark } from './give-voice.ts';
import { type CallRow, callFactsOf, findCall } from './run-call.ts';

type Asked = { readonly year: number; readonly part: CallPart; readonly deviceKey: string | null };

/** Everything that a form of a call needs, also when its time is over. Fails with `notFound`. */
export function startCallPart(services: Services, { year, part, deviceKey }: Asked): Promise<CallStart> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    const row = await findCall(scene, { year });
    if (!row) throw notFound();
    const facts = callFactsOf(row);
    const isOpen = isOpenFor(facts, part, today);
    const towns =
      part === 'propose'
        ? await tx.town.findMany({
            where: { jurisdictionId },
            orderBy: [{ position: 'asc' }, { name: 'asc' }],
            select: { id: true, name: true },
          })
        : [];
    const answered = isOpen && (await hasAnswered(services, scene, { callId: row.id, part, deviceKey }));
    return {
      ...{ year, title: row.title, until: untilOf(facts), isOpen },
      topics: isOpen && part !== 'propose' ? await topicsFor(scene, row, part) : [],
      towns: towns.map(({ id, name }) => ({ townId: id, name })),
      formToken: createFormToken(services, now),
      challenge: isOpen ? await createWorkChallenge(services, now) : '',
      answeredBefore: answered,
    };
  });
}

async function hasAnswered(
  services: Services,
  { tx, jurisdictionId }: Scene,
  { callId, part, deviceKey }: { callId: string; part: CallPart; deviceKey: string | null },
): Promise<boolean> {
  if (part === 'propose' || deviceKey === null) return false;
  const mark = voiceMark(services, deviceKey, { callId, about: part });
  const before = { jurisdictionId, deviceMark: mark, state: { in: ['counted', 'held'] } };
  return (await tx.topicCallVoice.count({ where: before })) > 0;
}

async function topicsFor(
  { tx, jurisdictionId }: Scene,
  { id: callId }: CallRow,
  part: CallPart,
): Promise<CallStart['topics']> {
  const rows = await tx.topicCallGroup.findMany({
    where: { jurisdictionId, callId, ...(part === 'rate' ? { adopted: true } : {}) },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true, unitName: true, answer: true, answerState: true },
  });
  return rows.map(({ id, number, title, unitName, answer, answerState }) => ({
    ...{ groupId: id, number, title, unit: unitName || null },
    answer: answerState === 'published' ? answer : null,
  }));
}
