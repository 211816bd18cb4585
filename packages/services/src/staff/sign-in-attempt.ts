import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request to the sign-in says of itself while it runs; kept nowhere else. */
export type Attempt = {
  email: string | null;
  credentialId: string | null;
  /** Whose session it was about to begin. */
  userId: string | null;
  /** The session that began. */
  session: { readonly userId: string; readonly token: string; readonly secondFactor: boolean } | null;
};

const running = new AsyncLocalStorage<Attempt>();

/** Runs one request to the sign-in; `attempt` is filled while it runs. */
export function hearing<Result>(attempt: Attempt, run: () => Promise<Result>): Promise<Result> {
  return running.run(attempt, run);
}

/** Hears whose account a request is about, from its body. */
export function hearBody(body: unknown): void {
  const attempt = running.getStore();
  if (!attempt || typeof body !== 'object' || body === null) return;
  if ('email' in body && typeof body.email === 'string') attempt.email = body.email.trim().toLowerCase();
  const response = 'response' in body && typeof body.response === 'object' ? body.response : null;
  if (response && 'id' in response && typeof response.id === 'string') attempt.credentialId = response.id;
}

/** Hears for whom a session is asked, and then which one began. */
export function hearSession(heard: Partial<Pick<Attempt, 'userId' | 'session'>>): void {
  const attempt = running.getStore();
  if (attempt) Object.assign(attempt, heard);
}

/** What somebody tries by a request to the sign-in: a way in, a change of how they come in, or an end of sessions. */
export type Aim =
  | { readonly sort: 'way'; readonly by: string }
  | { readonly sort: 'change'; readonly by: string }
  | { readonly sort: 'end'; readonly by: 'signOut' | 'others' };

const aims: Readonly<Record<string, Aim>> = {
  '/sign-in/email': { sort: 'way', by: 'password' },
  '/two-factor/verify-totp': { sort: 'way', by: 'code' },
  '/two-factor/verify-backup-code': { sort: 'way', by: 'recoveryCode' },
  '/passkey/verify-authentication': { sort: 'way', by: 'passkey' },
  '/two-factor/enable': { sort: 'change', by: 'prepareCodes' },
  '/passkey/verify-registration': { sort: 'change', by: 'addPasskey' },
  '/passkey/delete-passkey': { sort: 'change', by: 'removePasskey' },
  '/renew-password': { sort: 'change', by: 'renewPassword' },
  '/sign-out': { sort: 'end', by: 'signOut' },
  '/end-other-sessions': { sort: 'end', by: 'others' },
};

/** What a request to an address below `/api/auth` is for; null where nothing is kept of it. */
export function aimOf(url: string): Aim | null {
  const path = new URL(url).pathname.replace(/^\/api\/auth/, '');
  return path.startsWith('/callback/') ? { sort: 'way', by: 'office' } : (aims[path] ?? null);
}
