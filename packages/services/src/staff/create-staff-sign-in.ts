import { hkdfSync } from 'node:crypto';
import type { Database } from '@huiyin/db/client';
import { readSession } from '@huiyin/db/sql/read-session';
import { readSignedIn } from '@huiyin/db/sql/read-signed-in';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { leastPassword, mostPassword, type PasswordProfile } from '@huiyin/domain/staff/password';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { createTally } from '../audit/tally.ts';
import { endSessionsPlugin } from './end-own-sessions.ts';
import { guardFactors } from './guard-factors.ts';
import { isOffered } from './offered-paths.ts';
import {
  asksOffice,
  demandOwnIssuer,
  isFromOffice,
  isVouchedFor,
  linkOnce,
  type OfficeProvider,
  officePlugins,
  takeUpInvitation,
  withinOneSignIn,
} from './office-sign-in.ts';
import { passkeyPlugin, passkeySignIn } from './passkeys.ts';
import { renewPasswordPlugin } from './renew-password.ts';
import { createRequestWindows } from './request-windows.ts';
import { sessionToken } from './session-token.ts';
import { aimOf, hearBody, hearSession } from './sign-in-attempt.ts';
import { createSignInBudget, type SignInBudget } from './sign-in-budget.ts';
import { createSignInTrail } from './sign-in-trail.ts';
import { staffActor } from './staff-actor.ts';
import { holds, passwordIsDue } from './standing.ts';
import { createUsedCodes, type UsedCodes } from './used-codes.ts';

const hour = 3600;
/** Where a session begins that was opened with more than a password. */
const codePath = '/two-factor/verify-totp';
const secondFactorPaths = [codePath, '/two-factor/verify-backup-code', passkeySignIn];
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
  /** The organisation's own provider, besides passwords; null or left out: there is none. */
  readonly office?: OfficeProvider | null;
  /** How old a password may be, and how long a session may be left alone; `asvs` when left out. */
  readonly passwordProfile?: PasswordProfile;
};

export type StaffSignIn = {
  /** Answers requests below `/api/auth`. */
  readonly handler: (request: Request) => Promise<Response>;
  /** Waits until every try that was refused stands in the audit trail. */
  readonly settled: () => Promise<void>;
  /**
   * Who sent these headers; null for nobody, an ended session, one without the second factor or with a password that is due, and who
   * is no longer active. `isUse` false: the page asked by itself, which is no use of the session.
   */
  readonly actorOf: (headers: Headers, isUse?: boolean) => Promise<StaffActor | null>;
};

/** Sign-in for staff with e-mail, password and the code of an authenticator, by a passkey, or by the organisation's provider. A session lasts 12 hours, a working day, and keeps no address and no browser. */
export function createStaffSignIn(options: StaffSignInOptions): StaffSignIn {
  const budget = createSignInBudget();
  const auth = createAuth(options, budget);
  const { database, jurisdictionId, passwordProfile: profile = 'asvs' } = options;
  const { prisma } = database;
  const sessionOf = async (headers: Headers, now: Date) => {
    const { authCookies, secret } = await auth.$context;
    const token = sessionToken(headers.get('cookie'), { name: authCookies.sessionToken.name, secret });
    // Asked anew each time: a session that was ended, or a member who has left, does nothing more.
    return token === null ? null : readSession(prisma, { jurisdictionId, token, now });
  };
  /** What was left alone for too long is no session to the sign-in either. */
  const endIfIdle = async (headers: Headers) => {
    const now = new Date();
    const session = profile === 'dengbao' ? await sessionOf(headers, now) : null;
    if (session) await holds(database, session, { jurisdictionId, profile, isUse: false, now });
  };
  const trail = createSignInTrail({
    ...{ database, jurisdictionId, budget, tally: createTally() },
    whoIs: (headers) => sessionOf(headers, new Date()),
    whoIsAwaited: async (headers) => {
      const { createAuthCookie, secret } = await auth.$context;
      const { name } = createAuthCookie('two_factor');
      const identifier = sessionToken(headers.get('cookie'), { name, secret });
      if (identifier === null) return null;
      const awaited = { where: { identifier }, select: { value: true } };
      return (await prisma.authVerification.findFirst(awaited))?.value ?? null;
    },
  });
  return {
    handler: async (request) => {
      if (!isOffered(request, { withOffice: Boolean(options.office) })) return notThere();
      await endIfIdle(request.headers);
      const response = await trail.around(request, () => withinOneSignIn(() => auth.handler(request)));
      // What the browser still has of pages goes with the session.
      if (response.ok && aimOf(request.url)?.by === 'signOut')
        response.headers.set('clear-site-data', '"cache"');
      return response;
    },
    settled: trail.settled,
    actorOf: async (headers, isUse = true) => {
      const now = new Date();
      const session = await sessionOf(headers, now);
      if (!session || (options.secondFactor && !session.secondFactor)) return null;
      return (await holds(database, session, { jurisdictionId, profile, isUse, now }))
        ? staffActor(session)
        : null;
    },
  };
}

const notThere = () => new Response('Not Found', { status: 404 });

function createAuth(options: StaffSignInOptions, budget: SignInBudget) {
  const { database, secret, origins, office = null, passwordProfile: profile = 'asvs' } = options;
  const { jurisdictionId, secondFactor } = options;
  const isDue = (userId: string) => passwordIsDue(database, userId, { profile, now: new Date() });
  const { prisma } = database;
  const usedCodes = createUsedCodes();
  return betterAuth({
    baseURL: origins[0],
    basePath: '/api/auth',
    trustedOrigins: [...origins],
    secret: Buffer.from(hkdfSync('sha256', secret, '', 'desk-session/v1', 32)).toString('base64url'),
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    user: { modelName: 'authUser' },
    account: {
      modelName: 'authAccount',
      updateAccountOnSignIn: false,
      // By an address that the provider has verified, and never where it differs.
      accountLinking: { enabled: true, trustedProviders: [], allowDifferentEmails: false },
    },
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
      passkeyPlugin(origins),
      ...officePlugins(office, isDue),
      endSessionsPlugin({ database, secondFactor, budget }),
      renewPasswordPlugin({ database, jurisdictionId, secondFactor, profile, budget }),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
    },
    // Where the provider sends somebody back whose try this browser did not begin.
    onAPIError: { errorURL: `${origins[0]}/sign-in` },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customStorage: createRequestWindows(),
      // A whole office may stand behind one address; one account is guarded by its own budget.
      customRules: {
        // Every screen asks for it.
        '/get-session': { window: 60, max: 3000 },
        '/sign-in/social': { window: 60, max: 60 },
        '/passkey/*': { window: 60, max: 120 },
        '/sign-in/email': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
      },
    },
    advanced: {
      cookiePrefix: '__Host-huiyin-desk',
      // The prefix above is the stricter one; this option would put `__Secure-` before it.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
      // It must come along when the provider sends the browser back; it opens nothing by itself.
      cookies: { state: { attributes: { sameSite: 'lax' } } },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      account: { create: { before: async (account) => ({ data: await linkOnce(database, account) }) } },
      session: {
        create: {
          before: async (session, context) => {
            const { userId, token } = session;
            hearSession({ userId });
            const full = await admit(options, userId, context?.path);
            if (context?.path === codePath) takeCode(usedCodes, userId, context.body?.code);
            hearSession({ session: { userId, token, secondFactor: full } });
            return { data: { ...session, ipAddress: null, userAgent: null, secondFactor: full } };
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const { path, body } = context;
        hearBody(body);
        // A remembered browser would be a second factor that anybody at that browser has; a bare ID token was asked for by nobody.
        if (body?.trustDevice || (path === '/sign-in/social' && (body?.idToken || body?.scopes)))
          throw new APIError('BAD_REQUEST', { code: 'NOT_OFFERED', message: 'Not offered' });
        if (office && asksOffice(path))
          demandOwnIssuer(office, context.context.socialProviders.find(({ id }) => id === 'office')?.issuer);
        await guardFactors({ database, budget }, { path, body }, () => getSessionFromCtx(context));
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

/** Lets a session begin, and tells whether it has the second factor; fails for who has no active post, and who comes without what is wanted. */
async function admit(
  { database, jurisdictionId, secondFactor, office = null }: StaffSignInOptions,
  authUserId: string,
  path: string | undefined,
): Promise<boolean> {
  const member = await readSignedIn(database.prisma, { jurisdictionId, authUserId });
  if (!member) throw wrongPassword();
  if (!office || !isFromOffice(path)) return secondFactorPaths.includes(path ?? '');
  const vouched = isVouchedFor(office);
  if (secondFactor && !vouched)
    throw new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_WANTED', message: 'Not vouched for' });
  const { staffId } = member;
  if (!(await takeUpInvitation(database, { jurisdictionId, staffId, now: new Date() })))
    throw wrongPassword();
  return vouched;
}

/** Fails, as a wrong code does, where it opened something before. */
function takeCode(codes: UsedCodes, userId: string, code: unknown): void {
  if (!codes.take(userId, String(code), new Date()))
    throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
}

/** What a wrong password gets, to the byte: an account that was closed must not be told apart. */
function wrongPassword(): APIError {
  return APIError.from('UNAUTHORIZED', {
    message: 'Invalid email or password',
    code: 'INVALID_EMAIL_OR_PASSWORD',
  });
}
