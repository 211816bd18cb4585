import type { ReplyDraft } from '@huiyin/domain/case/commands';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { claimAttachments } from '../submission/claim-attachments.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Drafts the unit's reply, or rewrites a draft that is not signed yet. Rewriting keeps one draft under way. */
export function draftReply(
  services: Services,
  at: OnCase,
  input: { reply: ReplyDraft; attachmentIds: readonly string[] },
) {
  const command = { do: 'draftReply', reply: input.reply } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    const { tx, jurisdictionId } = scene;
    if (actor.kind !== 'unitHandler') throw forbidden();
    const { outcomeDate, ...reply } = input.reply;
    const row = {
      ...reply,
      outcomeDate: outcomeDate === null ? null : new Date(outcomeDate),
      round: facts.round,
      unitId: actor.unitId,
      draftedBy: actor.staffId,
      draftedAt: scene.now,
    };
    const underWay = { jurisdictionId, caseId: facts.id, state: 'drafted' };
    const rewritten = await tx.reply.updateManyAndReturn({
      where: underWay,
      data: row,
      select: { id: true },
    });
    const [saved] = rewritten.length
      ? rewritten
      : await tx.reply.createManyAndReturn({ data: { ...underWay, ...row }, select: { id: true } });
    await claimAttachments(scene, { ids: input.attachmentIds, caseId: facts.id, replyId: saved?.id ?? null });
    return {};
  });
}
