import { invalid } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Sets the town of a case. Fails with `invalid` for one that is not there. */
export function locateCase(services: Services, at: OnCase, townId: string) {
  return runCommand(services, { ...at, command: { do: 'locate', townId } }, async ({ scene }) => {
    const { tx, jurisdictionId } = scene;
    const known = await tx.town.count({ where: { jurisdictionId, id: townId } });
    if (known === 0) throw invalid('townId', 'unknown');
    return { townId };
  });
}
