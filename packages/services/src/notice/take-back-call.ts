import type { StaffActor } from '@huiyin/domain/case/actor';
import { takeBackDays } from '@huiyin/domain/notice/notice';
import { overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { callOf } from './call-of.ts';

/**
 * Takes back the last outcome of a call, noted by mistake within a week: the call waits again, and what was noted stays beside what is
 * noted next. Fails with `forbidden`, with `notFound` for a call about a case the actor may not see, and with `conflict` where that
 * outcome is not the last, was taken back before, or is too old.
 */
export async function takeBackCall(
  services: Services,
  actor: StaffActor,
  { callId, number }: { callId: string; number: number },
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const call = await callOf(scene, actor, callId);
    const standing = call.tries.filter(({ takenBack }) => !takenBack);
    const last = standing.at(-1);
    const oldest = now.getTime() - takeBackDays * 86_400_000;
    if (last?.number !== number || last.at.getTime() < oldest) throw overtaken();
    await tx.outboundCallTry.updateMany({
      where: { jurisdictionId, callId, number },
      data: { takenBackAt: now, takenBackBy: actor.staffId },
    });
    await tx.outboundCall.updateMany({
      where: { jurisdictionId, id: callId },
      data: { tries: standing.length - 1, triedAt: standing.at(-2)?.at ?? null, endedAt: null },
    });
    const subject = { subjectKind: 'case', subjectId: call.caseId };
    await noteAudit(scene, actor, {
      action: 'call.takeBack',
      ...subject,
      detail: { outcome: last.outcome, number },
    });
  });
}
