import type { OpenCallInput } from '@huiyin/contract/desk/topic-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { daysInOrder, mayRunCalls } from '@huiyin/domain/topic-call/topic-call';
import { forbidden, invalid } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { findCall, writeCallEvent } from './run-call.ts';

/**
 * Begins the call of a year: from now on everybody can propose. The same id again changes nothing. Fails with `forbidden` for everybody but
 * discipline officers, with `invalid` on `year` for a year that has one, on `days` where they do not follow each other.
 */
export async function openCall(services: Services, actor: StaffActor, input: OpenCallInput): Promise<void> {
  if (!mayRunCalls(actor)) throw forbidden();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const { callId, year, title, lead, days } = input;
    if (await findCall(scene, { id: callId })) return;
    if (await findCall(scene, { year })) throw invalid('year', 'taken');
    if (!daysInOrder(days, today)) throw invalid('days', 'expired');
    await tx.topicCall.createMany({
      data: {
        ...{ jurisdictionId, id: callId, year, title: title.trim(), lead: lead.trim() },
        ...{ stage: 'proposing', openedOn: new Date(today) },
        ...{ proposeUntil: new Date(days.proposing), voteUntil: new Date(days.voting) },
        ...{ answerUntil: new Date(days.answering), rateUntil: new Date(days.rating) },
      },
    });
    await writeCallEvent(scene, actor, { callId, type: 'open', payload: { until: days.proposing } });
  });
}
