import { type Border, DESK } from './open-border.ts';

/** Signs in at the desk's listener; the session as a `cookie` header. */
export async function signIn(
  { desk }: Border,
  account: { readonly email: string; readonly password: string },
): Promise<string> {
  const answer = await desk.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { host: new URL(DESK).host, origin: DESK, 'content-type': 'application/json' },
    payload: account,
  });
  const cookies = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (answer.statusCode !== 200 || cookies.length === 0)
    throw new Error(`${account.email} could not sign in.`);
  return cookies.join('; ');
}
