import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** What one answer of the desk took and what it said. */
export type Answer = { readonly milliseconds: number; readonly body: Buffer };

/** Asks a procedure of the desk as its screens do: a batch of one question, in a POST. */
export type DeskClient = (procedure: string, input: unknown) => Promise<Answer>;

type Account = { readonly email: string; readonly password: string };

/**
 * Signs a member of staff in at the desk. Rejects if it does not let them in, and later on every answer that is an error. Connections
 * are kept and nothing is read of an answer but its length: what a client does takes from the server it shares the machine with.
 */
export async function signIn(origin: string, account: Account): Promise<DeskClient> {
  const headers = { 'content-type': 'application/json', origin };
  const cookie = await cookieOf(origin, account, headers);
  const agent = new Agent({ keepAlive: true });
  return async (procedure, input) => {
    const began = performance.now();
    const body = await post(`${origin}/rpc/desk/${procedure}?batch=1`, {
      agent,
      headers: { ...headers, cookie },
      sent: JSON.stringify({ 0: input }),
    });
    return { milliseconds: performance.now() - began, body };
  };
}

/** What the answer to a batch of one question holds. */
export function dataOf({ body }: Answer): unknown {
  return JSON.parse(body.toString())[0].result.data;
}

async function cookieOf(origin: string, account: Account, headers: Record<string, string>): Promise<string> {
  const entry = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify(account),
  });
  const cookies = entry.headers.getSetCookie().map((one) => one.split(';')[0]);
  if (!entry.ok || cookies.length === 0) throw new Error(`signing in was answered with ${entry.status}`);
  return cookies.join('; ');
}

type Posted = { readonly agent: Agent; readonly headers: Record<string, string>; readonly sent: string };

function post(address: string, { agent, headers, sent }: Posted): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(sent)) };
    const asked = request(
      address,
      { method: 'POST', agent, headers: { ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new Error(`${new URL(address).pathname} was answered with ${answer.statusCode}`));
        });
      },
    );
    asked.on('error', reject);
    asked.end(sent);
  });
}
