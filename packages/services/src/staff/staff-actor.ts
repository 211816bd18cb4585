import type { SignedInRow } from '@huiyin/db/sql/read-signed-in';
import type { StaffActor } from '@huiyin/domain/case/actor';

/** A member of staff as the one who acts; null for null, and for a unit role without a unit. */
export function staffActor(row: SignedInRow | null): StaffActor | null {
  if (!row) return null;
  const { role, staffId, unitId, sectionId } = row;
  if (role !== 'unitHandler' && role !== 'unitHead') return { kind: role, staffId, unitId };
  return unitId === null ? null : { kind: role, staffId, unitId, sectionId };
}
