import { performance } from 'node:perf_hooks';

/** What one answer of the desk took and weighed. */
export type Answer = { readonly milliseconds: number; readonly bytes: number; readonly data: unknown };

/** Asks a procedure of the desk as its screens do: a batch of one question, in a POST. */
export type DeskClient = (procedure: string, input: unknown) => Promise<Answer>;

/** Signs a member of staff in at the desk. Rejects if it does not let them in, and later on every answer that is an error. */
export async function signIn(
  origin: string,
  account: { readonly email: string; readonly password: string },
): Promise<DeskClient> {
  const headers = { 'content-type': 'application/json', origin };
  const entry = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
  });
  const cookie = entry.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  if (!entry.ok || cookie === '') throw new Error(`signing in was answered with ${entry.status}`);
  return async (procedure, input) => {
    const began = performance.now();
    const response = await fetch(`${origin}/rpc/desk/${procedure}?batch=1`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify({ 0: input }),
    });
    const body = await response.text();
    const milliseconds = performance.now() - began;
    if (!response.ok) throw new Error(`${procedure} was answered with ${response.status}`);
    return { milliseconds, bytes: Buffer.byteLength(body), data: JSON.parse(body)[0].result.data };
  };
}
