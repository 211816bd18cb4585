import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Who signs in at the provider, and how it says that they did. */
export type Person = {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly amr: readonly string[];
};

/** What a token says, or is made to say. */
export type Claims = Readonly<Record<string, unknown>>;
/** Puts something else in the place of the ID token, or nothing: `signed` signs as the provider does. */
export type Forge = (token: string, signed: (claims: Claims) => string) => string | undefined;

const client = { id: 'huiyin-desk', secret: 'a-secret-of-the-test' };

/** A real OpenID Connect provider on loopback, at which whoever `signInAs` named is signed in at once. */
export async function openOfficeProvider(redirectUri: string) {
  let person: Person = { sub: '', email: '', emailVerified: false, amr: [] };
  let forge: Forge | null = null;
  const people = new Map<string, Person>();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'of-the-test', use: 'sig', alg: 'RS256' };
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
    jwks: { keys: [jwk] },
    cookies: { keys: ['a-key-of-the-test'] },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    // Nobody gets a code who could not prove later on that they asked for it.
    pkce: { required: () => true },
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
    if (forge && request.url?.startsWith('/token')) forgeAnswer(response, forge, privateKey);
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
    /** From now on ID tokens are forged; null: they are the provider's own. */
    forgeTokens: (by: Forge | null) => {
      forge = by;
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
}

/** The claims of a token. */
export function claimsIn(token: string): Claims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

const part = (value: Claims) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token with no signature at all. */
export function unsigned(claims: Claims): string {
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

/** A token signed by RSA with SHA-256 under the name of the provider's own key. */
export function signedBy(key: KeyObject, claims: Claims): string {
  const text = `${part({ alg: 'RS256', kid: 'of-the-test', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}

function forgeAnswer(response: ServerResponse, forge: Forge, key: KeyObject): void {
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  response.end = ((body: string | Buffer) => {
    const tokens = JSON.parse(body.toString());
    const forged = forge(tokens.id_token, (claims) => signedBy(key, claims));
    const text = JSON.stringify({ ...tokens, id_token: forged });
    response.setHeader('content-length', Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end;
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
