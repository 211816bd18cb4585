import { createAuthClient } from 'better-auth/client';

/** Sign-in and sign-out at `/api/auth` of the desk's own origin. */
export const auth = createAuthClient();
