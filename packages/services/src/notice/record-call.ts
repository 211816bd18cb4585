import type { StaffActor } from '@huiyin/domain/case/actor';
import { type CallOutcome, endsCall } from '@huiyin/domain/notice/notice';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { callOf } from './call-of.ts';

/**
 * Writes down how a call went, by whom. `ended`: it leaves the queue. Fails with `forbidden`, or with `notFound` for a call
 * that was ended before or is about a case the actor may not see.
 */
export async function recordCall(
  services: Services,
  actor: StaffActor,
  { callId, outcome }: { callId: string; outcome: CallOutcome },
): Promise<{ ended: boolean; number: number }> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const call = await callOf(scene, actor, callId);
    if (call.ended) throw notFound();
    const tries = call.tries.filter(({ takenBack }) => !takenBack).length + 1;
    const number = (call.tries.at(-1)?.number ?? 0) + 1;
    const ended = endsCall(outcome, tries);
    await tx.outboundCallTry.createMany({
      data: { jurisdictionId, callId, number, at: now, calledBy: actor.staffId, outcome },
    });
    await tx.outboundCall.updateMany({
      where: { jurisdictionId, id: callId },
      data: { tries, triedAt: now, endedAt: ended ? now : null },
    });
    const subject = { subjectKind: 'case', subjectId: call.caseId };
    await noteAudit(scene, actor, { action: 'call.record', ...subject, detail: { outcome, tries } });
    return { ended, number };
  });
}
