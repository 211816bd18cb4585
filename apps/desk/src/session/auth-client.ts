import { createAuthClient } from 'better-auth/client';
import { twoFactorClient } from 'better-auth/client/plugins';

/** Sign-in and sign-out at `/api/auth` of the desk's own origin. */
export const auth = createAuthClient({ plugins: [twoFactorClient()] });
