import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { invalid } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkPassword } from './check-password.ts';
import { checkPost, type StaffPost } from './staff-post.ts';

export type NewStaffMember = StaffPost & {
  readonly name: string;
  readonly email: string;
  /** As the install's profile wants it; only its scrypt hash is kept. */
  readonly password: string;
  readonly isDemonstration: boolean;
};

/**
 * Creates a member of staff with their sign-in. For the operator's command line and for demonstration data: nobody can sign up.
 * Fails with `invalid`, naming the field: a missing name, an address that is malformed or taken, a
 * password that the profile does not take, a unit or section that does not exist or that the role needs.
 */
export async function createStaffMember(
  services: Services,
  input: NewStaffMember,
): Promise<{ staffId: string }> {
  const email = input.email.trim().toLowerCase();
  checkWords({ ...input, email });
  checkPassword(services, input.password, { name: input.name, email });
  const password = await hashPassword(input.password);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    await checkPost(scene, input);
    if ((await tx.authUser.count({ where: { email } })) > 0) throw invalid('email', 'taken');
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

function checkWords({ name, email }: NewStaffMember): void {
  if (name.trim() === '') throw invalid('name', 'missing');
  if (!z.email().safeParse(email).success) throw invalid('email', 'malformed');
}

async function noteCreation(
  { tx, jurisdictionId, now }: Scene,
  staffId: string,
  role: StaffPost['role'],
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
