import type { EscalateProposalInput } from '@huiyin/contract/desk/proposals';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { nextKind, type ProposalKind, type ProposalOrigin } from '@huiyin/domain/proposal/proposal';
import { invalid } from '../failure.ts';
import type { Services } from '../services.ts';
import { writeProposal } from './draft-proposal.ts';
import { type ProposalResult, runProposal } from './run-proposal.ts';

/**
 * The next step of the ladder, with its reason and day: a draft to the same unit that names the one before. Fails with `invalid` after the last step.
 * Answers with the new draft.
 */
export async function escalateProposal(
  services: Services,
  actor: StaffActor,
  { nextId, reason, title, text, talk, items, ...on }: EscalateProposalInput,
): Promise<ProposalResult> {
  await runProposal(services, actor, { ...on, command: 'escalate' }, async (scene, row) => {
    const kind = nextKind(row.kind as ProposalKind);
    if (kind === null) throw invalid('state', 'expired');
    await writeProposal(scene, actor, nextId, {
      ...{ kind, unitId: row.unitId, title, text, talk, items, stepReason: reason },
      ...{ origin: row.origin as ProposalOrigin, originId: row.originId, previousId: row.id },
    });
    return { words: reason };
  });
  return { proposalId: nextId, version: 1 };
}
