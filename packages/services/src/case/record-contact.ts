import type { ContactWay } from '@huiyin/domain/case/states';
import { refused } from '../failure.ts';
import { actorId } from '../scene.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/**
 * Notes that somebody spoke with the citizen (联系记录). It is a note: it answers nothing, rates nothing, ends no call-back and stops
 * no clock, whatever was said.
 */
export function recordContact(
  services: Services,
  at: OnCase,
  input: { way: ContactWay; on: string; text: string },
) {
  const command = { do: 'recordContact', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts, state, number }) => {
    const { tx, jurisdictionId, today } = scene;
    const { way, on, text } = input;
    if (on > today) throw refused({ code: 'dateInFuture', field: 'on', state });
    await tx.caseContact.createMany({
      data: {
        ...{ jurisdictionId, caseId: facts.id, number, way, text },
        ...{ onDay: new Date(on), recordedBy: actorId(actor) ?? '' },
      },
    });
    return {};
  });
}
