import type { CasePage, ReplyView, TimelineEntry } from '@huiyin/contract/portal/case-page';
import { readApprovedReplies } from '@huiyin/db/sql/read-approved-replies';
import { readLinkedMeasures } from '@huiyin/db/sql/read-linked-measures';
import type { TimelineRow } from '@huiyin/db/sql/read-timeline';
import type { EventType } from '@huiyin/domain/case/transitions';
import type { Scene } from '../scene.ts';

/** What happens inside the office and is not the citizen's to read. */
const internal: readonly EventType[] = [
  'classified',
  'located',
  'dangerLifted',
  'linked',
  'unlinked',
  'markedUnrelated',
  'noteAdded',
  'extensionAsked',
  'pauseAsked',
  'clockChangeRefused',
  'replyDrafted',
  'replySigned',
  'replyReturned',
  'contributed',
  'conflictDeclared',
  'contactRecorded',
  'supervised',
  'supervisionEnded',
  'submittedForInstruction',
  'instructed',
  'handlerAssigned',
  'paperReturned',
];
/** Parts of an event that a citizen may read; everything else (ids of units, of other cases) is left out. */
const shownDetails = [
  'channel',
  'authority',
  'upheld',
  'days',
  'kind',
  'profile',
  'solved',
  'satisfied',
  'pressed',
  'mayPublish',
];

/** Steps of which a citizen reads the unit: it took them, or they are about its time. No unit rates, calls back or adds facts. */
const ofUnit: readonly string[] = [
  'dispatched',
  'acknowledged',
  'objected',
  'extended',
  'paused',
  'resumed',
  'replyApproved',
  'promiseKept',
];

/** The citizen's timeline: plain facts with days and units, no names of staff, nothing internal. */
export function citizenTimeline(rows: readonly TimelineRow[]): TimelineEntry[] {
  return rows
    .filter(({ type }) => !internal.includes(type))
    .map(({ payload, at, actorKind: _kind, actor: _actor, ...row }) => ({
      ...row,
      unit: ofUnit.includes(row.type) ? row.unit : null,
      at: at.toISOString(),
      words: typeof payload.reason === 'string' && row.type !== 'closed' ? payload.reason : null,
      details: Object.fromEntries(Object.entries(payload).filter(([key]) => shownDetails.includes(key))),
    }));
}

/** Measures that a case is linked to, in their present wording. */
export async function linkedMeasures(scene: Scene, caseId: string): Promise<CasePage['measures']> {
  const rows = await readLinkedMeasures(scene.tx, { jurisdictionId: scene.jurisdictionId, caseId });
  return rows.map(({ measureId, number, title }) => ({ measureId, number, title }));
}

/** Every approved reply to a case, oldest first. */
export async function approvedReplies(scene: Scene, caseId: string): Promise<ReplyView[]> {
  const rows = await readApprovedReplies(scene.tx, { jurisdictionId: scene.jurisdictionId, caseId });
  const overdue = (promise: { by: string; keptOn: string | null }) =>
    promise.keptOn === null && promise.by < scene.today;
  return rows.map(({ promise, ...row }) => ({
    ...row,
    promise: promise && { ...promise, overdue: overdue(promise) },
  }));
}
