import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '@huiyin/db/client';
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';

/** The name of the provider in addresses and in the table of accounts. */
const officeProvider = 'office';
/** Where the provider sends the browser back to, below `/api/auth`. */
export const callbackOfOffice = `/callback/${officeProvider}`;

/** The organisation's own OpenID Connect provider (统一身份认证). */
export type OfficeProvider = {
  /** Where `/.well-known/openid-configuration` stands. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it stands on the button. */
  readonly name: string;
  /** Values of `amr` or `acr` in the ID token by which the provider vouches for a second factor. */
  readonly secondFactorMarks: readonly string[];
};

type Claims = { readonly amr?: unknown; readonly acr?: unknown };
/** What the provider said within one request; kept nowhere else. */
const said = new AsyncLocalStorage<{ claims: Claims }>();

/** Runs one request to the sign-in, so that what a provider says in it stays with it. */
export function withinOneSignIn<Result>(run: () => Promise<Result>): Promise<Result> {
  return said.run({ claims: {} }, run);
}

/** Whether a session begins by coming back from the provider. */
export function isFromOffice(path: string | undefined): boolean {
  return path === callbackOfOffice || path === '/callback/:id';
}

/** Whether the provider vouched for a second factor in this request. */
export function isVouchedFor({ secondFactorMarks }: OfficeProvider): boolean {
  const { amr, acr } = said.getStore()?.claims ?? {};
  const marks = [...(Array.isArray(amr) ? amr : []), acr];
  return marks.some((mark) => typeof mark === 'string' && secondFactorMarks.includes(mark));
}

/**
 * Signing in by the provider: ID tokens are verified, nobody is made an account, no token is kept. `GET /ways-in` tells the sign-in page
 * what there is, and whether the password of who asks is due.
 */
export function officePlugins(office: OfficeProvider | null, isDue: (userId: string) => Promise<boolean>) {
  const waysIn = {
    id: 'ways-in',
    endpoints: {
      waysIn: createAuthEndpoint('/ways-in', { method: 'GET' }, async (context) => {
        const known = await getSessionFromCtx(context);
        const passwordDue = known !== null && (await isDue(known.user.id));
        return context.json({ office: office?.name ?? null, passwordDue });
      }),
    },
  } as const;
  if (!office) return [waysIn];
  const oauth = genericOAuth({
    config: [
      {
        providerId: officeProvider,
        discoveryUrl: `${office.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        // With a header of our own the description is read at the provider's origin only, wherever it is said to have moved.
        discoveryHeaders: { accept: 'application/json' },
        ...{ clientId: office.clientId, clientSecret: office.clientSecret },
        scopes: ['openid', 'email', 'profile'],
        ...{ pkce: true, requireIdTokenVerification: true, disableSignUp: true, disableImplicitSignUp: true },
        // Asked for after the ID token was verified.
        accountSubject: ({ tokens }) => {
          const claims = claimsOf(tokens.idToken);
          const store = said.getStore();
          if (store) store.claims = claims;
          return typeof claims.sub === 'string' ? claims.sub : '';
        },
      },
    ],
  });
  return [waysIn, oauth];
}

/** Whether a request is about to use the provider. */
export function asksOffice(path: string): boolean {
  return path === '/sign-in/social' || isFromOffice(path);
}

/** Fails where what was read at the provider's address is another provider's description (RFC 9207 names what that leads to). */
export function demandOwnIssuer({ issuer }: OfficeProvider, described: string | undefined): void {
  if (described !== issuer && described !== issuer.replace(/\/$/, ''))
    throw new APIError('SERVICE_UNAVAILABLE', {
      code: 'ANOTHER_ISSUER',
      message: 'Described as another issuer',
    });
}

/**
 * Links an account of the provider to one of ours, which better-auth allows by a verified address only; once, so that an address that
 * the provider gives to somebody else later opens nothing. Tokens are not kept.
 */
export async function linkOnce<Account extends { userId: string; providerId: string }>(
  { prisma }: Database,
  account: Account,
): Promise<Account> {
  const { userId, providerId } = account;
  if (providerId !== officeProvider) return account;
  if ((await prisma.authAccount.count({ where: { userId, providerId } })) > 0)
    throw new APIError('FORBIDDEN', { code: 'ALREADY_LINKED', message: 'Linked to another subject' });
  return { ...account, accessToken: null, refreshToken: null, idToken: null };
}

/** Takes up the invitation of who comes by the provider for the first time; false when it has run out. */
export async function takeUpInvitation(
  { prisma }: Database,
  of: { jurisdictionId: string; staffId: string; now: Date },
): Promise<boolean> {
  const { jurisdictionId, staffId, now } = of;
  const key = { jurisdictionId, staffId };
  const open = await prisma.staffInvitation.findUnique({
    where: { jurisdictionId_staffId: key },
    select: { expiresAt: true },
  });
  if (!open) return true;
  if (open.expiresAt <= now) return false;
  await prisma.$transaction([
    prisma.staffInvitation.deleteMany({ where: key }),
    prisma.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: now, actorKind: 'system', actorId: 'invitation' },
        ...{ action: 'staff.acceptInvitation', subjectKind: 'staffMember', subjectId: staffId },
        detail: { by: officeProvider },
      },
    }),
  ]);
  return true;
}

function claimsOf(idToken: string | undefined): Claims & { readonly sub?: unknown } {
  const payload = idToken?.split('.')[1] ?? '';
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  } catch {
    return {};
  }
}
