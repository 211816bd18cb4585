import { lockCase } from '@huiyin/db/sql/lock-case';
import { type CaseFactsRead, readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { Actor, ExclusionFacts } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { type CaseState, owedStates } from '@huiyin/domain/case/states';
import { invalid, refused } from '../failure.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { keepFromSame } from './keep-from-same.ts';
import { moveJoined } from './move-joined.ts';
import { pinEarlier } from './pin-danger.ts';
import { type OnCase, runCommand } from './run-command.ts';

/**
 * Handles a case together with an earlier one (合并办理). Nothing is lost: both texts, both receipts stay, and so does the pin of a danger to life.
 * From whom the earlier one is kept, this one is kept from now on: that it was joined to something would tell them. What was joined to this
 * one comes along.
 */
export function joinCase(services: Services, at: OnCase, intoCaseId: string) {
  return inOneTransaction(services, { seconds: 30 }, async (inside) => {
    await inTransaction(inside, (scene) => lockBoth(scene, [at.caseId, intoCaseId]));
    const request = { ...at, command: { do: 'join', intoCaseId } as const };
    return runCommand(inside, request, async ({ scene, actor, facts }) => {
      const target = await checkJoinTarget(scene, actor, intoCaseId);
      if (!keptFromAll(facts.excluded, target.excluded))
        throw refused({ code: 'accusedApart', field: 'intoCaseId', state: facts.state });
      if (facts.dangerWords.length > 0) await pinEarlier(scene, intoCaseId, facts.dangerWords);
      const excludes = await keepFromSame(scene, [facts.id], intoCaseId);
      await moveJoined(scene, { from: facts.id, to: intoCaseId });
      return { joinedIntoId: intoCaseId, ...(excludes && { excludes }) };
    });
  });
}

/**
 * Holds both cases, whichever of them is to be joined: neither ends at this moment without letting go of the other, and of two who join them
 * either way round one comes second.
 */
async function lockBoth({ tx, jurisdictionId }: Scene, caseIds: readonly string[]): Promise<void> {
  for (const caseId of caseIds.toSorted()) await lockCase(tx, { jurisdictionId, caseId });
}

/** States of a case whose answer, now or later, is one for whoever is joined to it. */
const answersOthers: readonly CaseState[] = [...owedStates, 'answered', 'closed', 'archived'];

/** Whether everybody from whom one case is kept is kept from the other too: who handles that one would learn of this one. */
function keptFromAll(one: ExclusionFacts, other: ExclusionFacts): boolean {
  return (
    !one.toBeNamed &&
    one.unitIds.every((id) => other.unitIds.includes(id)) &&
    one.staffIds.every((id) => other.staffIds.includes(id))
  );
}

/** The case that another is to be joined to. Fails with `invalid` for a case that others cannot be joined to: one not to be seen, joined itself, or one that nobody answers here. */
export async function checkJoinTarget(
  { tx, jurisdictionId }: Scene,
  actor: Actor,
  intoCaseId: string,
): Promise<CaseFactsRead> {
  const target = await readCaseFacts(tx, { jurisdictionId, caseId: intoCaseId });
  if (!target || !maySee(actor, target)) throw invalid('intoCaseId', 'unknown');
  if (!answersOthers.includes(target.state)) throw invalid('intoCaseId', 'expired');
  return target;
}
