import { lockOutboundCall } from '@huiyin/db/sql/lock-outbound-call';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { type CallOutcome, mayCall } from '@huiyin/domain/notice/notice';
import { forbidden, notFound } from '../failure.ts';
import type { Scene } from '../scene.ts';

export type CallTry = {
  readonly number: number;
  readonly at: Date;
  readonly outcome: CallOutcome;
  readonly takenBack: boolean;
};

/**
 * A call with what came of it so far, held until the transaction ends. Fails with `forbidden`, or with `notFound` for a call about a
 * case that the actor may not see.
 */
export async function callOf(
  { tx, jurisdictionId }: Scene,
  actor: StaffActor,
  callId: string,
): Promise<{ caseId: string; ended: boolean; tries: readonly CallTry[] }> {
  if (!mayCall(actor)) throw forbidden();
  await lockOutboundCall(tx, { jurisdictionId, callId });
  const call = await tx.outboundCall.findFirst({
    where: { jurisdictionId, id: callId },
    select: { caseId: true, endedAt: true },
  });
  const facts = call && (await readCaseFacts(tx, { jurisdictionId, caseId: call.caseId }));
  if (!facts || !maySee(actor, facts)) throw notFound();
  const tries = await tx.outboundCallTry.findMany({
    where: { jurisdictionId, callId },
    orderBy: { number: 'asc' },
    select: { number: true, at: true, outcome: true, takenBackAt: true },
  });
  return {
    caseId: call.caseId,
    ended: call.endedAt !== null,
    tries: tries.map(({ takenBackAt, outcome, ...one }) => ({
      ...one,
      outcome: outcome as CallOutcome,
      takenBack: takenBackAt !== null,
    })),
  };
}
