import { refused } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';
import { rank } from './save-step.ts';

/** Has a case supervised (督办) until a day: it stands above what is late, in the office's list and in the unit's. */
export function superviseCase(services: Services, at: OnCase, input: { reason: string; dueOn: string }) {
  const command = { do: 'supervise', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state, number }) => {
    const { tx, jurisdictionId, today } = scene;
    const { reason, dueOn } = input;
    if (dueOn < today) throw refused({ code: 'dueInPast', field: 'dueOn', state });
    await tx.caseSupervision.createMany({
      data: {
        ...{ jurisdictionId, caseId: facts.id, number, reason, dueOn: new Date(dueOn) },
        ...{ setBy: actorId(actor) ?? '', setOn: new Date(today) },
      },
    });
    return { supervisedUntil: new Date(dueOn), ...rank(state, { ...facts, supervisedUntil: dueOn }) };
  });
}

/** Ends a supervision with what came of it. What is late in the case raises it again by itself. */
export function endSupervision(services: Services, at: OnCase, result: string) {
  const command = { do: 'endSupervision', result } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state }) => {
    const { tx, jurisdictionId, today } = scene;
    await tx.caseSupervision.updateMany({
      where: { jurisdictionId, caseId: facts.id, endedOn: null },
      data: { result, endedBy: actorId(actor), endedOn: new Date(today) },
    });
    const ended = { raised: 0, ...rank(state, { ...facts, supervisedUntil: null }) };
    return { supervisedUntil: null, ...ended };
  });
}
