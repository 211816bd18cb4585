import { isIP } from 'node:net';
import { passkey } from '@better-auth/passkey';
import type { Database } from '@huiyin/db/client';
import { APIError } from 'better-auth/api';

/** Where a session begins by a passkey. */
export const passkeySignIn = '/passkey/verify-authentication';

/** What changes how somebody signs in: only for a session that was itself begun with the second factor, or where there is none yet. */
const guarded = [
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/two-factor/get-totp-uri',
];

/** Passkeys that always ask who holds the device (user verification), so that one is two factors at once. */
export function passkeyPlugin(origins: readonly [string, ...string[]]) {
  const names = origins.map((origin) => new URL(origin).hostname);
  return passkey({
    // WebAuthn knows no addresses, only names.
    rpID: names.find((name) => isIP(name) === 0) ?? names[0] ?? 'localhost',
    rpName: '回音 Huiyin',
    origin: [...origins],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) =>
        demandVerifiedUser(verification.registrationInfo?.userVerified ?? false),
    },
    authentication: {
      afterVerification: ({ verification }) =>
        demandVerifiedUser(verification.authenticationInfo.userVerified),
    },
    schema: { passkey: { modelName: 'authPasskey' } },
  });
}

async function demandVerifiedUser(isVerified: boolean): Promise<void> {
  if (!isVerified)
    throw new APIError('FORBIDDEN', { code: 'USER_NOT_VERIFIED', message: 'User verification is required' });
}

type Session = {
  readonly user: { readonly id: string };
  readonly session: { readonly secondFactor?: unknown };
};

/** Fails where somebody who has the password alone would give themselves a second factor besides the one that is there. */
export async function guardFactors(
  { prisma }: Database,
  path: string,
  session: () => Promise<Session | null>,
): Promise<void> {
  if (!guarded.includes(path)) return;
  const known = await session();
  if (!known || known.session.secondFactor) return;
  const userId = known.user.id;
  const [codes, passkeys] = await Promise.all([
    prisma.authUser.count({ where: { id: userId, twoFactorEnabled: true } }),
    prisma.authPasskey.count({ where: { userId } }),
  ]);
  if (codes + passkeys > 0)
    throw new APIError('FORBIDDEN', {
      code: 'SECOND_FACTOR_WANTED',
      message: 'Sign in with the second factor',
    });
}
