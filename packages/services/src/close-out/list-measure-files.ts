import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';
import { readMeasureFiles } from '@huiyin/db/sql/read-measure-files';
import { type Actor, isStaff } from '@huiyin/domain/case/actor';
import { mayListMeasureFiles } from '@huiyin/domain/close-out/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { lineOf } from './measure-lines.ts';

/** The measures of the published reports with who answers for them and how far they are; a unit's own for a unit. */
export async function listMeasureFiles(services: Services, actor: Actor): Promise<MeasureFileLine[]> {
  if (!mayListMeasureFiles(actor) || !isStaff(actor)) throw forbidden();
  const unitId = actor.kind === 'unitHandler' || actor.kind === 'unitHead' ? actor.unitId : null;
  return inTransaction(services, async ({ tx, jurisdictionId, today }) =>
    (await readMeasureFiles(tx, { jurisdictionId, unitId, today })).map((row) => lineOf(row, today)),
  );
}
