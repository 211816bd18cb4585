import type { DirectoryView } from '@huiyin/contract/desk/staff';
import { readCurrentMeasures } from '@huiyin/db/sql/read-current-measures';
import { readUnits } from '@huiyin/db/sql/read-directory';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Units, towns and published measures to choose from. For every signed-in member of staff: none of it is a case. */
export async function readDirectory(services: Services): Promise<DirectoryView> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const units = await readUnits(tx, jurisdictionId);
    const towns = await tx.town.findMany({
      where: { jurisdictionId },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, villages: true },
    });
    const measures = await readCurrentMeasures(tx, jurisdictionId);
    return {
      units,
      towns: towns.map(({ id, ...town }) => ({ townId: id, ...town })),
      measures: measures.map(({ text: _, ...measure }) => measure),
    };
  });
}
