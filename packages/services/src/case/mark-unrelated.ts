import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** 与措施无关: no measure of the report fits; links that were there are taken back. */
export function markUnrelated(services: Services, at: OnCase, unrelated: boolean) {
  return runCommand(services, { ...at, command: { do: 'markUnrelated', unrelated } }, async (step) => {
    const { tx, jurisdictionId } = step.scene;
    if (unrelated) await tx.caseLink.deleteMany({ where: { jurisdictionId, caseId: step.facts.id } });
    return { unrelatedToMeasures: unrelated };
  });
}
