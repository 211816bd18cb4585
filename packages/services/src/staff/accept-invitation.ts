import { randomUUID } from 'node:crypto';
import type { AcceptInvitationInput, InvitedPerson } from '@huiyin/contract/desk/accounts';
import { hashPassword } from 'better-auth/crypto';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkPassword } from './check-password.ts';
import { hashOfKey } from './invitation-key.ts';
import { voidCredentials } from './kept-account.ts';

/** Whom a link is for. Fails with `notFound` alike for one that is wrong, used, replaced or past its time. */
export function readInvitation(services: Services, key: string): Promise<InvitedPerson> {
  return inTransaction(services, async (scene) => {
    const { name, email } = await invited(scene, key);
    return { name, email };
  });
}

/** Sets the password that somebody chose; the link is used up. Fails as `readInvitation`, and with `invalid` for the password. */
export async function acceptInvitation(
  services: Services,
  { key, password }: AcceptInvitationInput,
): Promise<void> {
  const person = await readInvitation(services, key);
  checkPassword(services, password, person);
  const hash = await hashPassword(password);
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const { staffId, userId } = await invited(scene, key);
    const used = await tx.staffInvitation.deleteMany({ where: { jurisdictionId, staffId } });
    if (used.count !== 1) throw notFound();
    await voidCredentials(scene, userId);
    await tx.authAccount.createMany({
      data: { id: randomUUID(), accountId: userId, providerId: 'credential', userId, password: hash },
    });
    await tx.authSession.deleteMany({ where: { userId } });
    await noteAudit(
      scene,
      { kind: 'system', job: 'invitation' },
      {
        ...{ action: 'staff.acceptInvitation', subjectKind: 'staffMember', subjectId: staffId },
      },
    );
  });
}

async function invited({ tx, jurisdictionId, now }: Scene, key: string) {
  const invitation = await tx.staffInvitation.findUnique({
    where: { jurisdictionId_keyHash: { jurisdictionId, keyHash: hashOfKey(key) } },
    select: { staffId: true, expiresAt: true },
  });
  if (!invitation || invitation.expiresAt <= now) throw notFound();
  const { staffId } = invitation;
  const member = await tx.staffMember.findFirst({
    where: { jurisdictionId, id: staffId, active: true },
    select: { authUserId: true },
  });
  if (!member) throw notFound();
  const user = await tx.authUser.findUniqueOrThrow({
    where: { id: member.authUserId },
    select: { id: true, name: true, email: true },
  });
  return { staffId, userId: user.id, name: user.name, email: user.email };
}
