import { hkdfSync } from 'node:crypto';
import type { Database } from '@huiyin/db/client';
import { readSignedIn } from '@huiyin/db/sql/read-signed-in';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { leastPassword, mostPassword } from '@huiyin/domain/staff/password';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { createSignInBudget, type SignInBudget } from './sign-in-budget.ts';
import { staffActor } from './staff-actor.ts';

const hour = 3600;
/** Where a session begins that was opened with more than a password. */
const secondFactorPaths = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
/** The server writes the address a request came from here, over whatever the client sent; it is kept nowhere. */
export const clientAddressHeader = 'x-huiyin-client-address';

export type StaffSignInOptions = {
  readonly database: Database;
  readonly jurisdictionId: string;
  /** 32 bytes, kept in the data folder; cookies are signed with a key derived from it. */
  readonly secret: Uint8Array;
  /** True: nobody does anything at the desk without a second factor. False for a demonstration, where it is offered. */
  readonly secondFactor: boolean;
  /** Where the desk is reached, e.g. https://desk.example; the first one is its own address. */
  readonly origins: readonly [string, ...string[]];
};

export type StaffSignIn = {
  /** Answers requests below `/api/auth`. */
  readonly handler: (request: Request) => Promise<Response>;
  /** Who sent these headers; null for nobody, an ended session, one without the second factor, and who is no longer active. */
  readonly actorOf: (headers: Headers) => Promise<StaffActor | null>;
};

/** Sign-in for staff with e-mail, password and the code of an authenticator. A session lasts 12 hours, a working day, and keeps no address and no browser. */
export function createStaffSignIn(options: StaffSignInOptions): StaffSignIn {
  const auth = createAuth(options, createSignInBudget());
  const { prisma } = options.database;
  return {
    handler: auth.handler,
    actorOf: async (headers) => {
      const session = await auth.api.getSession({ headers });
      if (!session || (options.secondFactor && !session.session.secondFactor)) return null;
      const { jurisdictionId } = options;
      return staffActor(await readSignedIn(prisma, { jurisdictionId, authUserId: session.user.id }));
    },
  };
}

function createAuth({ database, jurisdictionId, secret, origins }: StaffSignInOptions, budget: SignInBudget) {
  const { prisma } = database;
  return betterAuth({
    baseURL: origins[0],
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    secret: Buffer.from(hkdfSync('sha256', secret, '', 'desk-session/v1', 32)).toString('base64url'),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    user: { modelName: 'authUser' },
    account: { modelName: 'authAccount' },
    verification: { modelName: 'authVerification' },
    session: {
      modelName: 'authSession',
      expiresIn: 12 * hour,
      disableSessionRefresh: true,
      additionalFields: {
        secondFactor: { type: 'boolean', input: false, required: false, defaultValue: false },
      },
    },
    plugins: [
      twoFactor({
        issuer: '回音 Huiyin',
        twoFactorTable: 'authTwoFactor',
        // Ten wrong codes hold an account back for a quarter of an hour; five end one try at signing in.
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
      }),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
    },
    // Nothing but what the desk uses: no change of address, no deletion, no sign-in by other services. A password is chosen by
    // the link of an invitation, where the install's profile judges it.
    disabledPaths: [
      '/change-password',
      '/set-password',
      '/two-factor/send-otp',
      '/two-factor/verify-otp',
      '/reset-password',
      '/request-password-reset',
      '/sign-up/email',
      '/update-user',
      '/change-email',
      '/delete-user',
      '/sign-in/social',
      '/link-social',
      '/unlink-account',
    ],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      // A whole office may stand behind one address; one account is guarded by its own budget.
      customRules: { '/sign-in/email': { window: 60, max: 60 }, '/two-factor/*': { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: '__Host-huiyin-desk',
      // The prefix above is the stricter one; this option would put `__Secure-` before it.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const member = await readSignedIn(prisma, { jurisdictionId, authUserId: session.userId });
            if (!member) throw wrongPassword();
            const secondFactor = secondFactorPaths.includes(context?.path ?? '');
            return { data: { ...session, ipAddress: null, userAgent: null, secondFactor } };
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async ({ path, body }) => {
        // A remembered browser would be a second factor that anybody at that browser has.
        if (body?.trustDevice)
          throw new APIError('BAD_REQUEST', { code: 'NOT_OFFERED', message: 'Not offered' });
        if (path === '/sign-in/email' && !budget.take(String(body?.email), new Date())) {
          throw new APIError('TOO_MANY_REQUESTS', {
            code: 'TOO_MANY_ATTEMPTS',
            message: 'Too many attempts',
          });
        }
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        if (path === '/sign-in/email' && context.newSession) budget.restore(String(body?.email));
      }),
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}

/** What a wrong password gets, to the byte: an account that was closed must not be told apart. */
function wrongPassword(): APIError {
  return APIError.from('UNAUTHORIZED', {
    message: 'Invalid email or password',
    code: 'INVALID_EMAIL_OR_PASSWORD',
  });
}
