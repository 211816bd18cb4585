import type { CallListView, CallView } from '@huiyin/contract/desk/outbound-calls';
import { readNoticeContacts } from '@huiyin/db/sql/read-notice-contacts';
import { type OutboundCallRow, readOutboundCalls } from '@huiyin/db/sql/read-outbound-calls';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayCall, takeBackDays } from '@huiyin/domain/notice/notice';
import { noteReadings } from '../audit/note-readings.ts';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const callsAtOnce = 100;
const endedAtOnce = 20;
const day = 86_400_000;

/**
 * 电话告知: whom to ring up, at most 100, with the number, which is on record as read; and the last 20 calls that ended within a week.
 * Fails with `forbidden` for anybody but triage.
 */
export async function listCalls(services: Services, actor: StaffActor): Promise<CallListView> {
  if (!mayCall(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const since = new Date(now.getTime() - takeBackDays * day);
    const of = { jurisdictionId, actor };
    const waiting = await readOutboundCalls(tx, { ...of, endedSince: null, limit: callsAtOnce });
    const ended = await readOutboundCalls(tx, { ...of, endedSince: since, limit: endedAtOnce });
    const caseIds = [...new Set(waiting.map(({ caseId }) => caseId))];
    const contacts = await readNoticeContacts(tx, { ...of, caseIds, joined: false });
    const telephones = new Map(contacts.map(({ caseId, telephone }) => [caseId, telephone]));
    const shown = contacts.filter(({ telephone }) => telephone !== '').map(({ caseId }) => caseId);
    await noteReadings(scene, actor, { action: 'case.readTelephone', subjectIds: shown });
    const view = callView(since);
    return {
      waiting: waiting.map((row) => ({ ...view(row), telephone: telephones.get(row.caseId) ?? '' })),
      ended: ended.map(view),
    };
  });
}

const callView =
  (since: Date) =>
  ({ queuedAt, tries, ...row }: OutboundCallRow): CallView => {
    const last = tries.findLast(({ takenBackAt }) => takenBackAt === null);
    return {
      ...row,
      queuedAt: queuedAt.toISOString(),
      tries: tries.map((one) => ({
        ...one,
        at: new Date(one.at).toISOString(),
        takenBackAt: one.takenBackAt && new Date(one.takenBackAt).toISOString(),
      })),
      undoable: last && new Date(last.at) >= since ? last.number : null,
    };
  };
