import type { Database } from '@huiyin/db/client';
import { APIError } from 'better-auth/api';
import { hasJustSignedIn } from './just-signed-in.ts';
import { demandPassword } from './own-password.ts';
import type { SignInBudget } from './sign-in-budget.ts';

const preparesCodes = '/two-factor/enable';
const changesPasskeys = [
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
];
/** What changes how somebody signs in, or tells when they did: only for a session that was itself begun with the second factor, or where there is none yet. */
const guarded = ['/list-sessions', preparesCodes, ...changesPasskeys];

type Session = {
  readonly user: { readonly id: string; readonly email: string };
  readonly session: { readonly secondFactor?: unknown; readonly createdAt: Date };
};

/**
 * Fails where somebody who has the password alone would give themselves a second factor besides the one that is there, and where
 * somebody who came by a session alone, a stolen one or a desk left open, would make themselves at home: codes want the password once
 * more, each wrong one a try at signing in, and passkeys a session that began just now.
 */
export async function guardFactors(
  options: { readonly database: Database; readonly budget: SignInBudget },
  { path, body }: { readonly path: string; readonly body?: unknown },
  session: () => Promise<Session | null>,
): Promise<void> {
  if (!guarded.includes(path)) return;
  const known = await session();
  if (!known) return;
  if (!known.session.secondFactor && (await hasFactor(options.database, known.user.id)))
    throw new APIError('FORBIDDEN', {
      code: 'SECOND_FACTOR_WANTED',
      message: 'Sign in with the second factor',
    });
  if (path === preparesCodes) await demandPassword(options, known.user, passwordIn(body));
  if (changesPasskeys.includes(path) && !hasJustSignedIn(known.session, new Date()))
    throw new APIError('FORBIDDEN', { code: 'SIGN_IN_ANEW', message: 'Sign in anew' });
}

async function hasFactor({ prisma }: Database, userId: string): Promise<boolean> {
  const [codes, passkeys] = await Promise.all([
    prisma.authUser.count({ where: { id: userId, twoFactorEnabled: true } }),
    prisma.authPasskey.count({ where: { userId } }),
  ]);
  return codes + passkeys > 0;
}

function passwordIn(body: unknown): string {
  const known = typeof body === 'object' && body !== null && 'password' in body ? body.password : '';
  return typeof known === 'string' ? known : '';
}
