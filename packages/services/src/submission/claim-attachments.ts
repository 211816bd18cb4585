import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** What files were sent with: a case or one of its replies, a record of a measure, or an answer to one. */
type Owner =
  | { readonly caseId: string; readonly replyId: string | null }
  | { readonly recordId: string }
  | { readonly verificationId: string };

const unclaimed = { caseId: null, setAsideId: null, recordId: null, verificationId: null };

/** Binds staged attachments to their owner, each once. Fails with `invalid` on one that is gone or belongs to another. */
export async function claimAttachments(
  { tx, jurisdictionId }: Scene,
  ids: readonly string[],
  owner: Owner,
): Promise<void> {
  if (ids.length === 0) return;
  const claimed = await tx.attachment.updateMany({
    where: { jurisdictionId, id: { in: [...ids] }, OR: [unclaimed, owner] },
    data: owner,
  });
  if (claimed.count !== new Set(ids).size) throw invalid('attachmentIds', 'expired');
}
