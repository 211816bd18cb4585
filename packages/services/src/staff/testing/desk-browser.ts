import { clientAddressHeader, type StaffSignIn } from '../create-staff-sign-in.ts';

export type DeskBrowser<Answered> = ReturnType<typeof openDeskBrowser<Answered>>;

/** A browser at the desk, at an address of its own; it keeps the cookies that it is given. `Answered`: what of the answers is looked at. */
export function openDeskBrowser<Answered>(signIn: StaffSignIn, at: { origin: string; address: string }) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const answer = await signIn.handler(
      new Request(`${at.origin}/api/auth${path}`, {
        method,
        headers: {
          ...{ 'content-type': 'application/json', 'user-agent': 'Browser of somebody' },
          ...{ origin: at.origin, cookie: cookie(), [clientAddressHeader]: at.address },
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      if (value === '' || /max-age=0/i.test(one)) jar.delete(name);
      else jar.set(name, value);
    }
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json().catch(() => ({}))) as Answered,
    };
  };
  return {
    ask,
    post: (path: string, body: unknown) => ask('POST', path, body),
    actor: () => signIn.actorOf(new Headers({ cookie: cookie() })),
  };
}
