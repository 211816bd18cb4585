import type { CaseCommand, ReplyDraft } from '@huiyin/domain/case/commands';
import { pointsAsked } from '@huiyin/text/points-asked';
import { forbidden, refused } from '../failure.ts';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { claimAttachments } from '../submission/claim-attachments.ts';
import { type OnCase, runCommand } from './run-command.ts';
import type { Step } from './step.ts';

/** Which of the points that the case asks the reply answers, and which are none; by their place among the points. */
export type PointTicks = { answered: readonly number[]; setAside: readonly number[] };

export type ReplyInput = { reply: ReplyDraft; points: PointTicks; attachmentIds: readonly string[] };

/** Drafts the unit's reply, or rewrites a draft that is not signed yet. Rewriting keeps one draft under way. */
export function draftReply(services: Services, at: OnCase, input: ReplyInput) {
  const command = { do: 'draftReply', reply: input.reply } as const;
  return runCommand(services, { ...at, command }, async (step) => {
    const { scene, actor, facts } = step;
    if (actor.kind !== 'unitHandler') throw forbidden();
    const row = { ...(await replyRow(step, input)), unitId: actor.unitId, draftedBy: actor.staffId };
    const { staffId } = actor;
    const underWay = { jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'drafted' };
    const rewritten = await scene.tx.reply.updateManyAndReturn({
      where: underWay,
      data: { ...row, writtenBy: { push: staffId } },
      select: { id: true },
    });
    const [saved] = rewritten.length
      ? rewritten
      : await scene.tx.reply.createManyAndReturn({
          data: { ...underWay, ...row, writtenBy: [staffId] },
          select: { id: true },
        });
    await claimAttachments(scene, input.attachmentIds, { caseId: facts.id, replyId: saved?.id ?? null });
    return facts.handlers.length === 0 ? { handlerId: actor.staffId } : {};
  });
}

/**
 * The unit's stamped return of a 转办单, entered by the office for a unit without accounts: signed on paper, so it goes to the
 * reviewer as it is. The scan belongs to it; `refused` without one.
 */
export function recordPaperReturn(services: Services, at: OnCase, input: ReplyInput) {
  const command = { do: 'recordPaperReturn', reply: input.reply } as const;
  return runCommand(services, { ...at, command }, async (step) => {
    const { scene, actor, facts } = step;
    if (actor.kind !== 'triageOfficer' || facts.unitId === null) throw forbidden();
    if (input.attachmentIds.length === 0)
      throw refused({ code: 'scanMissing', field: 'attachmentIds', state: facts.state });
    const [saved] = await scene.tx.reply.createManyAndReturn({
      data: {
        ...{ jurisdictionId: scene.jurisdictionId, caseId: facts.id, state: 'signed', byPaper: true },
        ...(await replyRow(step, input)),
        ...{ unitId: facts.unitId, draftedBy: actor.staffId, writtenBy: [actor.staffId] },
      },
      select: { id: true },
    });
    await claimAttachments(scene, input.attachmentIds, { caseId: facts.id, replyId: saved?.id ?? null });
    return {};
  });
}

/** What every reply holds. A final one says of each point whether it answers it; a promise is not in the past. */
async function replyRow({ scene, facts }: Step<CaseCommand>, input: ReplyInput) {
  const { outcomeDate, promise, ...reply } = input.reply;
  const points = tickedPoints(await casePoints(scene, facts.id), input.points);
  if (reply.final && !points)
    throw refused({ code: 'pointsUnanswered', field: 'points', state: facts.state });
  if (promise && promise.by < scene.today)
    throw refused({ code: 'promiseInPast', field: 'promiseBy', state: facts.state });
  return {
    ...reply,
    outcomeDate: outcomeDate === null ? null : new Date(outcomeDate),
    points: points ?? [],
    promiseWhat: promise?.what ?? null,
    promiseBy: promise ? new Date(promise.by) : null,
    round: facts.round,
    draftedAt: scene.now,
  };
}

/** What a case asks, in its own words. */
export async function casePoints({ tx, jurisdictionId }: Scene, caseId: string): Promise<string[]> {
  const row = await tx.caseFile.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: { text: true },
  });
  return pointsAsked(row.text).map(({ text }) => text);
}

/** Each point with what was said of it; null where one was left out, or none is said to be answered. */
function tickedPoints(
  points: readonly string[],
  { answered, setAside }: PointTicks,
): { text: string; answered: boolean }[] | null {
  const complete = points.every((_, index) => answered.includes(index) || setAside.includes(index));
  const some = points.length === 0 || points.some((_, index) => answered.includes(index));
  return complete && some
    ? points.map((text, index) => ({ text, answered: answered.includes(index) }))
    : null;
}
