import type { DecideHoldInput, HeldAnswers } from '@huiyin/contract/desk/holds';
import { type HoldRow, readHolds } from '@huiyin/db/sql/read-holds';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { decideBy } from '@huiyin/domain/claims/burst';
import { mayDecideHolds, mayReadHolds } from '@huiyin/domain/claims/policy';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { forbidden, overtaken } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { bumpDataVersion } from '../portal/data-version.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { voiceBooks } from '../voice/voice-books.ts';

/** Answers that came in bursts, those that wait first. How they answered is told only once it was decided. Fails with `forbidden`. */
export async function listHolds(services: Services, actor: Actor): Promise<HeldAnswers[]> {
  if (!mayReadHolds(actor)) throw forbidden();
  const { database, jurisdictionId } = services;
  return (await readHolds(database.prisma, jurisdictionId)).map(shown);
}

function shown({ yes, partly, no, cannotTell, ...row }: HoldRow): HeldAnswers {
  const { holdId, pattern, state, openedOn, answers, devices, items, calls, reason, decidedBy, decidedOn } =
    row;
  return {
    ...{ holdId, pattern, state, openedOn, decideBy: decideBy(openedOn), answers, devices, items, calls },
    ...{ firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() },
    said: state === 'held' || calls.length > 0 ? null : { yes, partly, no, cannotTell },
    decision: decidedOn === null ? null : { on: decidedOn, by: decidedBy, reason },
  };
}

/**
 * Lets the answers of a burst count, or sets them aside, with a reason that everybody reads; they are never deleted. Fails with
 * `forbidden`, or `conflict` when it was decided before (or there is no such hold).
 */
export async function decideHold(
  services: Services,
  actor: Actor,
  { holdId, decision, reason: typed }: DecideHoldInput,
): Promise<void> {
  if (!mayDecideHolds(actor) || !isStaff(actor)) throw forbidden();
  const reason = typed.trim();
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const decided = await tx.verificationHold.updateMany({
      where: { jurisdictionId, id: holdId, state: 'held' },
      data: { state: decision, reason, decidedBy: actor.staffId, decidedOn: new Date(today) },
    });
    if (decided.count !== 1) throw overtaken();
    for (const book of voiceBooks)
      await book.within(tx).updateMany({
        where: { jurisdictionId, holdId, state: 'held' },
        data: { state: decision === 'released' ? 'counted' : 'setAside' },
      });
    const subject = { subjectKind: 'verificationHold', subjectId: holdId };
    await noteAudit(scene, actor, {
      action: 'verificationHold.decide',
      ...subject,
      detail: { decision, reason },
    });
    await bumpDataVersion(scene);
  });
}

const job = { kind: 'system', job: 'release-holds' } as const;

/** Lets answers count about which nobody decided in time. Answers with how many bursts. */
export function releaseHolds(services: Services): Promise<number> {
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const waiting = await tx.verificationHold.findMany({
      where: { jurisdictionId, state: 'held', openedOn: { lte: new Date(addDays(today, -1)) } },
      select: { id: true, openedOn: true },
    });
    const due = waiting.filter(({ openedOn }) => decideBy(openedOn.toISOString().slice(0, 10)) <= today);
    for (const { id: holdId } of due) {
      await tx.verificationHold.updateMany({
        where: { jurisdictionId, id: holdId, state: 'held' },
        data: { state: 'released', decidedOn: new Date(today) },
      });
      for (const book of voiceBooks)
        await book.within(tx).updateMany({
          where: { jurisdictionId, holdId, state: 'held' },
          data: { state: 'counted' },
        });
      const subject = { subjectKind: 'verificationHold', subjectId: holdId };
      await noteAudit(scene, job, { action: 'verificationHold.release', ...subject });
    }
    if (due.length > 0) await bumpDataVersion(scene);
    return due.length;
  });
}
