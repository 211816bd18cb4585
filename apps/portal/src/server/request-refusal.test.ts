import { describe, expect, it } from 'vitest';
import { requestRefusal } from './request-refusal.ts';

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const post = (headers: Record<string, string>) =>
  new Request('https://portal.example/case/rate', { method: 'POST', headers, body: 'a=b' });

describe('a change is taken only from a form of the site itself', () => {
  it('lets reading pass', () => {
    expect(requestRefusal(new Request('https://portal.example/'))).toBeNull();
  });

  it('takes a form posted from the same origin, with or without files', () => {
    expect(requestRefusal(post({ ...form, Origin: 'https://portal.example' }))).toBeNull();
    const withFiles = { 'Content-Type': 'multipart/form-data; boundary=x', Origin: 'https://portal.example' };
    expect(requestRefusal(post(withFiles))).toBeNull();
  });

  it.each([
    ['another site', 'https://elsewhere.example'],
    ['another port', 'https://portal.example:8443'],
    ['a hidden origin', 'null'],
  ])('refuses %s', (_, origin) => {
    expect(requestRefusal(post({ ...form, Origin: origin }))).toBe(403);
  });

  it('refuses a missing origin', () => {
    expect(requestRefusal(post(form))).toBe(403);
  });

  it('refuses what no form can send', () => {
    const json = { 'Content-Type': 'application/json', Origin: 'https://portal.example' };
    expect(requestRefusal(post(json))).toBe(415);
    expect(requestRefusal(new Request('https://portal.example/', { method: 'DELETE' }))).toBe(405);
  });
});
