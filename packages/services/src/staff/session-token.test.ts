import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sessionToken } from './session-token.ts';

const kept = { name: '__Host-desk.session_token', secret: 'a secret of the install' };
const signed = (token: string, secret = kept.secret) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

describe('the token of a session', () => {
  it('is found among other cookies', () => {
    const cookies = `before=1; ${kept.name}=${signed('tokenOfNow')}; ${kept.name}x=${signed('other')}`;
    expect(sessionToken(cookies, kept)).toBe('tokenOfNow');
    expect(sessionToken(`${kept.name}=${signed('with.points')}`, kept)).toBe('with.points');
  });

  it.each([
    ['no cookie at all', null],
    ['an empty header', ''],
    ['another cookie', `session=${signed('tokenOfNow')}`],
    ['no signature', `${kept.name}=tokenOfNow`],
    ['an empty token', `${kept.name}=${signed('')}`],
    ['a signature by another secret', `${kept.name}=${signed('tokenOfNow', 'another secret')}`],
    ['the signature of another token', `${kept.name}=${signed('tokenOfNow').replace('Now', 'Old')}`],
    ['a signature with something appended', `${kept.name}=${signed('tokenOfNow')}x`],
    ['what is no percent-encoding', `${kept.name}=%E0%A4%A`],
  ])('is none in %s', (_, cookies) => {
    expect(sessionToken(cookies, kept)).toBeNull();
  });
});
