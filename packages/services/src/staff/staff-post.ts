import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { needsUnit } from '@huiyin/domain/staff/policy';
import { invalid } from '../failure.ts';
import type { Scene } from '../scene.ts';

/** Where somebody works. */
export type StaffPost = {
  readonly role: StaffRole;
  readonly unitId: string | null;
  readonly sectionId: string | null;
};

/** Fails with `invalid`, naming the field: a role that does not exist, a unit or section that does not or that the role needs. */
export async function checkPost(
  { tx, jurisdictionId }: Scene,
  { role, unitId, sectionId }: StaffPost,
): Promise<void> {
  if (!staffRoles.includes(role)) throw invalid('role', 'unknown');
  if (unitId === null) {
    if (needsUnit(role)) throw invalid('unitId', 'missing');
    if (sectionId !== null) throw invalid('sectionId', 'unknown');
    return;
  }
  const unit = await tx.unit.count({ where: { jurisdictionId, id: unitId } });
  if (unit === 0) throw invalid('unitId', 'unknown');
  if (sectionId === null) return;
  const section = await tx.section.count({ where: { jurisdictionId, id: sectionId, unitId } });
  if (section === 0) throw invalid('sectionId', 'unknown');
}
