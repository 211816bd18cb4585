import { readUnitHandlers, type UnitHandlerRow } from '@huiyin/db/sql/read-unit-handlers';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { actionActors } from '@huiyin/domain/case/policy';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Handlers of the actor's own unit, for those who assign cases there. Fails with `forbidden` for everybody else. */
export async function listHandlers(services: Services, actor: StaffActor): Promise<UnitHandlerRow[]> {
  const { unitId } = actor;
  if (unitId === null || !actionActors.assignHandler.includes(actor.kind)) throw forbidden();
  return inTransaction(services, ({ tx, jurisdictionId }) =>
    readUnitHandlers(tx, { jurisdictionId, unitId }),
  );
}
