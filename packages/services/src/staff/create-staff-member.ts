import { randomUUID } from 'node:crypto';
import { type StaffRole, staffRoles } from '@huiyin/domain/case/actor';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { invalid } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

export type NewStaffMember = {
  readonly name: string;
  readonly email: string;
  /** 10 to 128 characters; only its scrypt hash is kept. */
  readonly password: string;
  readonly role: StaffRole;
  readonly unitId: string | null;
  readonly sectionId: string | null;
  readonly isDemonstration: boolean;
};

/** Characters a password has at least and at most. */
export const leastPassword = 10;
export const mostPassword = 128;

/**
 * Creates a member of staff with their sign-in. For the operator's command line and for demonstration data: nobody can sign up.
 * Fails with `invalid`, naming the field: a missing name, an address that is malformed or `unknown` because it is taken, a
 * password that is too short or too long, a unit or section that does not exist or that the role needs.
 */
export async function createStaffMember(
  services: Services,
  input: NewStaffMember,
): Promise<{ staffId: string }> {
  const email = input.email.trim().toLowerCase();
  checkWords({ ...input, email });
  const password = await hashPassword(input.password);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    await checkPlace(scene, input);
    if ((await tx.authUser.count({ where: { email } })) > 0) throw invalid('email', 'unknown');
    const userId = randomUUID();
    await tx.authUser.create({
      data: { id: userId, name: input.name, email, emailVerified: true },
      select: { id: true },
    });
    await tx.authAccount.create({
      data: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password },
      select: { id: true },
    });
    const { name, role, unitId, sectionId, isDemonstration } = input;
    const member = await tx.staffMember.create({
      data: { jurisdictionId, authUserId: userId, name, role, unitId, sectionId, isDemonstration },
      select: { id: true },
    });
    await noteCreation(scene, member.id, role);
    return { staffId: member.id };
  });
}

function checkWords({ name, email, password, role }: NewStaffMember): void {
  if (name.trim() === '') throw invalid('name', 'missing');
  if (!z.email().safeParse(email).success) throw invalid('email', 'malformed');
  if ([...password].length < leastPassword) throw invalid('password', 'tooShort');
  if (password.length > mostPassword) throw invalid('password', 'tooLong');
  if (!staffRoles.includes(role)) throw invalid('role', 'unknown');
}

async function checkPlace(
  { tx, jurisdictionId }: Scene,
  { role, unitId, sectionId }: NewStaffMember,
): Promise<void> {
  if (unitId === null) {
    if (role === 'unitHandler' || role === 'unitHead') throw invalid('unitId', 'missing');
    if (sectionId !== null) throw invalid('sectionId', 'unknown');
    return;
  }
  const unit = await tx.unit.count({ where: { jurisdictionId, id: unitId } });
  if (unit === 0) throw invalid('unitId', 'unknown');
  if (sectionId === null) return;
  const section = await tx.section.count({ where: { jurisdictionId, id: sectionId, unitId } });
  if (section === 0) throw invalid('sectionId', 'unknown');
}

async function noteCreation(
  { tx, jurisdictionId, now }: Scene,
  staffId: string,
  role: StaffRole,
): Promise<void> {
  await tx.auditEntry.createMany({
    data: {
      jurisdictionId,
      at: now,
      actorKind: 'system',
      actorId: 'operator',
      action: 'staff.create',
      subjectKind: 'staffMember',
      subjectId: staffId,
      detail: { role },
    },
  });
}
