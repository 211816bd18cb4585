import type { BulkReason } from '@huiyin/contract/desk/bulk';
import { type BulkCaseRow, readBulkCases } from '@huiyin/db/sql/read-bulk-cases';
import { type CaseFactsRead, readFactsOfCases } from '@huiyin/db/sql/read-case-facts';
import type { Actor } from '@huiyin/domain/case/actor';
import type { BulkCommand, BulkPlan } from '@huiyin/domain/case/bulk';
import { checkUnits } from '../case/dispatch-case.ts';
import { checkJoinTarget } from '../case/join-case.ts';
import { checkMeasure } from '../case/link-measure.ts';
import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';

export type SubjectRow = BulkCaseRow & { readonly facts: CaseFactsRead };

/** The cases among `caseIds` that the actor may see, with what a plan needs to know of each. Two statements, however many. */
export async function readSubjects(
  { tx, jurisdictionId }: Scene,
  actor: Actor,
  caseIds: readonly string[],
): Promise<SubjectRow[]> {
  const rows = await readBulkCases(tx, { actor, jurisdictionId, caseIds: [...new Set(caseIds)] });
  const found = rows.map(({ caseId }) => caseId);
  const facts = await readFactsOfCases(tx, { jurisdictionId, caseIds: found });
  const byId = new Map(facts.map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const one = byId.get(row.caseId);
    return one ? [{ ...row, facts: one }] : [];
  });
}

/** Fails with `invalid`, naming the field, where the operation itself is impossible whatever the case. */
export async function checkCommand(scene: Scene, actor: Actor, command: BulkCommand): Promise<void> {
  if (command.do === 'link') await checkMeasure(scene, command.measureId);
  if (command.do === 'dispatch') await checkUnits(scene, command);
  if (command.do === 'join') await checkJoinTarget(scene, actor, command.intoCaseId);
  if (command.do === 'addNote' && command.text.trim() === '') throw invalid('text', 'missing');
}

/** Why a plan leaves a case as it is; null where it does not. */
export function reasonOf(plan: BulkPlan): BulkReason | null {
  if (plan.will === 'change') return null;
  return plan.will === 'stay' ? plan.why : (plan.refusal?.code ?? 'forbidden');
}
