import type { Database } from '@huiyin/db/client';
import type { SessionRow } from '@huiyin/db/sql/read-session';
import type { PasswordProfile } from '@huiyin/domain/staff/password';
import { isIdle, isPasswordDue } from '@huiyin/domain/staff/standing';

type Held = Pick<SessionRow, 'sessionId' | 'userId' | 'updatedAt' | 'staffId'>;
/** How often at most a session's last use is written down. */
const noteEveryMs = 60_000;

/**
 * Whether a session still holds by the install's profile: one that was left alone for too long is ended, one whose password is due
 * for a change does nothing until it was changed. `isUse` is false for what a page asks for by itself.
 */
export async function holds(
  { prisma }: Database,
  held: Held,
  of: {
    readonly jurisdictionId: string;
    readonly profile: PasswordProfile;
    readonly isUse: boolean;
    readonly now: Date;
  },
): Promise<boolean> {
  const { sessionId: id, userId, updatedAt } = held;
  const { profile, isUse, now } = of;
  if (isIdle(profile, updatedAt, now)) {
    await endIdle({ prisma }, held, of);
    return false;
  }
  if (profile === 'dengbao' && isUse && now.getTime() - updatedAt.getTime() > noteEveryMs)
    await prisma.authSession.updateMany({ where: { id }, data: { updatedAt: now } });
  return !(await passwordIsDue({ prisma }, userId, { profile, now }));
}

async function endIdle(
  { prisma }: Pick<Database, 'prisma'>,
  { sessionId: id, staffId }: Held,
  { jurisdictionId, now }: { readonly jurisdictionId: string; readonly now: Date },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.authSession.deleteMany({ where: { id } });
    if (count === 0) return;
    const subject = { subjectKind: 'staffMember', subjectId: staffId };
    const actor = { actorKind: 'system', actorId: 'signIn' };
    await tx.auditEntry.createMany({
      data: {
        jurisdictionId,
        at: now,
        ...actor,
        action: 'staff.signOut',
        ...subject,
        detail: { by: 'idle' },
      },
    });
  });
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
