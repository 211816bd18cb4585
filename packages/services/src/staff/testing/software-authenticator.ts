import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Options = { readonly challenge: string };

/**
 * An authenticator in software (WebAuthn level 2, ES256, attestation `none`); `verifies` whether it asks who holds it, `counts` how often
 * it has signed: many always say 0. Both are asked anew each time.
 */
export function createAuthenticator(own: {
  readonly origin: string;
  readonly name: string;
  verifies: boolean;
  counts?: number;
}) {
  const { origin, name } = own;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const present = () => (own.verifies ? 0x05 : 0x01);
  const clientData = (type: string, { challenge }: Options) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (flags: number) =>
    Buffer.concat([sha256(name), Buffer.from([flags, 0, 0, 0, own.counts ?? 0])]);
  const envelope = (response: object) => ({
    response: {
      ...{ id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' },
      ...{ response, clientExtensionResults: {} },
    },
  });
  return {
    register: (options: Options) => {
      const size = Buffer.from([0, id.length]);
      const data = Buffer.concat([head(present() | 0x40), Buffer.alloc(16), size, id, coseKey(publicKey)]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), bytes(data)],
      ]);
      return envelope({
        clientDataJSON: clientData('webauthn.create', options).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    signIn: (options: Options) => {
      const client = clientData('webauthn.get', options);
      const data = head(present());
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return envelope({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
}

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

/** A public key on P-256 as COSE writes it: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const part = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label]), bytes(Buffer.from(value, 'base64url'))]);
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    part(0x21, x),
    part(0x22, y),
  ]);
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)]);
}

function bytes(of: Buffer): Buffer {
  const size =
    of.length < 256 ? Buffer.from([0x58, of.length]) : Buffer.from([0x59, of.length >> 8, of.length & 255]);
  return Buffer.concat([size, of]);
}
