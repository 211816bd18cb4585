import type { CaseCommand } from '@huiyin/domain/case/commands';
import { acceptCase } from '../case/accept-case.ts';
import { addNote } from '../case/add-note.ts';
import { classifyCase } from '../case/classify-case.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { joinCase } from '../case/join-case.ts';
import { linkMeasure } from '../case/link-measure.ts';
import { markUnrelated } from '../case/mark-unrelated.ts';
import { recallDispatch } from '../case/recall-dispatch.ts';
import type { OnCase } from '../case/run-command.ts';
import { unjoinCase } from '../case/unjoin-case.ts';
import { unlinkMeasure } from '../case/unlink-measure.ts';
import type { Services } from '../services.ts';

/** Carries out one step of a bulk operation by the use-case that a single case has for it. */
export function carryOut(services: Services, at: OnCase, step: CaseCommand) {
  switch (step.do) {
    case 'accept':
      return acceptCase(services, at);
    case 'link':
      return linkMeasure(services, at, { measureId: step.measureId, why: step.why });
    case 'unlink':
      return unlinkMeasure(services, at, step.measureId);
    case 'markUnrelated':
      return markUnrelated(services, at, step.unrelated);
    case 'classify':
      return classifyCase(services, at, step.kind);
    case 'dispatch': {
      const { unitId, sectionId, instruction } = step;
      return dispatchCase(services, at, { unitId, sectionId, instruction });
    }
    case 'recall':
      return recallDispatch(services, at, step.reason);
    case 'join':
      return joinCase(services, at, step.intoCaseId);
    case 'unjoin':
      return unjoinCase(services, at, step.reason);
    case 'addNote':
      return addNote(services, at, step.text);
    default:
      throw new Error(`no bulk operation has the step ${step.do}`);
  }
}
