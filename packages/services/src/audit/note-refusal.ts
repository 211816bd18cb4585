import type { StaffActor } from '@huiyin/domain/case/actor';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Why somebody who is signed in got nothing: not theirs, not there for them, or fields that no screen sends. */
export type RefusalReason = 'forbidden' | 'notFound' | 'unknownFields';

/**
 * Enters in the audit trail that somebody asked for what they were refused: the first, second, fourth time of a day and so on, with the
 * number. Never what they sent. An answer stays the refusal it is where this cannot be written; the next one is.
 */
export async function noteRefusal(
  services: Services,
  actor: StaffActor,
  { procedure, reason }: { readonly procedure: string; readonly reason: RefusalReason },
): Promise<void> {
  const { refusals } = services;
  const mark = `${actor.staffId} ${procedure} ${reason}`;
  const times = refusals.count(mark, services.moment ?? new Date());
  if (times === null) return;
  const subject = { subjectKind: 'procedure', subjectId: procedure };
  await inTransaction(services, (scene) =>
    noteAudit(scene, actor, { action: 'call.refused', ...subject, detail: { reason, times } }),
  ).catch(() => refusals.takeBack(mark));
}
