import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Who signs in at the provider, and how it says that they did. */
export type Person = {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly amr: readonly string[];
};

const client = { id: 'huiyin-desk', secret: 'a-secret-of-the-test' };

/** A real OpenID Connect provider on loopback, at which whoever `signInAs` named is signed in at once. */
export async function openOfficeProvider(redirectUri: string) {
  let person: Person = { sub: '', email: '', emailVerified: false, amr: [] };
  const people = new Map<string, Person>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] },
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
      },
    ],
    cookies: { keys: ['a-key-of-the-test'] },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: async (_context, sub) => ({
      accountId: sub,
      claims: async () => {
        const known = people.get(sub);
        return { sub, name: '某', email: known?.email ?? '', email_verified: known?.emailVerified ?? false };
      },
    }),
    // Nobody is asked whether the desk may know who they are.
    loadExistingGrant: async (context) => {
      const { session, provider: own, client: asking } = context.oidc;
      const grant = new own.Grant({ accountId: session?.accountId ?? '', clientId: asking?.clientId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    interactions: { url: () => '/interaction' },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return answer(request, response);
    people.set(person.sub, person);
    const login = { accountId: person.sub, amr: [...person.amr], remember: false };
    void provider.interactionFinished(request, response, { login });
  });
  return {
    settings: { issuer, clientId: client.id, clientSecret: client.secret, name: '统一身份认证' },
    signInAs: (who: Person) => {
      person = who;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** Follows redirects from an address of the provider, as a browser would, to the one that leads back to `origin`. */
export async function followBack(address: string, origin: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step++) {
    if (at.startsWith(`${origin}/`)) return at;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const one of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`${answer.status} at ${at}: ${(await answer.text()).slice(0, 300)}`);
    at = new URL(next, at).href;
  }
  throw new Error('No way back');
}
