import type { RateTopicsInput, VoteInput } from '@huiyin/contract/portal/topic-calls';
import { isOpenFor } from '@huiyin/domain/topic-call/topic-call';
import { invalid, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { proofHashOf, spendProof } from '../submission/check-proof.ts';
import { deviceMark } from '../voice/device-mark.ts';
import { holdBurst, type KeptVoice } from '../voice/hold-burst.ts';
import { callBook } from '../voice/voice-books.ts';
import { type CallRow, callFactsOf, findCall } from './run-call.ts';

type Choice = { readonly groupId: string; readonly answer: string };
type Given = Pick<VoteInput, 'year' | 'deviceKey' | 'again' | 'proof'> & {
  readonly about: 'vote' | 'rate';
  readonly choices: readonly Choice[];
};
/** The class of sources a voice comes from; null where it is not told apart. */
type From = { readonly source: string | null };

/**
 * Keeps one person's vote for one to three topics. The proof is the key: sent again it changes nothing. Fails with `notFound`; with
 * `invalid` on `call` when there is no vote now, on `choices` for a topic that is none or stands there twice, on `again` when this device
 * has voted and did not say whether somebody else votes, on `proof`; or with `unavailable`.
 */
export function voteForTopics(services: Services, input: VoteInput, from: From): Promise<void> {
  const choices = input.groupIds.map((groupId) => ({ groupId, answer: 'wanted' }));
  return giveVoice(services, { ...input, about: 'vote', choices }, from);
}

/** Keeps what one person thinks of the answers, of as many topics as they can tell. Fails as a vote does. */
export function rateTopics(services: Services, input: RateTopicsInput, from: From): Promise<void> {
  return giveVoice(services, { ...input, about: 'rate', choices: input.ratings }, from);
}

async function giveVoice(services: Services, given: Given, { source }: From): Promise<void> {
  const kept = await inTransaction(services, (scene) => keepVoice(services, scene, given));
  if (kept && source !== null) await holdBurst(services, callBook, { ...kept, source });
}

/** Null for a voice that was kept before. */
async function keepVoice(services: Services, scene: Scene, given: Given): Promise<KeptVoice | null> {
  const { tx, jurisdictionId, now, today } = scene;
  const { about, again, choices } = given;
  const proofHash = proofHashOf(given.proof);
  if (await tx.topicCallVoice.count({ where: { jurisdictionId, proofHash } })) return null;
  const row = await findCall(scene, { year: given.year });
  if (!row) throw notFound();
  if (!isOpenFor(callFactsOf(row), about, today)) throw invalid('call', 'expired');
  await checkChoices(scene, row, given);
  const mark = voiceMark(services, given.deviceKey, { callId: row.id, about });
  const before = { jurisdictionId, deviceMark: mark, state: { in: ['counted', 'held'] } };
  if (again === null && (await tx.topicCallVoice.count({ where: before })) > 0)
    throw invalid('again', 'missing');
  await spendProof(services, scene, given.proof);
  // What was counted stays so until today, when it is taken off: a month that is over does not move.
  const replaced = { state: 'replaced', replacedOn: new Date(today) };
  if (again === 'replace') await tx.topicCallVoice.updateMany({ where: before, data: replaced });
  const { id } = await tx.topicCallVoice.create({
    data: {
      ...{ jurisdictionId, callId: row.id, about, deviceMark: mark, proofHash },
      ...{ givenAt: now, givenOn: new Date(today) },
    },
    select: { id: true },
  });
  await tx.topicCallChoice.createMany({
    data: choices.map(({ groupId, answer }) => ({ jurisdictionId, voiceId: id, groupId, answer })),
  });
  return { id, item: `${row.id}/${about}`, at: now };
}

/** The mark of a device in one vote or rating. */
export function voiceMark(
  services: Services,
  deviceKey: string,
  { callId, about }: { callId: string; about: 'vote' | 'rate' },
): Uint8Array<ArrayBuffer> {
  return deviceMark(services, deviceKey, { label: 'topic-call-device/v1', parts: [callId, about] });
}

/** Rated is what was adopted, voted for is any topic. */
async function checkChoices(
  { tx, jurisdictionId }: Scene,
  { id: callId }: CallRow,
  { about, choices }: Given,
): Promise<void> {
  const ids = [...new Set(choices.map(({ groupId }) => groupId))];
  const known = await tx.topicCallGroup.count({
    where: { jurisdictionId, callId, id: { in: ids }, ...(about === 'rate' ? { adopted: true } : {}) },
  });
  if (ids.length !== choices.length || known !== ids.length) throw invalid('choices', 'unknown');
}
