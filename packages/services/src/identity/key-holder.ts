import type { StaffActor } from '@huiyin/domain/case/actor';
import { forbidden } from '../failure.ts';

export type KeyHolder = StaffActor & { kind: 'custodian' | 'disciplineOfficer' };

/** Only custodians and discipline officers hold keys. */
export function keyHolder(actor: StaffActor): KeyHolder {
  if (actor.kind !== 'custodian' && actor.kind !== 'disciplineOfficer') throw forbidden();
  return { ...actor, kind: actor.kind };
}
