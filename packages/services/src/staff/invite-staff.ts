import { randomUUID } from 'node:crypto';
import type { Invitation, InviteStaffInput } from '@huiyin/contract/desk/accounts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { isKeptAtDesk, mayKeepAccounts } from '@huiyin/domain/staff/policy';
import { z } from 'zod';
import { forbidden, invalid } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { makeInvitation } from './invitation-key.ts';
import { changeAccount, endSessions, voidCredentials } from './kept-account.ts';
import { checkPost } from './staff-post.ts';

/**
 * Opens an account for somebody, who chooses the password by the link. Fails with `forbidden` for all but the security
 * administrator; `invalid` for an address that is malformed or taken, an administrator's role, or a post that does not exist.
 */
export async function inviteStaff(
  services: Services,
  actor: StaffActor,
  input: InviteStaffInput,
): Promise<Invitation> {
  if (!mayKeepAccounts(actor)) throw forbidden();
  const email = input.email.trim().toLowerCase();
  if (!z.email().safeParse(email).success) throw invalid('email', 'malformed');
  if (!isKeptAtDesk(input.role)) throw invalid('role', 'unknown');
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    await checkPost(scene, input);
    if ((await tx.authUser.count({ where: { email } })) > 0) throw invalid('email', 'taken');
    const authUserId = randomUUID();
    const name = input.name.trim();
    await tx.authUser.createMany({ data: { id: authUserId, name, email, emailVerified: true } });
    const { role, unitId, sectionId } = input;
    const { id } = await tx.staffMember.create({
      data: { jurisdictionId, authUserId, name, role, unitId, sectionId },
      select: { id: true },
    });
    await noteAudit(scene, actor, {
      ...{ action: 'staff.invite', subjectKind: 'staffMember', subjectId: id },
      detail: { role, unitId },
    });
    return makeInvitation(services, scene, id);
  });
}

/**
 * A new link for somebody who forgot the password or lost the second factor: what they had is void at once, and every session
 * ends. Fails as `changeAccount`.
 */
export function renewInvitation(services: Services, actor: StaffActor, staffId: string): Promise<Invitation> {
  return changeAccount(services, actor, staffId, async (scene, account) => {
    await voidCredentials(scene, account.authUserId);
    await endSessions(scene, account);
    await noteAudit(scene, actor, {
      ...{ action: 'staff.renewInvitation', subjectKind: 'staffMember', subjectId: staffId },
    });
    return makeInvitation(services, scene, staffId);
  });
}
