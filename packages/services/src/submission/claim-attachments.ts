import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** Binds staged attachments to a case, each once. Fails with `invalid` on one that is gone or belongs to another case. */
export async function claimAttachments(
  scene: Scene,
  claim: { ids: readonly string[]; caseId: string; replyId: string | null },
): Promise<void> {
  if (claim.ids.length === 0) return;
  const { caseId, replyId } = claim;
  const claimed = await scene.tx.attachment.updateMany({
    where: {
      jurisdictionId: scene.jurisdictionId,
      id: { in: [...claim.ids] },
      OR: [{ caseId: null }, { caseId, replyId }],
    },
    data: { caseId, replyId },
  });
  if (claimed.count !== new Set(claim.ids).size) throw invalid('attachmentIds', 'expired');
}
