import { demonstration } from '@huiyin/demonstration/demonstration';
import type { StaffKey } from '@huiyin/demonstration/staff';
import type { UnitKey } from '@huiyin/demonstration/units';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { EstablishedJurisdiction } from '@huiyin/services/jurisdiction/establish-jurisdiction';
import type { Cast } from './accounts.ts';

/** Where the invented cases are played: the county, its people, the measures by number. */
export type Stage = {
  readonly county: EstablishedJurisdiction;
  readonly cast: Cast;
  readonly measures: ReadonlyMap<number, string>;
};

/** The member of staff under `key`. Throws for a key that has no account. */
export function member({ cast }: Pick<Stage, 'cast'>, key: StaffKey): StaffActor {
  return known(cast.get(key), key);
}

/** The id of the measure with this number in the invented report. */
export function measureId({ measures }: Stage, number: number): string {
  return known(measures.get(number), `measure ${number}`);
}

/** The id of a unit by its key in the demonstration. */
export function unitId({ county }: Stage, key: UnitKey): string {
  const name = demonstration.units.find((unit) => unit.key === key)?.name ?? '';
  return known(county.units.get(name), key);
}

/** `value`, or an error that names what the demonstration speaks of and does not have. */
export function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`the demonstration has no ${name}`);
  return value;
}
