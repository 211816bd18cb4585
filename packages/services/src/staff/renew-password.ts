import type { Database } from '@huiyin/db/client';
import { readSignedIn } from '@huiyin/db/sql/read-signed-in';
import type { PasswordProfile } from '@huiyin/domain/staff/password';
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { Failure } from '../failure.ts';
import { checkPassword } from './check-password.ts';
import { demandPassword, refusal } from './own-password.ts';
import type { SignInBudget } from './sign-in-budget.ts';

type Options = {
  readonly database: Database;
  readonly jurisdictionId: string;
  readonly secondFactor: boolean;
  readonly profile: PasswordProfile;
  readonly budget: SignInBudget;
};

const body = z.object({ current: z.string().max(200), next: z.string().max(200) }).strict();

/**
 * `POST /renew-password`: somebody who is fully signed in chooses another password, with the one they have. It is judged as at an
 * invitation, differs from the one before, and ends all other sessions. Wrong ones count as tries at signing in.
 */
export function renewPasswordPlugin(options: Options) {
  const endpoint = createAuthEndpoint('/renew-password', { method: 'POST', body }, async (context) => {
    const known = await getSessionFromCtx(context);
    if (!known || (options.secondFactor && !known.session.secondFactor))
      throw refusal('UNAUTHORIZED', 'SIGNED_OUT');
    const { email, name, id: userId } = known.user;
    const { current, next } = context.body;
    const { accountId } = await demandPassword(options, { id: userId, email }, current);
    if (next === current) throw refusal('BAD_REQUEST', 'SAME_PASSWORD');
    judge(options.profile, next, { name, email });
    await keep(options, {
      userId,
      accountId,
      hash: await hashPassword(next),
      token: known.session.token,
    });
    return context.json({ status: true });
  });
  return { id: 'renew-password', endpoints: { renewPassword: endpoint } } as const;
}

function judge(
  passwordProfile: PasswordProfile,
  next: string,
  person: { name: string; email: string },
): void {
  try {
    checkPassword({ passwordProfile }, next, person);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw refusal('BAD_REQUEST', error.publicError.fields?.[0]?.problem ?? 'invalid');
  }
}

async function keep(
  { database: { prisma }, jurisdictionId }: Options,
  { userId, accountId, hash, token }: { userId: string; accountId: string; hash: string; token: string },
): Promise<void> {
  const member = await readSignedIn(prisma, { jurisdictionId, authUserId: userId });
  if (!member) throw refusal('UNAUTHORIZED', 'SIGNED_OUT');
  const now = new Date();
  const { staffId, role } = member;
  await prisma.$transaction([
    prisma.authAccount.updateMany({ where: { id: accountId }, data: { password: hash, updatedAt: now } }),
    prisma.authSession.deleteMany({ where: { userId, token: { not: token } } }),
    prisma.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: now, actorKind: role, actorId: staffId, action: 'staff.renewPassword' },
        ...{ subjectKind: 'staffMember', subjectId: staffId, detail: {} },
      },
    }),
  ]);
}
