import type { StaffActor, StaffRole } from '@huiyin/domain/case/actor';
import { isKeptAtDesk, mayKeepAccounts } from '@huiyin/domain/staff/policy';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

export type KeptAccount = { readonly staffId: string; readonly authUserId: string };

/**
 * Changes an account in one transaction. Fails with `forbidden` for all but the security administrator, `notFound` for an
 * account that does not exist, is one's own, or is an administrator's.
 */
export async function changeAccount<Result>(
  services: Services,
  actor: StaffActor,
  staffId: string,
  change: (scene: Scene, account: KeptAccount) => Promise<Result>,
): Promise<Result> {
  if (!mayKeepAccounts(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const member = await tx.staffMember.findFirst({
      where: { jurisdictionId, id: staffId },
      select: { role: true, authUserId: true },
    });
    if (!member || staffId === actor.staffId || !isKeptAtDesk(member.role as StaffRole)) throw notFound();
    return change(scene, { staffId, authUserId: member.authUserId });
  });
}

/** Takes away what an account signs in with: password, the provider's link, passkeys, authenticator and recovery codes. */
export async function voidCredentials({ tx }: Scene, userId: string): Promise<void> {
  await tx.authAccount.deleteMany({ where: { userId } });
  await tx.authPasskey.deleteMany({ where: { userId } });
  await tx.authTwoFactor.deleteMany({ where: { userId } });
  await tx.authUser.updateMany({ where: { id: userId }, data: { twoFactorEnabled: false } });
}

/** Ends every session of an account. */
export async function endSessions({ tx }: Scene, { authUserId }: KeptAccount): Promise<void> {
  await tx.authSession.deleteMany({ where: { userId: authUserId } });
}
