import type { StaffActor } from '@huiyin/domain/case/actor';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

/** Roles in whose name the operator's command line acts. */
export type OperatorRole = 'systemAdministrator' | 'triageOfficer';
export type RoleMember = { readonly email: string; readonly actor: StaffActor };

/** Active members of a role. For the operator's command line, which acts in the name of one. */
export async function listRole(services: Services, kind: OperatorRole): Promise<readonly RoleMember[]> {
  return inTransaction(services, async ({ tx, jurisdictionId }) => {
    const members = await tx.staffMember.findMany({
      where: { jurisdictionId, role: kind, active: true },
      select: { id: true, unitId: true, authUserId: true },
    });
    const accounts = await tx.authUser.findMany({
      where: { id: { in: members.map(({ authUserId }) => authUserId) } },
      select: { id: true, email: true },
    });
    const emails = new Map(accounts.map(({ id, email }) => [id, email]));
    return members.map(({ id: staffId, unitId, authUserId }) => ({
      email: emails.get(authUserId) ?? '',
      actor: { kind, staffId, unitId },
    }));
  });
}
