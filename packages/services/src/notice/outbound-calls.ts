import type { OutboundCallView } from '@huiyin/contract/desk/outbound-calls';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readNoticeContacts } from '@huiyin/db/sql/read-notice-contacts';
import { readOutboundCalls } from '@huiyin/db/sql/read-outbound-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { type CallOutcome, endsCall, mayCall } from '@huiyin/domain/notice/notice';
import { noteReadings } from '../audit/note-readings.ts';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const callsAtOnce = 100;

/** 电话告知: whom to ring up, at most 100, with the number, which is on record as read. Fails with `forbidden` for anybody but triage. */
export async function listCalls(services: Services, actor: StaffActor): Promise<OutboundCallView[]> {
  if (!mayCall(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const rows = await readOutboundCalls(tx, { jurisdictionId, actor, limit: callsAtOnce });
    const caseIds = [...new Set(rows.map(({ caseId }) => caseId))];
    const contacts = await readNoticeContacts(tx, { jurisdictionId, actor, caseIds, joined: false });
    const telephones = new Map(contacts.map(({ caseId, telephone }) => [caseId, telephone]));
    const shown = contacts.filter(({ telephone }) => telephone !== '').map(({ caseId }) => caseId);
    await noteReadings(scene, actor, { action: 'case.readTelephone', subjectIds: shown });
    return rows.map(({ queuedAt, triedAt, ...row }) => ({
      ...row,
      telephone: telephones.get(row.caseId) ?? '',
      queuedAt: queuedAt.toISOString(),
      triedAt: triedAt?.toISOString() ?? null,
    }));
  });
}

/**
 * Writes down how a call ended, by whom. `ended`: it leaves the queue. Fails with `forbidden`, or with `notFound` for a call
 * that was ended before or is about a case the actor may not see.
 */
export async function recordCall(
  services: Services,
  actor: StaffActor,
  input: { callId: string; outcome: CallOutcome },
): Promise<{ ended: boolean }> {
  if (!mayCall(actor)) throw forbidden();
  return inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const call = await tx.outboundCall.findFirst({
      where: { jurisdictionId, id: input.callId, endedAt: null },
      select: { caseId: true, tries: true },
    });
    const facts = call && (await readCaseFacts(tx, { jurisdictionId, caseId: call.caseId }));
    if (!facts || !maySee(actor, facts)) throw notFound();
    const tries = call.tries + 1;
    const ended = endsCall(input.outcome, tries);
    const { count } = await tx.outboundCall.updateMany({
      where: { jurisdictionId, id: input.callId, endedAt: null, tries: call.tries },
      data: {
        tries,
        triedAt: now,
        outcome: input.outcome,
        calledBy: actor.staffId,
        endedAt: ended ? now : null,
      },
    });
    if (count !== 1) throw notFound();
    await tx.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: now, actorKind: actor.kind, actorId: actor.staffId },
        ...{ action: 'call.record', subjectKind: 'case', subjectId: call.caseId },
        detail: { outcome: input.outcome, tries },
      },
    });
    return { ended };
  });
}
