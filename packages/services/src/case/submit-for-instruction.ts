import { refused } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Submits a case to a leader for instruction (呈批). Neither the unit nor the citizen learns of it. */
export function submitForInstruction(
  services: Services,
  at: OnCase,
  input: { leader: string; text: string },
) {
  const command = { do: 'submitForInstruction', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, number }) => {
    const { tx, jurisdictionId, today } = scene;
    await tx.caseInstruction.createMany({
      data: {
        ...{ jurisdictionId, caseId: facts.id, number, ...input },
        ...{ submittedBy: actorId(actor) ?? '', submittedOn: new Date(today) },
      },
    });
    return {};
  });
}

/** Records the instruction (批示): who gave it, on which day, in which words. It is not changed afterwards. */
export function recordInstruction(
  services: Services,
  at: OnCase,
  input: { leader: string; on: string; text: string },
) {
  const command = { do: 'recordInstruction', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state }) => {
    const { tx, jurisdictionId, today } = scene;
    if (input.on > today) throw refused({ code: 'dateInFuture', field: 'on', state });
    await tx.caseInstruction.updateMany({
      where: { jurisdictionId, caseId: facts.id, recordedOn: null },
      data: {
        ...{ instructedBy: input.leader, instructedOn: new Date(input.on), instruction: input.text },
        ...{ recordedBy: actorId(actor), recordedOn: new Date(today) },
      },
    });
    return {};
  });
}
