import type { Database } from '@huiyin/db/client';
import type { PasswordProfile } from '@huiyin/domain/staff/password';
import { isIdle, isPasswordDue } from '@huiyin/domain/staff/standing';

type Held = { readonly sessionId: string; readonly userId: string; readonly updatedAt: Date };
/** How often at most a session's last use is written down. */
const noteEveryMs = 60_000;

/**
 * Whether a session still holds by the install's profile: one that was left alone for too long is ended, one whose password is due
 * for a change does nothing until it was changed. `isUse` is false for what a page asks for by itself.
 */
export async function holds(
  { prisma }: Database,
  { sessionId: id, userId, updatedAt }: Held,
  of: { readonly profile: PasswordProfile; readonly isUse: boolean; readonly now: Date },
): Promise<boolean> {
  const { profile, isUse, now } = of;
  if (isIdle(profile, updatedAt, now)) {
    await prisma.authSession.deleteMany({ where: { id } });
    return false;
  }
  if (profile === 'dengbao' && isUse && now.getTime() - updatedAt.getTime() > noteEveryMs)
    await prisma.authSession.updateMany({ where: { id }, data: { updatedAt: now } });
  return !(await passwordIsDue({ prisma }, userId, { profile, now }));
}

/** Whether somebody's password is older than the profile allows; never for who has none. */
export async function passwordIsDue(
  { prisma }: Pick<Database, 'prisma'>,
  userId: string,
  { profile, now }: { readonly profile: PasswordProfile; readonly now: Date },
): Promise<boolean> {
  if (profile === 'asvs') return false;
  const kept = await prisma.authAccount.findFirst({
    where: { userId, providerId: 'credential' },
    select: { updatedAt: true },
  });
  return kept !== null && isPasswordDue(profile, kept.updatedAt, now);
}
