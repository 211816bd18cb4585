import type { BulkPreview } from '@huiyin/contract/desk/bulk';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { type BulkCommand, planBulk } from '@huiyin/domain/case/bulk';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkCommand, readSubjects, reasonOf, type SubjectRow } from './bulk-subjects.ts';

/**
 * What an operation will do to each of these cases, and to which it cannot and why; nothing is changed. Cases that the actor may
 * not see are only counted. Fails with `invalid` where the operation itself is impossible.
 */
export async function previewBulk(
  services: Services,
  actor: StaffActor,
  { command, caseIds }: { command: BulkCommand; caseIds: readonly string[] },
): Promise<BulkPreview> {
  return inTransaction(services, async (scene) => {
    await checkCommand(scene, actor, command);
    const subjects = await readSubjects(scene, actor, caseIds);
    return {
      rows: subjects.map((subject) => previewRow(actor, subject, command)),
      missing: new Set(caseIds).size - subjects.length,
    };
  });
}

function previewRow(
  actor: StaffActor,
  subject: SubjectRow,
  command: BulkCommand,
): BulkPreview['rows'][number] {
  const plan = planBulk(actor, subject, command);
  const { caseId, caseNumber, opening, facts } = subject;
  const changes = plan.will === 'change';
  return {
    ...{ caseId, caseNumber, opening, state: facts.state, version: facts.version, will: plan.will },
    to: changes && plan.to !== facts.state ? plan.to : null,
    accepts: changes && plan.steps.length > 1,
    reason: reasonOf(plan),
    undoReach: changes ? plan.undoReach : 'none',
  };
}
