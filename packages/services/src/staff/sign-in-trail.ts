import type { Database } from '@huiyin/db/client';
import { readSignedIn, type SignedInRow } from '@huiyin/db/sql/read-signed-in';
import type { Tally } from '../audit/tally.ts';
import { type Aim, type Attempt, aimOf, hearing } from './sign-in-attempt.ts';
import type { SignInBudget } from './sign-in-budget.ts';

type Member = Pick<SignedInRow, 'staffId' | 'role'>;

export type SignInTrailOptions = {
  readonly database: Database;
  readonly jurisdictionId: string;
  readonly budget: SignInBudget;
  readonly tally: Tally;
  /** Who is signed in by the cookies of a request, wholly or with the password alone. */
  readonly whoIs: (headers: Headers) => Promise<Member | null>;
  /** Whose second factor is being waited for, by the cookies of a request: the user's id. */
  readonly whoIsAwaited: (headers: Headers) => Promise<string | null>;
};

/** Enters in the audit trail who came in and went, and who tried to. */
export type SignInTrail = {
  /**
   * Runs a request to the sign-in. What it did stands in the trail before it is answered, and where that is not possible nobody comes
   * in; what it was refused is written behind the answer, which must not tell by its time whether there is such an account.
   */
  readonly around: (request: Request, run: () => Promise<Response>) => Promise<Response>;
  /** Waits until everything that was refused is written. */
  readonly settled: () => Promise<void>;
};

type Detail = Record<string, string | number | boolean>;
type Tried = {
  readonly aim: Aim;
  readonly attempt: Attempt;
  /** It was not even looked at, and whether the next one would be. */
  readonly isHeldBack: boolean;
  readonly isHeld: boolean;
};
const nobody = { kind: 'system', id: 'signIn' } as const;

/** Neither addresses nor browsers nor what was typed are kept: of an account that does not exist only that one was tried, and how often. */
export function createSignInTrail(options: SignInTrailOptions): SignInTrail {
  const writing = new Set<Promise<void>>();
  const behind = (work: () => Promise<void>) => {
    const one = new Promise<void>((done) => setImmediate(done)).then(work).catch(() => undefined);
    writing.add(one);
    void one.then(() => writing.delete(one));
  };
  return {
    around: async (request, run) => {
      const aim = aimOf(request.url);
      if (!aim) return run();
      const attempt: Attempt = { email: null, credentialId: null, userId: null, session: null };
      const member = await options.whoIs(request.headers);
      const awaited = aim.sort === 'way' ? await options.whoIsAwaited(request.headers) : null;
      const response = await hearing(attempt, run);
      if (isRefused(response, aim, attempt)) {
        const isHeldBack = response.status === 429;
        const isHeld = attempt.email !== null && options.budget.isHeld(attempt.email, new Date());
        behind(() => noteRefused(options, { aim, attempt, isHeldBack, isHeld }, { member, awaited }));
      } else await noteDone(options, { aim, attempt }, member);
      return response;
    },
    settled: async () => void (await Promise.all(writing)),
  };
}

function isRefused({ status }: Response, { by }: Aim, { session }: Attempt): boolean {
  return status >= 400 || (by === 'office' && session === null);
}

async function noteDone(
  options: SignInTrailOptions,
  { aim, attempt }: Pick<Tried, 'aim' | 'attempt'>,
  member: Member | null,
): Promise<void> {
  if (attempt.session) return noteBegun(options, aim, attempt.session);
  if (!member || aim.by === 'renewPassword' || aim.sort === 'way') return;
  if (aim.by === 'signOut') return write(options, member, { action: 'staff.signOut', detail: {} });
  const action = aim.sort === 'end' ? 'staff.endOwnSessions' : 'staff.changeFactor';
  return write(options, member, { action, detail: { what: aim.by } });
}

async function noteBegun(
  options: SignInTrailOptions,
  { by }: Aim,
  { userId, token, secondFactor }: NonNullable<Attempt['session']>,
): Promise<void> {
  const { prisma } = options.database;
  const { jurisdictionId } = options;
  const member = await readSignedIn(prisma, { jurisdictionId, authUserId: userId });
  if (!member) return;
  // Whoever has set up codes is asked for one: the session that the password began is gone again by now.
  const isIn = (await prisma.authSession.count({ where: { token } })) > 0;
  if (!isIn) return noteCounted(options, { action: 'staff.codeAwaited', staffId: member.staffId, by });
  try {
    await write(options, member, { action: 'staff.signIn', detail: { by, secondFactor } });
  } catch (error) {
    await prisma.authSession.deleteMany({ where: { token } });
    throw error;
  }
}

async function noteRefused(
  options: SignInTrailOptions,
  { aim, attempt, isHeldBack, isHeld }: Tried,
  known: { readonly member: Member | null; readonly awaited: string | null },
): Promise<void> {
  const { prisma } = options.database;
  const userId = known.member ? null : await accountTried(options, attempt, known.awaited);
  const staffId = known.member?.staffId ?? (await staffIdOf(options, userId));
  const { by } = aim;
  await noteCounted(options, { action: 'staff.signInRefused', staffId, by, isHeldBack });
  if (isHeldBack || staffId === null) return;
  const lockedNow = { lockedUntil: { gt: new Date() } };
  const locked = userId ? await prisma.authTwoFactor.count({ where: { userId, ...lockedNow } }) : 0;
  if (isHeld || locked > 0) await noteCounted(options, { action: 'staff.heldBack', staffId, by });
}

/** The account that somebody tried to come in by, as far as the request tells; null for none of ours. */
async function accountTried(
  { database: { prisma } }: SignInTrailOptions,
  { email, credentialId, userId }: Attempt,
  awaited: string | null,
): Promise<string | null> {
  if (userId !== null) return userId;
  if (email !== null)
    return (await prisma.authUser.findUnique({ where: { email }, select: { id: true } }))?.id ?? null;
  if (credentialId === null) return awaited;
  const passkey = { where: { credentialID: credentialId }, select: { userId: true } };
  return (await prisma.authPasskey.findUnique(passkey))?.userId ?? null;
}

async function staffIdOf(
  { database: { prisma }, jurisdictionId }: SignInTrailOptions,
  authUserId: string | null,
): Promise<string | null> {
  if (authUserId === null) return null;
  const member = await prisma.staffMember.findFirst({
    where: { jurisdictionId, authUserId },
    select: { id: true },
  });
  return member?.id ?? null;
}

/** Writes what was counted, where the tally says so. */
async function noteCounted(
  options: SignInTrailOptions,
  of: {
    readonly action: string;
    readonly staffId: string | null;
    readonly by: string;
    readonly isHeldBack?: boolean;
  },
): Promise<void> {
  const { action, staffId, by, isHeldBack = false } = of;
  const mark = [action, staffId, by, isHeldBack].join(' ');
  const times = options.tally.count(mark, new Date());
  if (times === null) return;
  const detail = { by, times, ...(isHeldBack ? { heldBack: true } : {}) };
  try {
    await write(options, null, { action, detail, subject: staffId });
  } catch (error) {
    options.tally.takeBack(mark);
    throw error;
  }
}

async function write(
  { database: { prisma }, jurisdictionId }: SignInTrailOptions,
  member: Member | null,
  entry: { readonly action: string; readonly detail: Detail; readonly subject?: string | null },
): Promise<void> {
  const { action, detail, subject = member?.staffId ?? null } = entry;
  const actor = member ? { kind: member.role, id: member.staffId } : nobody;
  await prisma.auditEntry.createMany({
    data: {
      ...{ jurisdictionId, at: new Date(), actorKind: actor.kind, actorId: actor.id, action, detail },
      ...(subject === null
        ? { subjectKind: 'signIn', subjectId: 'unknown' }
        : { subjectKind: 'staffMember', subjectId: subject }),
    },
  });
}
