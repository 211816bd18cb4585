import { randomBytes } from 'node:crypto';
import { type Border, DESK } from './open-border.ts';

/**
 * Signs in at the desk's listener, each time from a computer of its own: attempts are counted by address for the whole process,
 * and many test files share one. The session as a `cookie` header.
 */
export async function signIn(
  { desk }: Border,
  account: { readonly email: string; readonly password: string },
): Promise<string> {
  const remoteAddress = ['10', ...randomBytes(3)].join('.');
  const answer = await desk.inject({
    method: 'POST',
    remoteAddress,
    url: '/api/auth/sign-in/email',
    headers: { host: new URL(DESK).host, origin: DESK, 'content-type': 'application/json' },
    payload: account,
  });
  const cookies = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (answer.statusCode !== 200 || cookies.length === 0)
    throw new Error(`${account.email} could not sign in: ${answer.statusCode} ${answer.body}`);
  return cookies.join('; ');
}
