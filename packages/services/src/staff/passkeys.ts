import { isIP } from 'node:net';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';

/** Where a session begins by a passkey. */
export const passkeySignIn = '/passkey/verify-authentication';

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
