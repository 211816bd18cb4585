import type { Database } from '@huiyin/db/client';
import { APIError } from 'better-auth/api';
import { verifyPassword } from 'better-auth/crypto';
import type { SignInBudget } from './sign-in-budget.ts';

/** The password of somebody by its account; null for who signs in by the organisation's provider alone. */
export function passwordOf(
  { prisma }: Database,
  userId: string,
): Promise<{ id: string; password: string | null } | null> {
  return prisma.authAccount.findFirst({
    where: { userId, providerId: 'credential' },
    select: { id: true, password: true },
  });
}

/** Fails unless `password` is the one of who is signed in. Wrong ones count as tries at signing in. */
export async function demandPassword(
  { database, budget }: { readonly database: Database; readonly budget: SignInBudget },
  { id, email }: { readonly id: string; readonly email: string },
  password: string,
): Promise<{ accountId: string }> {
  if (!budget.take(email, new Date())) throw refusal('TOO_MANY_REQUESTS', 'TOO_MANY_ATTEMPTS');
  const kept = await passwordOf(database, id);
  if (!kept?.password || !(await verifyPassword({ hash: kept.password, password })))
    throw refusal('BAD_REQUEST', 'WRONG_PASSWORD');
  budget.restore(email);
  return { accountId: kept.id };
}

export function refusal(
  status: 'UNAUTHORIZED' | 'BAD_REQUEST' | 'TOO_MANY_REQUESTS',
  code: string,
): APIError {
  return new APIError(status, { code, message: code });
}
